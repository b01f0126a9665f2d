import { toFinding } from "./to-findings.ts";
import type { Finding } from "./to-findings.ts";
import type { Reporter } from "./types.ts";
import { element } from "./xml.ts";

/** JUnit XML: a suite a file, a test case a finding. Errors fail, warnings are skipped; what could not be done is an error. */
export const formatJunit: Reporter = (report) => {
  const suites = report.files.map((file) => {
    const findings = file.messages.map((message) => toFinding(file, message));
    return { name: file.path, cases: findings.map(toTestCase), counts: countBySeverity(findings) };
  });
  for (const { path, reason } of report.failures) {
    const problem = element("error", { type: "failure", message: reason });
    const testCase = element("testcase", { classname: path, name: "lint-content" }, [problem]);
    suites.push({ name: path, cases: [testCase], counts: { tests: 1, failures: 0, skipped: 0, errors: 1 } });
  }
  const totals = { tests: 0, failures: 0, skipped: 0, errors: 0 };
  for (const { counts } of suites) for (const key of KEYS) totals[key] += counts[key];
  const elements = suites.map(({ name, cases, counts }) => element("testsuite", { name, ...counts }, cases));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", { name: "lint-content", ...totals }, elements)}\n`;
};

const KEYS = ["tests", "failures", "skipped", "errors"] as const;

function countBySeverity(findings: readonly Finding[]): Record<(typeof KEYS)[number], number> {
  const failures = findings.filter(({ severity }) => severity === "error").length;
  return { tests: findings.length, failures, skipped: findings.length - failures, errors: 0 };
}

function toTestCase({ path, rule, line, column, severity, message, url }: Finding): string {
  const text = url ? `${message}\n${url}` : message;
  const outcome =
    severity === "error"
      ? element("failure", { type: severity, message: text })
      : element("skipped", { message: text });
  return element("testcase", { classname: path, name: `${rule} ${line}:${column}`, file: path, line }, [outcome]);
}
