import type { Failure, Language } from "@copydesk/reporters";
import type { PlacedFinding } from "../findings.ts";
import { localize } from "../language.ts";
import { printAnnotation } from "../print.ts";
import type { Annotation } from "../print.ts";

/** A runner keeps this many annotations of each level a step; the rest reach the log only (actions/runner, ExecutionContext). */
const MAXIMUM_A_LEVEL = 10;

const MORE = {
  en: "{count} more; the step summary has all of them: {url}",
  "zh-CN": "另有 {count} 处，全部见运行摘要：{url}",
};

/** Prints what is wrong as workflow commands, the first 10 of each level; where there are more, the last one says so. */
export function printFindings(
  findings: readonly PlacedFinding[],
  failures: readonly Failure[],
  language: Language,
  runUrl: string,
): void {
  const annotations = [...failures.map(describeFailure), ...findings.map(describeFinding)];
  for (const level of ["error", "warning"] as const) {
    const all = annotations.filter((annotation) => annotation.level === level);
    const shown = all.length <= MAXIMUM_A_LEVEL ? all : all.slice(0, MAXIMUM_A_LEVEL - 1);
    const rest = all.length - shown.length;
    for (const annotation of shown) printAnnotation(annotation);
    if (rest === 0) continue;
    const sentence = localize(MORE, language, { count: rest, url: runUrl });
    printAnnotation({ level, title: "lint-content", sentence });
  }
}

function describeFinding(finding: PlacedFinding): Annotation {
  return { level: finding.severity, title: finding.rule, sentence: finding.message, place: finding };
}

function describeFailure({ path, reason }: Failure): Annotation {
  const place = { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { level: "error", title: "lint-content", sentence: reason, ...(path !== "" && { place }) };
}
