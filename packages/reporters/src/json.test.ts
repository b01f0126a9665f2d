import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import schema from "../schema/report.json" with { type: "json" };
import { formatJson, toFindings } from "./index.ts";
import { formatJsonLines } from "./json.ts";
import { clean, hostile, ordinary } from "./testing/sample-reports.ts";

const options = { language: "en", color: false } as const;

test.each(Object.entries({ clean, ordinary, hostile }))(
  "the %s report follows its published schema",
  (_name, report) => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    const value: unknown = JSON.parse(formatJson(report, options));
    validate(value);
    expect(validate.errors).toBeNull();
  },
);

test("the contract's fields, in its words", () => {
  expect(formatJson(ordinary, options)).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "files": 2,
      "errors": 2,
      "warnings": 2,
      "findings": [
        {
          "path": "content/zh/a b,c:d.md",
          "rule": "date-format",
          "severity": "error",
          "message": "Unexpected date \`2025-02-30\`, expected a day that exists",
          "line": 3,
          "column": 7,
          "endLine": 3,
          "endColumn": 17,
          "url": "https://example.org/rules/date-format",
          "suggestions": []
        },
        {
          "path": "content/zh/a b,c:d.md",
          "rule": "image-alt-text",
          "severity": "error",
          "message": "Unexpected placeholder, expected a description",
          "line": 6,
          "column": 8,
          "endLine": 6,
          "endColumn": 10,
          "url": "https://example.org/rules/image-alt-text",
          "suggestions": [
            {
              "range": [
                49,
                51
              ],
              "text": "通车的大桥"
            },
            {
              "range": [
                49,
                51
              ],
              "text": "大桥"
            }
          ]
        },
        {
          "path": "content/zh/a b,c:d.md",
          "rule": "source-link",
          "severity": "warning",
          "message": "Unexpected placeholder, expected a description",
          "line": 8,
          "column": 6,
          "endLine": 8,
          "endColumn": 10,
          "url": "https://example.org/rules/source-link",
          "suggestions": [
            {
              "range": [
                90,
                94
              ],
              "text": "https://www.",
              "certain": true
            }
          ]
        },
        {
          "path": "=lead.md",
          "rule": "front-matter",
          "severity": "warning",
          "message": "Unexpected placeholder, expected a description",
          "line": 2,
          "column": 1,
          "endLine": 2,
          "endColumn": 6,
          "url": "https://example.org/rules/front-matter",
          "suggestions": []
        }
      ]
    }
    "
  `);
});

test("a suggestion put at its range mends the text", () => {
  const [file] = ordinary.files;
  const text = String(file?.value);
  const finding = toFindings(ordinary).find(({ rule }) => rule === "source-link");
  const [{ range, text: replacement } = { range: [0, 0], text: "" }] = finding?.suggestions ?? [];
  expect(text.slice(0, range[0]) + replacement + text.slice(range[1])).toContain("(https://www.example.org/");
});

test("JSON lines are the report's findings, one a line", () => {
  const lines = formatJsonLines(hostile, options).trimEnd().split("\n");
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(toFindings(hostile));
});
