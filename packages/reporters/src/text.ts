import { toFindings } from "./to-findings.ts";
import type { Reporter } from "./types.ts";

/** For a person at a terminal: findings grouped by file. */
export const formatText: Reporter = (report) =>
  toFindings(report)
    .map((f) => `${f.path}:${f.line}:${f.column} ${f.severity} ${f.message} (${f.rule})\n`)
    .join("");
