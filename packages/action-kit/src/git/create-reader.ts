import { execFileSync } from "node:child_process";
import path from "node:path";
import { isInside } from "../is-inside.ts";

/**
 * Reads files of `cwd` as a commit has them: what a change does to configuration and baseline is not believed by the run
 * that judges it. A path that the commit does not have, or that is or leads outside `cwd`, reads as `undefined`.
 */
export function createReader(cwd: string, commit: string): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, read(file));
    return known.get(file);
  };

  function read(file: string): string | undefined {
    if (!isInside(cwd, file)) return undefined;
    const name = path.relative(cwd, file).replaceAll(path.sep, "/");
    if (name.includes("\n")) return undefined;
    const output = execFileSync("git", ["cat-file", "--batch", "--follow-symlinks"], {
      cwd,
      input: `${commit}:${name}\n`,
      encoding: "utf8",
      stdio: ["pipe", "pipe", "ignore"],
      maxBuffer: LARGEST_FILE,
    });
    // `id blob size LF content LF`, or why there is none.
    return /^[0-9a-f]+ blob \d+\n([^]*)\n$/.exec(output)?.[1];
  }
}

/** A baseline of 100,000 findings has a tenth of it. */
const LARGEST_FILE = 64 * 1024 * 1024;
