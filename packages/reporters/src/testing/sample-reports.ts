import type { Report, RuleInfo } from "../types.ts";
import { createFile, createReport } from "./create-report.ts";

/** Everything that an article, a file name or a message could turn against its reader. */
const HOSTILE =
  "\u001B[31m\u009B1m\u0007\u202E\u2066 ##[stop-commands]x <script>alert(1)</script> ![](http://a.example/p.png) @editor #1 \uD800 ]]> %0A\u2028::error::z";

const post = [
  "---",
  "title: '大桥今日通车'",
  "date: 2025-02-30",
  "---",
  "",
  "𠮷野家 ![图片](bridge.jpg) 与 ![图片](river.jpg)",
  "",
  "[原文](www.example.org/a?b=1&c=2)",
].join("\n");

/** Findings of both severities, with and without replacements, after characters of several widths; and a failure. */
export const ordinary: Report = createReport(
  [
    createFile("content/zh/a b,c:d.md", post, [
      { target: "2025-02-30", rule: "date-format", reason: "Unexpected date `2025-02-30`, expected a day that exists" },
      { target: "图片", expected: ["通车的大桥", "大桥"] },
      { target: "www.", rule: "source-link", warning: true, expected: ["https://www."], certain: true },
    ]),
    createFile("=lead.md", post, [{ target: "title", rule: "front-matter", warning: true }]),
  ],
  [{ path: "content/b.md", reason: "Unexpected bytes, expected UTF-8" }],
);

/** {@link HOSTILE} wherever text comes from outside. */
export const hostile: Report = createReport(
  [
    createFile(`${HOSTILE}/::error::y.md`, `${HOSTILE}\n::error::${HOSTILE}\r\n`, [
      { target: "##[", reason: `Unexpected \`${HOSTILE}\`\n::warning::y`, expected: [`${HOSTILE}\n::error::w`] },
      { target: "script", rule: HOSTILE, warning: true },
    ]),
  ],
  [{ path: HOSTILE, reason: HOSTILE }],
);

/** Nothing found. */
export const clean: Report = { files: [], checked: 16, failures: [] };

/** Twice `count` findings: as many lines of one file, and as many on a single line of another. */
export function createLargeReport(count: number): Report {
  const line = "一段话 ![图片](a.jpg)";
  const message = { target: "图片", expected: ["一座桥"] };
  const lines = createFile(
    "lines.md",
    line,
    Array.from({ length: count }, () => message),
  );
  const wide = createFile(
    "wide.md",
    line,
    Array.from({ length: count }, () => message),
  );
  lines.value = `${line}\n`.repeat(count);
  wide.value = line.repeat(count);
  for (const [index, { place }] of lines.messages.entries()) move(place, index, 0, index * (line.length + 1));
  for (const [index, { place }] of wide.messages.entries()) move(place, 0, index * line.length, index * line.length);
  return createReport([lines, wide]);
}

function move(place: unknown, lines: number, columns: number, offset: number): void {
  const range = place as { start: Required<Point>; end: Required<Point> };
  for (const point of [range.start, range.end]) {
    point.line += lines;
    point.column += columns;
    point.offset += offset;
  }
}

interface Point {
  line: number;
  column: number;
  offset: number;
}

/** The metadata of the rules in {@link ordinary}. */
export const rules: readonly RuleInfo[] = ["image-alt-text", "source-link", "date-format", "front-matter"].map(
  (id) => ({
    id,
    description: { en: `What ${id} wants`, "zh-CN": `${id} 的要求` },
    url: `https://example.org/rules/${id}`,
  }),
);
