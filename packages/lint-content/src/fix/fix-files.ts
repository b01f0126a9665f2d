import { readFileSync } from "node:fs";
import path from "node:path";
import type { Report } from "@copydesk/reporters";
import { fixText } from "./fix-text.ts";
import type { LintAgain } from "./fix-text.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

/** What fixing does to one post. */
export interface FixedFile {
  /** Relative to the working directory. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Works out the fixes of every post of a report that its path opens; nothing is written. */
export async function fixFiles(
  cwd: string,
  report: Report,
  which: "certain" | "all",
  lintAgain: (path: string) => LintAgain,
): Promise<FixedFile[]> {
  const fixed: FixedFile[] = [];
  for (const file of report.files) {
    if (!file.messages.some(({ expected, source }) => expected && source !== "lint-content")) continue;
    const before = readText(path.resolve(cwd, file.path));
    if (before === undefined) continue;
    const after = await fixText(before, which, lintAgain(file.path));
    if (after !== before) fixed.push({ path: file.path, before, after });
  }
  return fixed;
}

/** Writes what {@link fixFiles} worked out; `false` when the post has changed since and was left alone. */
export function writeFixedFile(cwd: string, { path: file, before, after }: FixedFile): boolean {
  const absolute = path.resolve(cwd, file);
  if (readText(absolute) !== before) return false;
  writeFileAtomically(absolute, after);
  return true;
}

/** `undefined` for a post that is gone by now, and for one whose name's bytes are no UTF-8. */
function readText(absolute: string): string | undefined {
  try {
    return readFileSync(absolute, "utf8");
  } catch {
    return undefined;
  }
}

/** The changes as a unified diff that `git apply` and `patch` take. */
export async function formatDiff(files: readonly FixedFile[]): Promise<string> {
  const { createTwoFilesPatch } = await import("diff");
  return files
    .map(({ path: file, before, after }) =>
      createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, { context: 3 }).replace(
        /^=+\n/,
        "",
      ),
    )
    .join("");
}
