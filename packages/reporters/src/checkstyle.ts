import { toFinding } from "./to-findings.ts";
import type { Reporter } from "./types.ts";
import { element } from "./xml.ts";

/** Checkstyle XML: a `file` element a file, an `error` element a finding. */
export const formatCheckstyle: Reporter = (report) => {
  const files = report.files.map((file) => {
    const errors = file.messages.map((message) => {
      const { line, column, severity, message: sentence, rule } = toFinding(file, message);
      return element("error", { line, column, severity, message: sentence, source: `lint-content.${rule}` });
    });
    return element("file", { name: file.path }, errors);
  });
  const failures = report.failures.map(({ path, reason }) =>
    element("file", { name: path }, [element("error", { severity: "error", message: reason, source: "lint-content" })]),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("checkstyle", { version: "4.3" }, [...files, ...failures])}\n`;
};
