import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Language } from "@copydesk/front-matter";
import type { RuleMessage } from "@copydesk/remark-lint-news";
import type { Report } from "@copydesk/reporters";
import { loadFor } from "../cli/load-for.ts";
import { withInterruption } from "../cli/interruption.ts";
import { createProgress } from "../cli/progress.ts";
import { readLintRequest } from "../cli/read-lint-request.ts";
import type { LintRequest } from "../cli/read-lint-request.ts";
import { say } from "../cli/sentences.ts";
import type { SentenceId } from "../cli/sentences.ts";
import { findMisspelling } from "../cli/find-misspelling.ts";
import type { ExitCode, Run, Terminal } from "../cli/terminal.ts";
import { UsageError } from "../cli/usage-error.ts";
import { writeReports } from "../cli/write-reports.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import { toPostPath } from "../config/to-post-path.ts";
import { now } from "../engine/clock.ts";
import type { FixedFile } from "../fix/fix-files.ts";
import { writeFileAtomically } from "../fix/write-file-atomically.ts";
import { formatDecision } from "../files/decisions.ts";
import type { Decision } from "../files/decisions.ts";
import { takeKnownOut, useBaseline } from "./use-baseline.ts";
import { lintText } from "../lint-text.ts";
import { lint } from "../lint.ts";
import type { LintResult } from "../lint.ts";

/** One run of `lint` with everything it was asked. */
export interface LintRun {
  readonly terminal: Terminal;
  readonly request: LintRequest;
  readonly loaded: LoadedConfig;
  readonly language: Language;
  readonly tell: (id: SentenceId, values: Readonly<Record<string, string | number>>) => void;
}

/** `lint-content [lint]`: checks, fixes, reports. */
export const runLint: Run = async (terminal) => {
  const request = readLintRequest(terminal);
  const run = createRun(terminal, request);
  if (request.stdinPath !== undefined) {
    const { lintStdin } = await import("./lint-stdin.ts");
    return lintStdin(run, request.stdinPath);
  }
  const misspelt = request.paths.length === 1 ? findMisspelling(terminal.cwd, request.paths[0] ?? "") : undefined;
  if (misspelt) throw new UsageError(say(misspelt.id, misspelt.values, run.language));
  if (!request.watch) return lintFiles(run);
  const { watchPosts } = await import("../cli/watch-posts.ts");
  const folder = mkdtempSync(path.join(tmpdir(), "lint-content-"));
  const engine = { ...request.engine, cache: request.engine.cache ?? path.join(folder, "cache") };
  return watchPosts(() => createRun(terminal, { ...request, engine }), lintFiles).finally(() => {
    rmSync(folder, { recursive: true, force: true });
  });
};

function createRun(terminal: Terminal, request: LintRequest): LintRun {
  const { loaded, language } = loadFor(terminal, request.stdinPath === undefined ? request.paths : [request.stdinPath]);
  const tell: LintRun["tell"] = (id, values) => terminal.printError(`${say(id, values, language)}\n`);
  return { terminal, request, loaded, language, tell };
}

async function lintFiles(run: LintRun): Promise<ExitCode> {
  const { request } = run;
  const decisions: Decision[] = [];
  const started = now();
  const result = await lintNow(run, decisions);
  if (request.debug) tellDecisions(run, decisions, now() - started);
  if (request.part !== undefined) return writePart(run, result, request.part);
  if (result.checked === 0 && result.failures.length === 0 && !tellNothingMatched(run, decisions)) return 2;
  if (request.fix !== undefined) {
    const rest = takeKnownOut(run, result);
    const known = countFixable(result, request.fix) - countFixable(rest, request.fix);
    if (known > 0) run.tell("baseline-fixable", { n: known });
    const fixed = await findFixes(run, rest, request.fix);
    if (request.diff) return showFixes(run, result, fixed);
    await writeFixes(run, fixed);
    if (fixed.length > 0) return finish(run, await lintNow(run, []));
  }
  return finish(run, result);
}

/** Writes this machine's share down; the verdict is `merge`'s. */
async function writePart({ terminal, loaded }: LintRun, result: LintResult, part: string): Promise<ExitCode> {
  const { formatPart } = await import("../merge-parts.ts");
  writeFileAtomically(path.resolve(terminal.cwd, part), formatPart(result, loaded.config));
  return result.failures.length > 0 ? 2 : 0;
}

/** Runs `lint` and adds why posts were left out to `decisions`; with `--debug` why each was or was not checked. */
async function lintNow(run: LintRun, decisions: Decision[]): Promise<LintResult> {
  const { terminal, request, loaded, language } = run;
  const progress = createProgress(terminal, language);
  const result = withInterruption((signal) =>
    lint({
      ...request.engine,
      cwd: terminal.cwd,
      paths: request.paths,
      config: loaded.config,
      onDecision: (decision) => {
        if (request.debug || isSkipped(decision)) decisions.push(decision);
      },
      onProgress: progress.update,
      signal,
    }),
  );
  return result.finally(progress.clear);
}

