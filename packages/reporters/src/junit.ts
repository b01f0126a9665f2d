import { toFinding } from "./to-findings.ts";
import type { Finding } from "./to-findings.ts";
import type { Reporter } from "./types.ts";
import { element } from "./xml.ts";

/** JUnit XML: a suite a file, a failed test case a finding; what could not be done is an error. */
export const formatJunit: Reporter = (report) => {
  const suites = report.files.map((file) => {
    const cases = file.messages.map((message) => toTestCase(toFinding(file, message)));
    return toSuite(file.path, cases, { failures: cases.length, errors: 0 });
  });
  for (const { path, reason } of report.failures) {
    const problem = element("error", { type: "failure", message: reason });
    suites.push(
      toSuite(path, [element("testcase", { classname: path, name: "lint-content" }, [problem])], {
        failures: 0,
        errors: 1,
      }),
    );
  }
  const failures = report.files.reduce((sum, file) => sum + file.messages.length, 0);
  const errors = report.failures.length;
  const totals = { name: "lint-content", tests: failures + errors, failures, errors };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", totals, suites)}\n`;
};

function toSuite(name: string, cases: readonly string[], counts: { failures: number; errors: number }): string {
  return element("testsuite", { name, tests: cases.length, ...counts }, cases);
}

function toTestCase({ path, rule, line, column, severity, message, url }: Finding): string {
  const failure = element("failure", { type: severity, message: url ? `${message}\n${url}` : message });
  return element("testcase", { classname: path, name: `${rule} ${line}:${column}`, file: path, line }, [failure]);
}
