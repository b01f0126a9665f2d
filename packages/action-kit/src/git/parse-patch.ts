/** A hunk of a unified diff; lines are 1-based, ranges may be empty. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldCount: number;
  readonly newStart: number;
  readonly newCount: number;
  /** The lines that the new side has in this hunk: number, text, and whether the change added them. */
  readonly lines: readonly HunkLine[];
}

/** One line of a hunk's new side. */
interface HunkLine {
  readonly number: number;
  readonly text: string;
  readonly added: boolean;
}

const HEADER = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * Reads the hunks of one or more files from a unified diff: one list for each `diff --git` line, or one list in all when
 * there is none. What a hunk holds is told by its header's counts, so that no text of an article reads as a header.
 */
export function parsePatch(patch: string): Hunk[][] {
  const files: Hunk[][] = [];
  const rows = patch.split("\n");
  let index = 0;
  while (index < rows.length) {
    const row = rows[index++] ?? "";
    if (row.startsWith("diff --git ")) files.push([]);
    const header = HEADER.exec(row);
    if (!header) continue;
    const [oldStart = 0, oldCount = 1, newStart = 0, newCount = 1] = header
      .slice(1, 5)
      .map((part) => (part === undefined ? undefined : Number(part)));
    const lines: HunkLine[] = [];
    let [oldLeft, newLeft, number] = [oldCount, newCount, newStart];
    while ((oldLeft > 0 || newLeft > 0) && index < rows.length) {
      const line = rows[index++] ?? "";
      const mark = line[0] ?? " ";
      if (mark === "\\") continue;
      if (mark !== "+") oldLeft -= 1;
      if (mark === "-") continue;
      newLeft -= 1;
      lines.push({ number: number++, text: line.slice(1), added: mark === "+" });
    }
    if (files.length === 0) files.push([]);
    files.at(-1)?.push({ oldStart, oldCount, newStart, newCount, lines });
  }
  return files;
}
