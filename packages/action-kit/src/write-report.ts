import { writeFileSync } from "node:fs";
import path from "node:path";
import * as core from "@actions/core";
import { formatJson, toFindings } from "@copydesk/reporters";
import type { Language, Report } from "@copydesk/reporters";
import type { Results } from "./findings.ts";

/** Writes the JSON report to the runner's temporary directory, names it in the outputs and returns what it holds. */
export function writeReport(report: Report, language: Language): Results {
  const file = path.join(process.env["RUNNER_TEMP"] ?? process.cwd(), "lint-content-report.json");
  writeFileSync(file, formatJson(report, { language, color: false }));
  core.setOutput("report-file", file);
  return { findings: toFindings(report), checked: report.checked, failures: report.failures };
}
