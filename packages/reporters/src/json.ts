import { stringifySafely } from "./sanitise.ts";
import { toFindings } from "./to-findings.ts";
import type { Reporter } from "./types.ts";

/** The JSON report, version 1: one object, ending in a line feed. `schema/report.json` is its contract. */
export const formatJson: Reporter = (report) => {
  const findings = toFindings(report);
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const warnings = findings.length - errors;
  return `${stringifySafely({ version: 1, files: report.checked, errors, warnings, findings }, 2)}\n`;
};

/** The JSON report's findings alone, one a line. */
export const formatJsonLines: Reporter = (report) =>
  toFindings(report)
    .map((finding) => `${stringifySafely(finding)}\n`)
    .join("");
