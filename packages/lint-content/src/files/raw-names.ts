import { isUtf8 } from "node:buffer";
import { readdirSync } from "node:fs";
import type { Dirent } from "node:fs";

/** How a name is shown, and the absolute path that opens the file where its bytes are no UTF-8. */
interface Name {
  readonly text: string;
  readonly location?: Buffer;
}

/**
 * Reads the names of a directory's entries. Node shows bytes that are no UTF-8 as U+FFFD, and such a name opens nothing;
 * only then the directory is read again as bytes.
 */
export function createNameReader(directory: string, entries: readonly Dirent[]): (name: string) => Name {
  if (!entries.some((entry) => entry.name.includes("\uFFFD"))) return (text) => ({ text });
  const unreadable = readdirSync(directory, { encoding: "buffer" }).filter((bytes) => !isUtf8(bytes));
  return (name) => {
    const index = name.includes("\uFFFD") ? unreadable.findIndex((bytes) => String(bytes) === name) : -1;
    const [bytes] = index < 0 ? [] : unreadable.splice(index, 1);
    if (!bytes) return { text: name };
    return { text: showBytes(bytes), location: Buffer.concat([Buffer.from(`${directory}/`), bytes]) };
  };
}

/** A name with each byte that is no UTF-8 as `\xNN`. */
export function showBytes(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[\x80-\xff]+/g, (run) => {
    const decoded = Buffer.from(run, "latin1").toString("utf8");
    if (!decoded.includes("\uFFFD")) return decoded;
    return [...Buffer.from(run, "latin1")].map((byte) => `\\x${byte.toString(16).toUpperCase()}`).join("");
  });
}
