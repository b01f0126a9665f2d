import { fingerprintMessages } from "./fingerprint-messages.ts";
import { stringifySafely } from "./sanitise.ts";
import { toFinding } from "./to-findings.ts";
import type { Reporter } from "./types.ts";

const SEVERITY = { error: "major", warning: "minor" } as const;

/** GitLab's Code Quality report, its subset of Code Climate issues. */
export const formatGitlab: Reporter = (report) => {
  const issues = report.files.flatMap((file) => {
    const fingerprints = fingerprintMessages(file);
    return file.messages.map((message) => {
      const finding = toFinding(file, message);
      return {
        type: "issue",
        check_name: finding.rule,
        description: finding.message,
        content: { body: finding.url },
        categories: ["Style"],
        severity: SEVERITY[finding.severity],
        fingerprint: fingerprints.get(message),
        location: { path: finding.path, lines: { begin: finding.line, end: finding.endLine } },
      };
    });
  });
  return `${stringifySafely(issues, 2)}\n`;
};
