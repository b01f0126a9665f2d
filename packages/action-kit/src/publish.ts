import * as core from "@actions/core";
import type { Language } from "@copydesk/reporters";
import type { Change, Gap } from "./change.ts";
import type { RunEvent } from "./event.ts";
import { SCOPES, THRESHOLDS, isFailing, placeFindings } from "./findings.ts";
import type { Results, Scope, Threshold } from "./findings.ts";
import { flag, oneOf, text } from "./inputs.ts";
import type { Specification } from "./inputs.ts";
import { localize } from "./language.ts";
import { postFindings } from "./post-findings.ts";
import { printAnnotation } from "./print.ts";
import type { Outcome } from "./run-action.ts";
import { printFindings } from "./sinks/commands.ts";
import { formatSummary } from "./sinks/summary.ts";

/** What a workflow asked of the sinks and the verdict. */
export interface PublishOptions {
  readonly scope: Scope;
  readonly "fail-on": Threshold;
  readonly annotations: "new" | "all" | "none";
  readonly "check-run": boolean;
  readonly review: boolean;
  readonly language: Language;
  readonly token: string;
  /** What the workflow has looked at, when that is not the whole site. */
  readonly paths?: readonly string[];
}

/** The inputs that say what is shown and what fails, the same for every Action. */
export const publishInputs: Specification<PublishOptions> = {
  scope: oneOf(SCOPES),
  "fail-on": oneOf(THRESHOLDS),
  annotations: oneOf(["new", "all", "none"]),
  "check-run": flag(false),
  review: flag(false),
  language: oneOf(["en", "zh-CN"]),
  token: text,
};

/** GitHub uploads no step summary above 1 MiB. */
const LARGEST_SUMMARY = 1024 * 1024;

/**
 * Shows results wherever the workflow asked for it, writes the counting outputs and returns the verdict. `name` is the
 * Action's.
 */
export async function publish(
  name: string,
  found: Results,
  change: Change,
  event: RunEvent,
  options: PublishOptions,
): Promise<Outcome> {
  const { language } = options;
  const gaps = change.gaps ?? [];
  const say = ({ sentence, values }: Gap): string => localize(sentence, language, values);
  const failures = [
    ...found.failures,
    ...gaps.filter((gap) => gap.isFailure).map((gap) => ({ path: "", reason: say(gap) })),
  ];
  const results = { ...found, failures };
  for (const gap of gaps.filter(({ isFailure }) => !isFailure)) {
    printAnnotation({ level: "notice", title: name, sentence: say(gap) });
  }
  const told = placeFindings(results, change, options.scope);
  const findings = told.filter((finding) => !finding.silenced);
  const counted = findings.filter((finding) => finding.counted);
  const failing = isFailing(findings, options["fail-on"]);
  const summary = { results, language, filesUrl: `${event.repositoryUrl}/blob/${event.headSha}` };
  const shown = options.annotations === "all" ? findings : counted;
  const rest = await postFindings({
    name,
    event,
    options,
    shown,
    all: findings,
    failing: failing || failures.length > 0,
    summary,
  });
  printFindings(options.annotations === "none" ? [] : rest, results.failures, language, event.runUrl);
  await core.summary.addRaw(formatSummary(told, summary, LARGEST_SUMMARY)).write();
  const errors = findings.filter((finding) => finding.severity === "error").length;
  core.setOutput("errors", errors);
  core.setOutput("warnings", findings.length - errors);
  core.setOutput("files", results.checked);
  core.setOutput("new-findings", counted.length);
  if (results.failures.length > 0) return "failure";
  return failing ? "findings" : "clean";
}
