import type { DiffFile } from "./git/read-diff.ts";
import type { Localized, Placeholders } from "./language.ts";

/** What a run is about. */
export interface Change {
  /** The commit that configuration and baseline are read from; `undefined` when the run is not about a change. */
  readonly base: string | undefined;
  /** Files of the change that the checkout has, by path; `undefined` when the run is not about a change. */
  readonly files: ReadonlyMap<string, ChangedFile> | undefined;
  /** Where a line of the checkout stands in the head commit; `undefined` when it is not there. */
  readonly toHead: (path: string, line: number) => HeadLine | undefined;
  /** Those of its files that are symbolic links, which are not followed. */
  readonly links: readonly string[];
  /** What is not known of the change, and is therefore said. */
  readonly gaps?: readonly Gap[];
}

/** Something that is not known of a change. */
export interface Gap {
  readonly sentence: Localized;
  readonly values: Placeholders;
  /** Whether posts of the change may have been missed, so that the run cannot be clean. */
  readonly isFailure: boolean;
}

/** One file of a change. */
export interface ChangedFile {
  /** Whether the change added or altered one of the checkout's lines from `first` to `last`. */
  readonly touches: (first: number, last: number) => boolean;
  /** What it was before the change: path and the content's id in git; `undefined` when it was no file, or that is not known. */
  readonly before?: { readonly path: string; readonly blob: string } | undefined;
}

/** A line of the head commit. */
interface HeadLine {
  readonly path: string;
  readonly line: number;
}

/** A file whose lines a diff without context tells. */
export function createChangedFile(file: DiffFile): ChangedFile {
  const { hunks, oldPath, oldBlob } = file;
  const before = oldBlob === undefined ? undefined : { path: oldPath, blob: oldBlob };
  if (!hunks) return { touches: () => true, before };
  const added = hunks.filter((hunk) => hunk.newCount > 0);
  return {
    touches: (first, last) => added.some((hunk) => last >= hunk.newStart && first < hunk.newStart + hunk.newCount),
    before,
  };
}

/** Follows lines of the new side of a diff without context back to its old side. */
export function createLineMap(files: readonly DiffFile[]): Change["toHead"] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return (path, line) => {
    const file = byPath.get(path);
    if (!file) return { path, line };
    if (!file.hunks) return undefined;
    let offset = 0;
    for (const hunk of file.hunks) {
      // An empty range names the line before it.
      const start = hunk.newCount === 0 ? hunk.newStart + 1 : hunk.newStart;
      if (line < start) break;
      if (line < start + hunk.newCount) return undefined;
      offset += hunk.oldCount - hunk.newCount;
    }
    return { path: file.oldPath, line: line + offset };
  };
}
