import path from "node:path";
import type { Report } from "@copydesk/reporters";
import type { LintRun } from "./lint-command.ts";
import { toPostPath } from "../config/to-post-path.ts";
import { writeFileAtomically } from "../fix/write-file-atomically.ts";
import { applyBaseline, countEntries, createBaseline, findStale, mergeBaselines } from "../baseline/baseline.ts";
import type { Baseline } from "../baseline/baseline.ts";
import { DEFAULT_BASELINE, formatBaseline } from "../baseline/baseline-text.ts";
import { readBaseline } from "../baseline/read-baseline.ts";

const EMPTY: Baseline = new Map();

/** What is left of a report once known findings are out of it; nothing is written and nothing is said. */
export function takeKnownOut(run: LintRun, report: Report): Report {
  const file = findBaselineFile(run);
  if (file === undefined || run.request.baseline.action === "off") return report;
  return applyBaseline(
    report,
    readBaseline(file, { cwd: run.terminal.cwd, language: run.language }) ?? EMPTY,
    createToPath(run),
  ).report;
}

/** Does with a report what `--baseline` asks: records, prunes, or takes known findings out; says what it did. */
export function useBaseline(run: LintRun, report: Report, isChecked: (path: string) => boolean): Report {
  const { action } = run.request.baseline;
  const file =
    findBaselineFile(run) ?? (action === "use" ? undefined : path.join(run.loaded.config.root, DEFAULT_BASELINE));
  if (file === undefined || action === "off") return report;
  const toPath = createToPath(run);
  const baseline = readBaseline(file, { cwd: run.terminal.cwd, language: run.language });
  const current = baseline ?? EMPTY;
  const shown = path.relative(run.terminal.cwd, file);
  if (baseline === undefined && action !== "write") {
    run.tell("baseline-missing", { file: shown });
    return report;
  }
  const { report: rest, known, matched } = applyBaseline(report, current, toPath);
  const stale = findStale(current, matched, (at) => isChecked(at));
  const staleCount = countEntries(stale);
  if (action === "use") {
    if (known > 0) run.tell("baseline-known", { n: known, file: shown });
    if (staleCount > 0) run.tell("baseline-stale", { n: staleCount, file: shown });
    return rest;
  }
  const added = action === "write" ? createBaseline(rest, toPath) : EMPTY;
  const next = mergeBaselines(current, added, stale);
  writeFileAtomically(file, formatBaseline(next));
  run.tell("baseline-written", { n: countEntries(next), added: countEntries(added), removed: staleCount, file: shown });
  if (action === "write" && run.loaded.baseline === undefined && run.request.baseline.file === undefined) {
    run.tell("baseline-unnamed", { file: path.relative(run.loaded.config.root, file) });
  }
  return action === "write" ? applyBaseline(report, next, toPath).report : rest;
}

function findBaselineFile({ request, loaded }: LintRun): string | undefined {
  return request.baseline.file ?? loaded.baseline;
}

/** Baselines speak of paths below the configuration's root, reports of paths below the working directory. */
function createToPath({ terminal, loaded }: LintRun): (file: string) => string {
  const { root } = loaded.config;
  return (file) => toPostPath(root, path.resolve(terminal.cwd, file));
}
