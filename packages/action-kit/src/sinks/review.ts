import { escapeMarkdown, fingerprintMessages, showControls } from "@copydesk/reporters";
import type { Language } from "@copydesk/reporters";
import { VFile } from "vfile";
import { VFileMessage } from "vfile-message";
import type { Options } from "vfile-message";
import type { PlacedFinding } from "../findings.ts";
import { parsePatch } from "../git/parse-patch.ts";
import type { Hunk } from "../git/parse-patch.ts";
import { describeRefusal, isRefusal } from "../github/create-client.ts";
import { listOwnThreads, resolveThreads } from "../github/review-threads.ts";
import type { ReviewThread } from "../github/review-threads.ts";
import type { Target } from "../github/target.ts";
import { localize } from "../language.ts";
import { printAnnotation } from "../print.ts";

/** More comments than this nobody reads, and GitHub takes a review as a whole or not at all. */
const MAXIMUM_COMMENTS = 50;

const BODY = {
  en: "Comments on the lines of this change: {count}.",
  "zh-CN": "对本次改动的行提出 {count} 条意见。",
};
const NOT_RESOLVED = {
  en: "GitHub did not let comments on what is mended be resolved ({count}: {reason})",
  "zh-CN": "有 {count} 条意见所指的问题已改好，但 GitHub 不允许标为已解决（{reason}）",
};
const WHY = { en: "Why", "zh-CN": "说明" };

/** A finding that stands inside a hunk, ready to be a comment. */
interface Candidate {
  readonly finding: PlacedFinding;
  readonly fingerprint: string;
  /** Text of the lines that the finding touches. */
  readonly lines: readonly string[];
}

/**
 * Posts those of `findings` that stand inside the pull request's hunks and that it has no comment on, as one review; resolves
 * its own comments on what is none of `all` any more, unless a person answered. Returns what it does not show.
 */
export async function postReview(
  target: Target & { readonly pull: number },
  findings: readonly PlacedFinding[],
  all: readonly PlacedFinding[],
  language: Language,
): Promise<PlacedFinding[]> {
  const { client, owner, repo, headSha, pull } = target;
  const request = { owner, repo, pull_number: pull, per_page: 100 };
  const [files, threads] = await Promise.all([
    client.paginate(client.rest.pulls.listFiles, request),
    listOwnThreads(client, { owner, repo, pull }, (body) => readMark(body, target.name)),
  ]);
  const patches = new Map(files.map((file) => [file.filename, parsePatch(file.patch ?? "").flat()]));
  const candidates = findCandidates(all, patches);
  // What was resolved and is back is posted again; what a person dismissed is not.
  const posted = listFingerprints(threads, (state) => state !== "resolved");
  const visible = listFingerprints(threads, (state) => state === "open" || state === "answered");
  const wanted = new Set(findings);
  const fresh = candidates
    .filter(({ finding, fingerprint }) => wanted.has(finding) && !posted.has(fingerprint))
    .slice(0, Math.max(0, MAXIMUM_COMMENTS - visible.size));
  if (fresh.length > 0) {
    await client.rest.pulls.createReview({
      owner,
      repo,
      pull_number: pull,
      commit_id: headSha,
      event: "COMMENT",
      body: localize(BODY, language, { count: fresh.length }),
      comments: fresh.map((candidate) => toComment(candidate, target.name, language)),
    });
  }
  const current = new Set(candidates.map(({ fingerprint }) => fingerprint));
  const mended = threads.filter(({ state, fingerprint }) => state === "open" && !current.has(fingerprint));
  try {
    await resolveThreads(client, mended);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const reason = describeRefusal(error);
    const sentence = localize(NOT_RESOLVED, language, { count: mended.length, reason });
    printAnnotation({ level: "notice", title: target.name, sentence });
  }
  const shown = new Set(
    candidates.filter((it) => visible.has(it.fingerprint) || fresh.includes(it)).map((it) => it.finding),
  );
  return findings.filter((finding) => !shown.has(finding));
}

