import { parsePatch } from "../../git/parse-patch.ts";

/** An annotation of a check run as the API takes it. */
export interface ApiAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly annotation_level: string;
  readonly message: string;
  readonly title?: string;
}

/** A comment of a review as the API takes it. */
export interface ApiComment {
  readonly path: string;
  readonly body: string;
  readonly line: number;
  readonly side?: string;
  readonly start_line?: number;
  readonly start_side?: string;
}

/** A file of a pull request as the API lists it. */
export interface ApiFile {
  readonly filename: string;
  readonly status: string;
  /** Of the content on the new side; of the old one where the file was removed. */
  readonly sha: string;
  readonly previous_filename?: string;
  /** Left out for large files and for those that are not text. */
  readonly patch?: string;
}

/** The output of a check run as the API takes it. */
export interface ApiOutput {
  readonly title: string;
  readonly summary: string;
  readonly annotations?: readonly ApiAnnotation[];
}

const KILOBYTES_64 = 64 * 1024;

/**
 * What the description of "create a check run" says in words only (docs.github.com/rest/checks/runs, parameters of
 * `output`). Returns what is wrong.
 */
export function findOutputProblem(output: ApiOutput | undefined): string | undefined {
  if (!output) return undefined;
  if (output.summary.length > 65_535) return "summary is too long (maximum is 65535 characters)";
  for (const annotation of output.annotations ?? []) {
    const { start_line: start, end_line: end } = annotation;
    if (start < 1) return "start_line must be at least 1";
    if (end < start) return "end_line must not be before start_line";
    const hasColumns = annotation.start_column !== undefined || annotation.end_column !== undefined;
    if (hasColumns && start !== end) return "columns are allowed only where start_line and end_line are equal";
    if (Buffer.byteLength(annotation.message) > KILOBYTES_64) return "message is too large (maximum is 64 KB)";
    if ((annotation.title ?? "").length > 255) return "title is too long (maximum is 255 characters)";
  }
  return undefined;
}

/**
 * Where comments of a review may stand (docs.github.com/rest/pulls/reviews and …/comments, `line`, `start_line`, `side`:
 * lines of the diff; the API answers 422 otherwise and posts nothing). Returns what is wrong.
 */
export function findCommentProblem(comment: ApiComment, files: readonly ApiFile[]): string | undefined {
  const patch = files.find((file) => file.filename === comment.path)?.patch;
  if (patch === undefined) return `path could not be resolved: ${comment.path}`;
  const start = comment.start_line ?? comment.line;
  if (comment.start_line !== undefined && start >= comment.line) return "start_line must precede the end line";
  const hunk = parsePatch(patch)
    .flat()
    .find(({ lines }) => lines.some((line) => line.number === comment.line));
  if (!hunk) return "line must be part of the diff";
  if (!hunk.lines.some((line) => line.number === start)) return "start_line must be part of the same hunk as the line";
  if (comment.body.length > 65_536) return "body is too long (maximum is 65536 characters)";
  return undefined;
}
