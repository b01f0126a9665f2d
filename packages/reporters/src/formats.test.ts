import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { formats } from "./index.ts";
import type { Reporter } from "./index.ts";
import { createFile, createReport } from "./testing/create-report.ts";
import { parseXml } from "./testing/parse-xml.ts";
import { parseCommand } from "./testing/parse-command.ts";
import { clean, createLargeReport, hostile, ordinary, rules } from "./testing/sample-reports.ts";

const options = { language: "en", color: false, rules, version: "0.1.0" } as const;
const names = [...formats.keys()];
const reporters = new Map<string, Reporter>();
const CONTROLS = /(?!\n)[\p{Control}\p{Bidi_Control}\p{Surrogate}\u2028\u2029]/u;

/** What reads each machine format back; throws where it cannot. */
const PARSERS: Readonly<Record<string, (output: string) => unknown>> = {
  json: JSON.parse,
  jsonl: (output) =>
    output
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line)),
  sarif: JSON.parse,
  gitlab: JSON.parse,
  rdjson: JSON.parse,
  junit: parseXml,
  checkstyle: parseXml,
};

beforeAll(async () => {
  for (const [name, format] of formats) reporters.set(name, await format.load());
});

function write(name: string, ...args: Parameters<Reporter>): string {
  const reporter = reporters.get(name);
  if (!reporter) throw new Error(`No format ${name}`);
  return reporter(...args);
}

test.each(names)("%s: no article text is live in a terminal or a runner's log", (name) => {
  for (const language of ["en", "zh-CN"] as const) {
    const output = write(name, hostile, { ...options, language });
    expect(output).not.toMatch(CONTROLS);
    const commands = output.split("\n").map(parseCommand).filter(Boolean);
    expect(commands.map((command) => command?.name)).toEqual(name === "github" ? ["error", "warning", "error"] : []);
  }
});

const hostileText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      "::",
      "##[",
      "\n",
      "\r",
      "\t",
      "<",
      "&",
      "]]>",
      '"',
      "\u001B",
      "\u202E",
      "\u00A0",
      "\u2028",
      "\uD800",
      "图",
    ),
    fc.string({ unit: "binary", maxLength: 1 }),
  ),
});

test.each(names)("%s: stays well formed and harmless whatever the article, its name and its messages say", (name) => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, fc.boolean(), (path, text, other, warning) => {
      const message = {
        target: text.slice(1, 3),
        reason: `Unexpected ${other}`,
        rule: other,
        expected: [text],
        warning,
      };
      const report = createReport([createFile(`a${path}`, text, [message])], [{ path, reason: other }]);
      const output = write(name, report, options);
      expect(output).not.toMatch(CONTROLS);
      const commands = output.split("\n").map(parseCommand).filter(Boolean);
      expect(commands).toHaveLength(name === "github" ? 2 : 0);
      expect(() => PARSERS[name]?.(output)).not.toThrow();
    }),
    { numRuns: 50 },
  );
});

test.each(names)("%s: reads the same each time and ends with a line feed", (name) => {
  const output = write(name, ordinary, options);
  expect(write(name, ordinary, options)).toBe(output);
  expect(output.endsWith("\n")).toBe(true);
});

test.each(names.filter((name) => formats.get(name)?.showsFailures))("%s: states what could not be done", (name) => {
  expect(write(name, ordinary, options).replaceAll("\\", "")).toContain("Unexpected bytes, expected UTF-8");
});

test.each(["text", "markdown"])("%s: speaks Chinese, findings or not", (name) => {
  for (const report of [ordinary, clean]) {
    expect(write(name, report, { ...options, language: "zh-CN" })).toMatch(/已检查 \d+ 个文件/);
  }
});

const large = createLargeReport(20_000);

test.each(names)(
  "%s: tens of thousands of findings are written, on many lines and on one",
  { timeout: 120_000 },
  (name) => {
    expect(write(name, large, options).length).toBeGreaterThan(500_000);
  },
);
