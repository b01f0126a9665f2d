import type { VFile } from "vfile";
import { stringifySafely } from "./sanitise.ts";
import { toFinding } from "./to-findings.ts";
import type { Reporter } from "./types.ts";

const PAGE = "https://github.com/copydesk/copydesk";

/** Reviewdog's Diagnostic Format: columns count UTF-8 bytes, every suggestion replaces the finding's range. */
export const formatRdjson: Reporter = (report) => {
  const diagnostics = report.files.flatMap((file) => {
    const toPosition = createByteCounter(file);
    return file.messages.map((message) => {
      const finding = toFinding(file, message);
      const start = toPosition(finding.line, finding.column);
      const range = { start, end: toPosition(finding.endLine, finding.endColumn) };
      return {
        message: finding.message,
        location: { path: finding.path, range },
        severity: finding.severity.toUpperCase(),
        code: { value: finding.rule, ...(finding.url && { url: finding.url }) },
        suggestions: finding.suggestions.map(({ text }) => ({ range, text })),
      };
    });
  });
  return `${stringifySafely({ source: { name: "lint-content", url: PAGE }, diagnostics }, 2)}\n`;
};

/** Turns UTF-16 columns into UTF-8 ones; counts on from the last place, as findings come in the order of the text. */
function createByteCounter(file: VFile): (line: number, column: number) => { line: number; column: number } {
  const lines = String(file.value).split(/\r\n|\n|\r/);
  let last = { line: 0, column: 1, bytes: 0 };
  return (line, column) => {
    const from = line === last.line && column >= last.column ? last : { column: 1, bytes: 0 };
    const added = Buffer.byteLength((lines[line - 1] ?? "").slice(from.column - 1, column - 1));
    last = { line, column, bytes: from.bytes + added };
    return { line, column: last.bytes + 1 };
  };
}
