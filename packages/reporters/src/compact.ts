import { sanitise } from "./sanitise.ts";
import { toFindings } from "./to-findings.ts";
import type { Reporter } from "./types.ts";

/** One line a finding, as compilers write it and editors read it: `path:line:column: severity: message [rule]`. */
export const formatCompact: Reporter = (report) => {
  const findings = toFindings(report).map(
    (finding) =>
      `${finding.path}:${finding.line}:${finding.column}: ${finding.severity}: ${finding.message} [${finding.rule}]`,
  );
  const failures = report.failures.map(({ path, reason }) => `${path ? `${path}: ` : ""}failure: ${reason}`);
  return [...findings, ...failures].map((line) => `${sanitise(line)}\n`).join("");
};
