import { isUtf8 } from "node:buffer";
import { readdirSync } from "node:fs";
import type { Dirent } from "node:fs";
import { showBytes } from "@copydesk/reporters";

/** How a name is shown, and the absolute path that opens the file where its bytes are no UTF-8. */
interface Name {
  readonly text: string;
  readonly location?: Buffer;
}

/**
 * Reads the names of a directory's entries, if some are not what Node shows: bytes that are no UTF-8 become U+FFFD there,
 * and such a name opens nothing. Only then the directory is read again as bytes.
 */
export function createNameReader(directory: string, entries: readonly Dirent[]): ((name: string) => Name) | undefined {
  if (!entries.some((entry) => entry.name.includes("\uFFFD"))) return undefined;
  const unreadable = readdirSync(directory, { encoding: "buffer" }).filter((bytes) => !isUtf8(bytes));
  return (name) => {
    const index = name.includes("\uFFFD") ? unreadable.findIndex((bytes) => String(bytes) === name) : -1;
    const [bytes] = index < 0 ? [] : unreadable.splice(index, 1);
    if (!bytes) return { text: name };
    return { text: showBytes(bytes), location: Buffer.concat([Buffer.from(`${directory}/`), bytes]) };
  };
}
