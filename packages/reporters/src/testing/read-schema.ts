import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A published schema that stands beside the repository; `undefined` where it is not there. */
export function readSharedSchema(name: string): object | undefined {
  const file = fileURLToPath(new URL(`../../../../../shared/schemas/${name}`, import.meta.url));
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as object) : undefined;
}
