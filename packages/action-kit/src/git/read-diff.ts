import { parsePatch } from "./parse-patch.ts";
import type { Hunk } from "./parse-patch.ts";
import { runGit, runGitForNames } from "./run-git.ts";

/** One file as a diff between two commits has it. */
export interface DiffFile {
  readonly path: string;
  /** Its path on the old side; the same where it was not renamed. */
  readonly oldPath: string;
  /** Its content's id on the old side, where that is an ordinary file. */
  readonly oldBlob: string | undefined;
  /** Whether the new side has it as an ordinary file: not deleted, no symbolic link, no submodule. */
  readonly kind: "file" | "deleted" | "link" | "submodule";
  /** `undefined` when its text changed and git does not show how, as for a file with the attribute `-diff`. */
  readonly hunks: readonly Hunk[] | undefined;
}

const KINDS: Readonly<Record<string, DiffFile["kind"]>> = {
  "100644": "file",
  "100755": "file",
  "120000": "link",
  "160000": "submodule",
};

const OPTIONS = ["--no-ext-diff", "--no-textconv", "--no-relative", "--find-renames", "--ignore-submodules=none"];

/** The files that differ between two commits, with their hunks, without context lines. */
export async function readDiff(cwd: string, from: string, to: string): Promise<DiffFile[]> {
  const [raw, patch] = await Promise.all([
    runGitForNames(cwd, ["diff", ...OPTIONS, "--raw", "--no-abbrev", "-z", from, to, "--"]),
    runGit(cwd, ["diff", ...OPTIONS, "--patch", "--unified=0", "--inter-hunk-context=0", from, to, "--"]),
  ]);
  const sections = parsePatch(patch);
  let section = 0;
  return parseRaw(raw).map(({ status, mode, oldMode, oldBlob, sameText, oldPath, path }) => {
    // A change of type is written as a deletion and a creation.
    if (status === "T") section += 1;
    const hunks = sections[section++] ?? [];
    return {
      path,
      oldPath,
      oldBlob: KINDS[oldMode] === "file" ? oldBlob : undefined,
      kind: status === "D" ? "deleted" : (KINDS[mode] ?? "link"),
      hunks: hunks.length > 0 || sameText ? hunks : undefined,
    };
  });
}

interface RawEntry {
  readonly status: string;
  readonly mode: string;
  readonly oldMode: string;
  readonly oldBlob: string;
  readonly sameText: boolean;
  readonly oldPath: string;
  readonly path: string;
}

/** `:oldmode newmode oldblob newblob status NUL path NUL`, and a second path after a rename. */
function parseRaw(fields: readonly string[]): RawEntry[] {
  const entries: RawEntry[] = [];
  let index = 0;
  while (index < fields.length) {
    const [oldMode = "", mode = "", oldBlob = "", newBlob, status = ""] = (fields[index++] ?? "").slice(1).split(" ");
    const oldPath = fields[index++] ?? "";
    const path = status.startsWith("R") || status.startsWith("C") ? (fields[index++] ?? "") : oldPath;
    entries.push({ status: status.charAt(0), mode, oldMode, oldBlob, sameText: oldBlob === newBlob, oldPath, path });
  }
  return entries;
}
