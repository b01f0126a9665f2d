import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Replaces a file's content in one step, so that a reader or a crash never meets half of it; keeps its mode and links.
 * What is no file, such as `/dev/stdout`, is written to. Throws errors of the file system whose `path` is `file`.
 */
export function writeFileAtomically(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const existing = statSync(file, { throwIfNoEntry: false });
    if (existing && !existing.isFile()) writeFileSync(file, content);
    else replaceFile(existing ? realpathSync(file) : file, content, existing?.mode);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}

function replaceFile(file: string, content: string | Uint8Array, mode: number | undefined): void {
  // The file's own name may be as long as names can be.
  const temporary = path.join(path.dirname(file), `.${process.getBuiltinModule("node:crypto").randomUUID()}.tmp`);
  try {
    writeFileSync(temporary, content, { flag: "wx" });
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
