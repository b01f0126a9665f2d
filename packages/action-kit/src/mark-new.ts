import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { toFinding } from "@copydesk/reporters";
import type { Finding, Report } from "@copydesk/reporters";
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import type { Change } from "./change.ts";
import { readObjects } from "./git/read-objects.ts";
import { isInside } from "./is-inside.ts";
import type { LintRequest, RepositoryRun } from "./repository-run.ts";

/**
 * Marks the messages of posts that were there before the change as new or not. New is what the same rules did not say of
 * the same lines before, wherever those stood: a mistake in a paragraph that only moved is old, and one that a deletion
 * causes on a line that nobody touched is new. What cannot be compared is left unmarked.
 */
export async function markNew(
  report: Report,
  { files: changed }: Change,
  request: LintRequest,
  lint: RepositoryRun["lint"],
): Promise<void> {
  const reported = new Set(report.files.map((file) => file.path));
  // A change may hold pictures as well, which are large and no posts.
  const kinds = new Set([...reported].map((file) => path.extname(file)));
  const files = [...(changed ?? [])].flatMap(([now, { before }]) =>
    before && kinds.has(path.extname(now)) ? [{ now, ...before }] : [],
  );
  if (!files.some(({ now }) => reported.has(now))) return;
  const blobs = await readObjects(
    request.cwd,
    files.map(({ blob }) => blob),
  );
  const known = new Map<string, string>();
  const posts = new Map<string, Buffer>();
  for (const { now, path: at, blob } of files) {
    const content = blobs.get(blob);
    if (!content) continue;
    known.set(now, at);
    posts.set(at, content);
  }
  const before = await lintBefore(posts, request, lint);
  const budget = new Map<string, number>();
  for (const key of before) budget.set(key, (budget.get(key) ?? 0) + 1);
  // A run over everything also compares posts with each other, which cannot be done with a few of them.
  const comparable = request.only ? undefined : await lintAlone(known, request, lint);
  for (const file of report.files) {
    const name = known.get(file.path);
    const change = changed?.get(file.path);
    if (name === undefined || !change) continue;
    const entries = listEntries(file, name).filter(({ key }) => comparable?.has(key) ?? true);
    // Of equal mistakes those on lines that nobody touched are the old ones.
    const isTouched = ({ finding }: Entry): number => Number(change.touches(finding.line, finding.endLine));
    for (const { key, message } of entries.toSorted((a, b) => isTouched(a) - isTouched(b))) {
      const left = budget.get(key) ?? 0;
      budget.set(key, left - 1);
      Object.assign(message, { new: left <= 0 });
    }
  }
}

interface Entry {
  readonly message: VFileMessage;
  readonly finding: Finding;
  /** What a finding is known by: its post, rule, sentence and the text of its lines. */
  readonly key: string;
}

/** The messages of a file that was called `name` before the change. */
function listEntries(file: VFile, name: string): Entry[] {
  const lines = String(file.value)
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim());
  const end = lines.findLastIndex((line) => line !== "") + 1;
  return file.messages.map((message) => {
    const finding = toFinding(file, message);
    const { rule, line, column, endLine, endColumn } = finding;
    const isPoint = line === endLine && column === endColumn;
    // A point before or after all text says what the post lacks, whichever line that is.
    const ofWhole =
      isPoint && ((line === 1 && column === 1) || (line >= end && column > (lines[end - 1] ?? "").length));
    const text = ofWhole ? [] : lines.slice(line - 1, endLine);
    // A sentence may name another line, and that one moves.
    const sentence = finding.message.replace(/\d+/g, "0");
    return { message, finding, key: JSON.stringify([name, rule, sentence, ...text]) };
  });
}

/** What the rules say of posts as they were, as keys. */
async function lintBefore(
  posts: ReadonlyMap<string, Buffer>,
  request: LintRequest,
  lint: RepositoryRun["lint"],
): Promise<string[]> {
  const cwd = mkdtempSync(path.join(process.env["RUNNER_TEMP"] ?? tmpdir(), "lint-content-before-"));
  try {
    for (const [name, content] of posts) {
      const file = path.join(cwd, name);
      // Git writes no such name; who makes objects by hand can.
      if (!isInside(cwd, file)) continue;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const report = await lint({
      ...request,
      cwd,
      paths: request.paths.map((it) => path.relative(request.cwd, path.resolve(request.cwd, it)) || "."),
      only: new Set(posts.keys()),
      read: (file) => request.read(isInside(cwd, file) ? path.join(request.cwd, path.relative(cwd, file)) : file),
    });
    return report.files.flatMap((file) => listEntries(file, file.path).map(({ key }) => key));
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** What the rules say of the changed posts without the others, as keys. */
async function lintAlone(
  posts: ReadonlyMap<string, string>,
  request: LintRequest,
  lint: RepositoryRun["lint"],
): Promise<ReadonlySet<string>> {
  const report = await lint({ ...request, only: new Set(posts.keys()) });
  return new Set(
    report.files.flatMap((file) => listEntries(file, posts.get(file.path) ?? file.path).map(({ key }) => key)),
  );
}