function isSkipped({ reason }: Decision): boolean {
  return reason !== "checked" && reason !== "unchanged";
}

/** Takes known findings out, reports the rest, and says how the run ended. */
export async function finish(run: LintRun, result: LintResult): Promise<ExitCode> {
  const rest = useBaseline(run, result, createCoverage(run, result));
  await writeReports(run, rest);
  return judge(run, rest);
}

async function findFixes(
  { terminal, loaded, request }: LintRun,
  report: Report,
  which: "certain" | "all",
): Promise<FixedFile[]> {
  const { fixFiles } = await import("../fix/fix-files.ts");
  const { config } = loaded;
  const { deadline } = request.engine;
  return fixFiles(terminal.cwd, report, which, (file) => (text) => {
    return lintText({ path: path.resolve(terminal.cwd, file), text, config, deadline });
  });
}

function countFixable({ files }: Report, which: "certain" | "all"): number {
  const messages: readonly RuleMessage[] = files.flatMap((file) => file.messages);
  return messages.filter(({ expected, certain }) => expected && (certain || which === "all")).length;
}

async function writeFixes({ terminal, tell }: LintRun, fixed: readonly FixedFile[]): Promise<void> {
  if (fixed.length === 0) return;
  const { writeFixedFile } = await import("../fix/fix-files.ts");
  const changed = fixed.filter((file) => !writeFixedFile(terminal.cwd, file));
  for (const { path: file } of changed) tell("changed-meanwhile", { file });
  tell("fixed", { n: fixed.length - changed.length });
}

/** Prints what fixing would change; 1 when that is anything. */
export async function showFixes(
  { terminal, tell }: LintRun,
  report: Report,
  fixed: readonly FixedFile[],
): Promise<ExitCode> {
  const { formatDiff } = await import("../fix/fix-files.ts");
  terminal.print(await formatDiff(fixed));
  tell(fixed.length > 0 ? "would-fix" : "nothing-to-fix", { n: fixed.length });
  return report.failures.length > 0 ? 2 : fixed.length > 0 ? 1 : 0;
}

/** 1 for findings of severity error, or for more warnings than allowed, which no report says. */
export function judge({ request, tell }: LintRun, { files, failures }: Report): ExitCode {
  if (failures.length > 0) return 2;
  const messages = files.flatMap((file) => file.messages);
  const errors = messages.filter((message) => message.fatal).length;
  const warnings = messages.length - errors;
  const { maxWarnings: most = Infinity } = request;
  if (warnings > most) tell("too-many-warnings", { n: warnings, most });
  return errors > 0 || warnings > most ? 1 : 0;
}

/** Says that no post was looked at, and whether that is all right: posts that are another run's, or unchanged, or ignored where the caller says so. */
function tellNothingMatched({ request, loaded, language, tell }: LintRun, decisions: readonly Decision[]): boolean {
  const { since, shard } = request.engine;
  if (since !== undefined && decisions.some(({ reason }) => reason === "not-changed")) {
    tell("nothing-changed", { since });
    return true;
  }
  const skipped = decisions.filter(isSkipped);
  for (const { path: file, reason } of skipped.slice(0, 10))
    tell("skipped", { file, reason: formatDecision(reason, language) });
  if (skipped.length > 0 && (request.passOnIgnored || since !== undefined || shard !== undefined)) return true;
  tell("no-posts", { paths: request.paths.join(" "), globs: loaded.config.files.join(" ") });
  return false;
}

function tellDecisions(
  { language, tell, loaded, terminal }: LintRun,
  decisions: readonly Decision[],
  milliseconds: number,
): void {
  tell("debug-config", { file: loaded.file === undefined ? "–" : path.relative(terminal.cwd, loaded.file) });
  for (const { path: file, reason } of decisions) tell("skipped", { file, reason: formatDecision(reason, language) });
  tell("debug-time", { n: decisions.length, ms: Math.round(milliseconds) });
}

/** Whether this run looked at a post, or would have, were it still there and still a post. */
function createCoverage(
  { terminal, loaded, request }: LintRun,
  { part, checkedFiles }: LintResult,
): (path: string) => boolean {
  if (part.complete && request.engine.shard === undefined) return () => true;
  const toRoot = (file: string): string => toPostPath(loaded.config.root, path.resolve(terminal.cwd, file));
  const checked = new Set(checkedFiles.flatMap(({ path: file, outside }) => (outside ? [] : [toRoot(file)])));
  return (file) => checked.has(file);
}
