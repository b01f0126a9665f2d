import { existsSync, readFileSync } from "node:fs";
import DraftFour from "ajv-draft-04";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { formatCheckstyle } from "./checkstyle.ts";
import { countFindings } from "./counts.ts";
import { formatCompact } from "./compact.ts";
import { formatGithub } from "./github.ts";
import { formatGitlab } from "./gitlab.ts";
import { formatJunit } from "./junit.ts";
import { formatRdjson } from "./rdjson.ts";
import { createFile, createReport } from "./testing/create-report.ts";
import { parseXml } from "./testing/parse-xml.ts";
import { readSharedSchema } from "./testing/read-schema.ts";
import { clean, hostile, ordinary } from "./testing/sample-reports.ts";
import { parseCommand } from "./testing/parse-command.ts";

const options = { language: "en", color: false } as const;
const reports = Object.entries({ clean, ordinary, hostile });
const count = (report: typeof ordinary): number => report.files.reduce((sum, file) => sum + file.messages.length, 0);

test.each(reports)(
  "JUnit: in the %s report errors fail, warnings are skipped, and the counts agree",
  (_name, report) => {
    const suites = parseXml(formatJunit(report, options));
    const cases = suites.children.flatMap((suite) => suite.children);
    const countOf = (outcome: string): number =>
      cases.filter((testCase) => testCase.children[0]?.name === outcome).length;
    const { errors, warnings } = countFindings(report);
    expect(suites.name).toBe("testsuites");
    expect([countOf("failure"), countOf("skipped"), countOf("error")]).toEqual([
      errors,
      warnings,
      report.failures.length,
    ]);
    expect(suites.attributes).toEqual({
      name: "lint-content",
      tests: String(cases.length),
      failures: String(errors),
      skipped: String(warnings),
      errors: String(report.failures.length),
    });
  },
);

test.each(reports)("Checkstyle: the %s report is XML with an error a finding", (_name, report) => {
  const { children } = parseXml(formatCheckstyle(report, options));
  expect(children.flatMap((file) => file.children)).toHaveLength(count(report) + report.failures.length);
});

test("XML gives names and messages back as they were", () => {
  const [file] = parseXml(formatCheckstyle(ordinary, options)).children;
  expect(file?.attributes["name"]).toBe("content/zh/a b,c:d.md");
  expect(file?.children[0]?.attributes).toMatchObject({
    line: "3",
    column: "7",
    severity: "error",
    message: "Unexpected date `2025-02-30`, expected a day that exists",
  });
});

/** The fields GitLab reads: docs.gitlab.com/ci/testing/code_quality, "Code Quality report format". */
const gitlabSchema = {
  type: "array",
  items: {
    type: "object",
    required: ["description", "check_name", "fingerprint", "severity", "location"],
    properties: {
      description: { type: "string" },
      check_name: { type: "string" },
      fingerprint: { type: "string", pattern: "^[0-9a-f]{32}$" },
      severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
      location: {
        type: "object",
        required: ["path", "lines"],
        properties: {
          path: { type: "string", not: { pattern: "^\\./" } },
          lines: { type: "object", required: ["begin"], properties: { begin: { type: "integer", minimum: 1 } } },
        },
      },
    },
  },
};

test.each(reports)("GitLab: the %s report has the documented fields and fingerprints of its own", (_name, report) => {
  const issues = JSON.parse(formatGitlab(report, options)) as { fingerprint: string }[];
  const validate = new Ajv().compile(gitlabSchema);
  validate(issues);
  expect(validate.errors).toBeNull();
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(count(report));
});

interface Diagnostics {
  diagnostics: {
    location: { range: { start: object; end: object } };
    suggestions: { text: string; range: object }[];
  }[];
}

const rdjsonSchema = readSharedSchema("rdjson.json");
test.runIf(rdjsonSchema).each(reports)("Reviewdog's published schema holds for the %s report", (_name, report) => {
  const validate = new DraftFour.default({ strict: false }).compile(rdjsonSchema ?? {});
  validate(JSON.parse(formatRdjson(report, options)));
  expect(validate.errors).toBeNull();
});

test("Reviewdog's columns count UTF-8 bytes", () => {
  const { diagnostics } = JSON.parse(formatRdjson(ordinary, options)) as Diagnostics;
  const range = { start: { line: 6, column: 14 }, end: { line: 6, column: 20 } };
  expect(diagnostics[1]?.location.range).toEqual(range);
  expect(diagnostics[1]?.suggestions).toEqual([
    { range, text: "通车的大桥" },
    { range, text: "大桥" },
  ]);
});

interface Vector {
  name: string;
  line: string;
  command: unknown;
}

const vectors = new URL("../../../../shared/vectors/workflow-commands.json", import.meta.url);
describe.runIf(existsSync(vectors))("the test's runner", () => {
  const { vectors: cases } = existsSync(vectors)
    ? (JSON.parse(readFileSync(vectors, "utf8")) as { vectors: Vector[] })
    : { vectors: [] };
  test.each(cases)("reads as GitHub's does: $name", ({ line, command }) => {
    expect(parseCommand(line)).toEqual(command);
  });
});

test("GitHub: columns are named only within one line, where a runner keeps them", () => {
  const file = createFile("a.md", "one two\nthree\n", [{ target: "one" }, { target: "two\nthree" }]);
  const commands = formatGithub(createReport([file]), options)
    .trimEnd()
    .split("\n")
    .map(parseCommand);
  expect(commands.map((command) => command?.properties)).toMatchObject([
    { line: "1", endLine: "1", col: "1", endColumn: "4" },
    { line: "1", endLine: "2" },
  ]);
  expect(Object.keys(commands[1]?.properties ?? {})).not.toContain("col");
});

test("GitHub: a runner reads back path, place, rule and message", () => {
  const commands = formatGithub(ordinary, options).trimEnd().split("\n").map(parseCommand);
  expect(commands).toHaveLength(count(ordinary) + 1);
  expect(commands[0]).toEqual({
    name: "error",
    properties: {
      file: "content/zh/a b,c:d.md",
      line: "3",
      endLine: "3",
      col: "7",
      endColumn: "17",
      title: "date-format",
    },
    data: "Unexpected date `2025-02-30`, expected a day that exists",
  });
  expect(commands.at(-2)?.properties["file"]).toBe("./=lead.md");
  expect(commands.at(-1)).toEqual({
    name: "error",
    properties: { file: "content/b.md" },
    data: "Unexpected bytes, expected UTF-8",
  });
});

test("GitHub: hostile text is only ever data", () => {
  const commands = formatGithub(hostile, options).trimEnd().split("\n").map(parseCommand);
  expect(commands.map((command) => command?.name)).toEqual(["error", "warning", "error"]);
});

test("compact lines are what compilers write", () => {
  expect(formatCompact(ordinary, options).split("\n")[0]).toBe(
    "content/zh/a b,c:d.md:3:7: error: Unexpected date `2025-02-30`, expected a day that exists [date-format]",
  );
});
