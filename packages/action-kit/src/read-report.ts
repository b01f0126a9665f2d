import { lstatSync, readFileSync } from "node:fs";
import report from "@copydesk/reporters/schema/report.json" with { type: "json" };
import type { Finding } from "@copydesk/reporters";
import { Ajv2020 } from "ajv/dist/2020.js";
import { ActionError } from "./action-error.ts";
import type { Results } from "./findings.ts";
import type { Localized } from "./language.ts";

/** A report of 25,000 findings, the most that GitHub takes in any form, has half of it. */
const LARGEST_REPORT = 20 * 1024 * 1024;

const REFUSED = {
  noFile: { en: "Unexpected report `{file}`, expected a file", "zh-CN": "找不到报告 `{file}`，或者它不是普通文件" },
  tooLarge: {
    en: "Unexpected report of {size} bytes, expected at most {most}",
    "zh-CN": "报告有 {size} 字节，最多接受 {most} 字节",
  },
  notOurs: {
    en: "Unexpected report, expected one of lint-content, version 1: {reason}",
    "zh-CN": "这不是 lint-content 第 1 版格式的报告：{reason}",
  },
  noJson: { en: "Unexpected report, expected JSON", "zh-CN": "报告不是 JSON" },
} satisfies Record<string, Localized>;

/** More lines, columns or files than any repository has. */
const COUNT = { maximum: 10_000_000 };

/** What a report from strangers must keep to besides the report's own schema. */
const BOUNDS = {
  properties: {
    files: COUNT,
    findings: {
      maxItems: 25_000,
      items: {
        properties: {
          // Relative, without `.` and `..`, control characters, backslashes and halves of characters.
          path: {
            pattern: "^(?!/)(?!(?:[^]*/)?\\.{1,2}(?:/|$))[^\\u0000-\\u001f\\\\\\ud800-\\udfff]+$",
            maxLength: 4096,
          },
          rule: { pattern: "^[a-z0-9-]{1,64}$" },
          message: { maxLength: 4096 },
          line: COUNT,
          column: COUNT,
          endLine: COUNT,
          endColumn: COUNT,
          suggestions: { maxItems: 20, items: { properties: { text: { maxLength: 16_384 } } } },
        },
      },
    },
  },
};

/**
 * Reads a JSON report that somebody else's run wrote. Nothing in it is believed: no address is kept, and what is not the
 * documented report throws an {@link ActionError}.
 */
export function readReport(file: string): Results {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new ActionError(REFUSED.noFile, { file });
  if (stat.size > LARGEST_REPORT) {
    throw new ActionError(REFUSED.tooLarge, { size: stat.size, most: LARGEST_REPORT });
  }
  const data = parseJson(readFileSync(file, "utf8"));
  const validate = new Ajv2020({ strict: false, ownProperties: true }).compile<{ files: number; findings: Finding[] }>({
    allOf: [report, BOUNDS],
  });
  if (!validate(data)) {
    const [error] = validate.errors ?? [];
    const reason = `${error?.instancePath || "/"} ${error?.message ?? ""}`;
    throw new ActionError(REFUSED.notOurs, { reason });
  }
  const findings = data.findings.map((finding) => ({
    ...finding,
    url: "",
    endLine: Math.max(finding.line, finding.endLine),
  }));
  return { findings, checked: data.files, failures: [] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ActionError(REFUSED.noJson, {}, { cause: error });
  }
}
