import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { isCertain } from "./counts.ts";
import type { Report } from "./types.ts";

/** A replacement for the text at `range`. */
export interface Suggestion {
  /** UTF-16 offsets into the file. */
  readonly range: readonly [start: number, end: number];
  readonly text: string;
  /** Whether it leaves nothing to judge, so that `--fix` writes it; absent where an editor has to judge. */
  readonly certain?: true;
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
  /** Whether the change under check brought it; absent where that is not known. */
  readonly new?: boolean;
}

interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

/** A report's messages as the JSON report's findings. */
export function toFindings(report: Report): Finding[] {
  return report.files.flatMap((file) => file.messages.map((message) => toFinding(file, message)));
}

/** One message as a finding; a message without a place stands at the file's start. */
export function toFinding(file: VFile, message: VFileMessage): Finding {
  const start = startOf(message);
  const { place } = message;
  const end: Point = place && "end" in place ? place.end : start;
  const range =
    start.offset === undefined || end.offset === undefined ? undefined : ([start.offset, end.offset] as const);
  return {
    path: file.path,
    rule: message.ruleId ?? "",
    severity: message.fatal ? "error" : "warning",
    message: message.reason,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    url: message.url ?? "",
    suggestions: range ? toSuggestions(message, range) : [],
    ...("new" in message && { new: message.new === true }),
  };
}

function toSuggestions(message: VFileMessage, range: Suggestion["range"]): Suggestion[] {
  return (message.expected ?? []).map((text, index) => ({
    range,
    text,
    ...(index === 0 && isCertain(message) && ({ certain: true } as const)),
  }));
}

/** Where a message starts. */
function startOf({ place }: VFileMessage): Point {
  if (!place) return { line: 1, column: 1 };
  return "start" in place ? place.start : place;
}
