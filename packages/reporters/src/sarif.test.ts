import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { formatSarif } from "./sarif.ts";
import { readSharedSchema } from "./testing/read-schema.ts";
import { clean, createLargeReport, hostile, ordinary, rules } from "./testing/sample-reports.ts";

interface Log {
  runs: {
    columnKind: string;
    invocations: { executionSuccessful: boolean; toolExecutionNotifications: { message: { text: string } }[] }[];
    results: {
      ruleId: string;
      level: string;
      ruleIndex: number;
      partialFingerprints: Record<string, string>;
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
      fixes?: { artifactChanges: { replacements: { insertedContent: { text: string } }[] }[] }[];
    }[];
  }[];
}

const options = { language: "en", color: false, rules, version: "0.1.0" } as const;
const read = (...args: Parameters<typeof formatSarif>): Log["runs"][number] => {
  const [run] = (JSON.parse(formatSarif(...args)) as Log).runs;
  if (!run) throw new Error("No run");
  return run;
};

const schema = readSharedSchema("sarif-2.1.0.json");
describe.runIf(schema)("SARIF's published schema", () => {
  test.each(Object.entries({ clean, ordinary, hostile }))("holds for the %s report", (_name, report) => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(schema ?? {});
    validate(JSON.parse(formatSarif(report, options)));
    expect(validate.errors).toBeNull();
  });
});

test("places count UTF-16 units, paths are URIs, and every finding has its own fingerprint", () => {
  const { columnKind, results } = read(ordinary, options);
  expect(columnKind).toBe("utf16CodeUnits");
  const location = results.find(({ ruleId }) => ruleId === "image-alt-text")?.locations[0]?.physicalLocation;
  expect(location).toEqual({
    artifactLocation: { uri: "content/zh/a%20b%2Cc%3Ad.md" },
    region: { startLine: 6, startColumn: 8, endLine: 6, endColumn: 10 },
  });
  const fingerprints = results.map((result) => result.partialFingerprints["lintContent/v1"]);
  expect(new Set(fingerprints).size).toBe(results.length);
  for (const result of results) expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
});

test("every replacement is a fix of its own", () => {
  const fixes = read(ordinary, options).results.find(({ ruleId }) => ruleId === "image-alt-text")?.fixes;
  expect(fixes?.map((fix) => fix.artifactChanges[0]?.replacements[0]?.insertedContent.text)).toEqual([
    "通车的大桥",
    "大桥",
  ]);
});

test("what could not be done makes the run unsuccessful", () => {
  expect(read(ordinary, options).invocations[0]?.executionSuccessful).toBe(false);
  expect(read(clean, options).invocations[0]?.executionSuccessful).toBe(true);
});

test("code scanning's 25,000 results are kept to, errors first, and the rest is spoken of", () => {
  const report = createLargeReport(13_000);
  for (const message of report.files[0]?.messages.slice(0, 1_500) ?? []) message.fatal = false;
  const run = read(report, options);
  expect(run.results).toHaveLength(25_000);
  expect(run.results.filter(({ level }) => level === "error")).toHaveLength(24_500);
  expect(run.invocations[0]?.toolExecutionNotifications[0]?.message.text).toMatch(/^1000 findings are left out/);
});