function listFingerprints(
  threads: readonly ReviewThread[],
  has: (state: ReviewThread["state"]) => boolean,
): ReadonlySet<string> {
  return new Set(threads.filter(({ state }) => has(state)).map(({ fingerprint }) => fingerprint));
}

/** The findings that stand inside one hunk of their file's patch. */
function findCandidates(
  findings: readonly PlacedFinding[],
  patches: ReadonlyMap<string, readonly Hunk[]>,
): Candidate[] {
  return [...patches].flatMap(([path, hunks]) => {
    const here = findings.filter((finding) => finding.path === path);
    if (here.length === 0) return [];
    // The visible part of the file, each line at its number.
    const rows: string[] = [];
    for (const line of hunks.flatMap((hunk) => hunk.lines)) rows[line.number - 1] = line.text;
    const file = new VFile({ path, value: Array.from(rows, (row) => row ?? "").join("\n") });
    const messages = here.map(toMessage);
    file.messages.push(...messages);
    const fingerprints = fingerprintMessages(file);
    return here.flatMap((finding, index) => {
      const { line, endLine } = finding;
      const hunk = hunks.find(({ lines }) =>
        [line, endLine].every((end) => lines.some(({ number }) => number === end)),
      );
      const message = messages[index];
      const fingerprint = message && fingerprints.get(message);
      if (!hunk || fingerprint === undefined) return [];
      return [{ finding, fingerprint, lines: rows.slice(line - 1, endLine) }];
    });
  });
}

function toMessage({ rule, message, line, column, endLine, endColumn }: PlacedFinding): VFileMessage {
  const place = { start: { line, column }, end: { line: endLine, column: endColumn } };
  const options: Options = { ruleId: rule, source: "remark-lint", place };
  return new VFileMessage(message, options);
}

type Comment = {
  readonly path: string;
  readonly line: number;
  readonly side: string;
  readonly start_line?: number;
  readonly start_side?: string;
  readonly body: string;
};

function toComment({ finding, fingerprint, lines }: Candidate, name: string, language: Language): Comment {
  const why = finding.url === "" ? "" : ` [${WHY[language]}](${finding.url})`;
  const body = `${escapeMarkdown(finding.message)}${why}\n${formatSuggestion(finding, lines)}\n${writeMark(fingerprint, name)}`;
  const place = { path: finding.path, line: finding.endLine, side: "RIGHT", body };
  return finding.line === finding.endLine ? place : { ...place, start_line: finding.line, start_side: "RIGHT" };
}

/** A comment has 65,536 characters; a longer line is none that somebody reads through before a click. */
const LONGEST_SUGGESTION = 16_384;

/** The whole lines with the first replacement in its place, for a click; nothing where it would not show as it is. */
function formatSuggestion({ column, endColumn, suggestions }: PlacedFinding, lines: readonly string[]): string {
  const [first = "", last = ""] = [lines[0], lines.at(-1)];
  const replacement = suggestions[0]?.text;
  if (replacement === undefined) return "";
  const text = first.slice(0, column - 1) + replacement + last.slice(endColumn - 1);
  if (text.length > LONGEST_SUGGESTION) return "";
  if (showControls(text.replace(/[\n\t]/g, "")) !== text.replace(/[\n\t]/g, "")) return "";
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  return `\n${fence}suggestion\n${text}\n${fence}\n`;
}

function writeMark(fingerprint: string, name: string): string {
  return `<!-- ${toMarkName(name)} ${fingerprint} -->`;
}

/** Without what ends an HTML comment or a word. */
function toMarkName(name: string): string {
  return name.replaceAll(/[^\w./,-]/g, encodeURIComponent).replaceAll("--", "%2D%2D");
}

/** The fingerprint that a comment carries; `undefined` when it is not this Action's. */
function readMark(body: string, name: string): string | undefined {
  const [, written, fingerprint] = /<!-- (\S+) ([0-9a-f]{32}) -->$/.exec(body.trimEnd()) ?? [];
  return written === toMarkName(name) ? fingerprint : undefined;
}
