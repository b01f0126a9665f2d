import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import type { Report } from "./types.ts";

/** A replacement for the text at `range`. */
export interface Suggestion {
  /** UTF-16 offsets into the file. */
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** One finding as the JSON report states it. */
export interface Finding {
  readonly path: string;
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** 1-based, like `column`, `endLine` and `endColumn`; columns count UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly url: string;
  readonly suggestions: readonly Suggestion[];
}

/** A report's messages as the JSON report's findings. */
export function toFindings(report: Report): Finding[] {
  return report.files.flatMap((file) => file.messages.map((message) => toFinding(file, message)));
}

function toFinding(file: VFile, message: VFileMessage): Finding {
  const place = message.place;
  const start = place && "start" in place ? place.start : place;
  const end = place && "end" in place ? place.end : place;
  const range = [start?.offset ?? 0, end?.offset ?? 0] as const;
  return {
    path: file.path,
    rule: message.ruleId ?? "",
    severity: message.fatal ? "error" : "warning",
    message: message.reason,
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    endLine: end?.line ?? start?.line ?? 1,
    endColumn: end?.column ?? start?.column ?? 1,
    url: message.url ?? "",
    suggestions: (message.expected ?? []).map((text) => ({ range, text })),
  };
}
