import { beforeAll, expect, test } from "vitest";
import { formats } from "./index.ts";
import type { Reporter } from "./index.ts";
import { parseCommand } from "./testing/parse-command.ts";
import { clean, createLargeReport, hostile, ordinary, rules } from "./testing/sample-reports.ts";

const options = { language: "en", color: false, rules, version: "0.1.0" } as const;
const names = [...formats.keys()];
const reporters = new Map<string, Reporter>();
const CONTROLS = /(?!\n)[\p{Control}\p{Bidi_Control}\p{Surrogate}\u2028\u2029]/u;

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

test("100,000 findings are written by every format, on many lines or on one", () => {
  const report = createLargeReport();
  for (const name of names) expect(write(name, report, options).length).toBeGreaterThan(1_000_000);
});
