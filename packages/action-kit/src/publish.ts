import path from "node:path";
import { writeFileSync } from "node:fs";
import * as core from "@actions/core";
import { formatJson, toFindings } from "@copydesk/reporters";
import type { Language, Report } from "@copydesk/reporters";
import type { Change } from "./change.ts";
import type { RunEvent } from "./event.ts";
import { isFailing, placeFindings } from "./findings.ts";
import type { Scope, Threshold } from "./findings.ts";
import { SCOPES, THRESHOLDS } from "./findings.ts";
import { oneOf } from "./inputs.ts";
import type { Specification } from "./inputs.ts";
import type { Outcome } from "./run-action.ts";
import { printFindings } from "./sinks/commands.ts";
import { writeSummary } from "./sinks/summary.ts";

/** What a workflow asked of the sinks and the verdict. */
export interface PublishOptions {
  readonly scope: Scope;
  readonly "fail-on": Threshold;
  readonly annotations: "new" | "all" | "none";
  readonly language: Language;
}

/** The inputs that say what is shown and what fails, the same for every Action. */
export const publishInputs: Specification<PublishOptions> = {
  scope: oneOf(SCOPES),
  "fail-on": oneOf(THRESHOLDS),
  annotations: oneOf(["new", "all", "none"]),
  language: oneOf(["en", "zh-CN"]),
};

/** Shows a report wherever the workflow asked for it, writes the outputs and returns the verdict. */
export async function publish(
  report: Report,
  change: Change,
  event: RunEvent,
  options: PublishOptions,
): Promise<Outcome> {
  const { language } = options;
  const findings = placeFindings(toFindings(report), change, options.scope);
  const counted = findings.filter((finding) => finding.counted);
  const shown = { new: counted, all: findings, none: [] }[options.annotations];
  printFindings(shown, report.failures, language, event.runUrl);
  await writeSummary(report, findings, language, `${event.repositoryUrl}/blob/${event.headSha}`);
  writeOutputs(report, counted.length, options);
  if (report.failures.length > 0) return "failure";
  return isFailing(findings, options["fail-on"]) ? "findings" : "clean";
}

function writeOutputs(report: Report, counted: number, { language }: PublishOptions): void {
  const findings = toFindings(report);
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const reportFile = path.join(process.env["RUNNER_TEMP"] ?? "", "lint-content-report.json");
  writeFileSync(reportFile, formatJson(report, { language, color: false }));
  const outputs = {
    errors,
    warnings: findings.length - errors,
    files: report.checked,
    "new-findings": counted,
    "report-file": reportFile,
  };
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}
