import { expect, test } from "vitest";
import { formatProblem } from "./format-problem.ts";
import { compileSchema, readFrontMatter } from "./index.ts";
import type { JsonSchema } from "./index.ts";
import { MESSAGES } from "./messages.ts";

const placeholders = (sentence: string): string[] => [...new Set(sentence.match(/\{\w+/gu) ?? [])].toSorted();

test.each(Object.entries(MESSAGES))("%s reads as a sentence of the house in both languages", (_, message) => {
  expect(message.en).toMatch(/^Unexpected .*, expected .*[^.]$/u);
  expect(message["zh-CN"]).toMatch(/\p{Script=Han}.*[^。.]$/u);
  expect(placeholders(message.en)).toEqual(expect.arrayContaining(placeholders(message["zh-CN"])));
});

const hostile = "\u202E\u001B[31m\uD800\n::error::`x`";
const long = "k".repeat(200);
const sayAll = (schema: JsonSchema, yaml: string): string[] => {
  const post = readFrontMatter(`---\n${yaml}\n---\n`);
  return [...post.problems, ...compileSchema(schema)(post)].flatMap((problem) => [
    formatProblem(problem, "en"),
    formatProblem(problem, "zh-CN"),
  ]);
};

test.each<[string, JsonSchema, string]>([
  ["a value", { properties: { a: { type: "number" } } }, `a: ${JSON.stringify(hostile)}`],
  ["a key", { additionalProperties: false }, `${JSON.stringify(hostile)}: 1\n${long}: 1`],
  ["a key on the way", { additionalProperties: { type: "number" } }, `${JSON.stringify(hostile)}: a\n${long}: b`],
  ["a repeated key", {}, `${JSON.stringify(hostile)}: 1\n${JSON.stringify(hostile)}: 1\n${long}: 1\n${long}: 2`],
  ["an allowed value", { properties: { a: { enum: [hostile, long] } } }, "a: 1"],
  ["a key that must not be alone", { dependentRequired: { a: [hostile, long] } }, "a: 1"],
  ["a closing fence", {}, `a: 1\n--- ${long}\u202E`],
])("a message is one short line without unseen characters, whatever stands in %s", (_, schema, yaml) => {
  const messages = sayAll(schema, yaml);
  expect(messages.length).toBeGreaterThan(0);
  for (const message of messages) {
    expect(message).not.toMatch(/[\p{Control}\p{Bidi_Control}\p{Surrogate}\u2028\u2029]/u);
    expect(message.length).toBeLessThan(200);
  }
});

test.each<[JsonSchema, string, string, string]>([
  [{ minLength: 1 }, '""', "Unexpected empty `a`, expected at least 1 character", "`a` 为空，至少要有 1 个字符"],
  [{ minItems: 2 }, "[x]", "Unexpected 1 item in `a`, expected at least 2", "`a` 有 1 项，至少 2 项"],
  [
    { type: ["boolean", "null"] },
    "x",
    "Unexpected `a: x`, expected `true` or `false` or nothing",
    "`a: x` 类型不对，应为 `true` 或 `false` 或空值",
  ],
  [{ enum: ["x", "y"] }, "1", "Unexpected `a: 1`, expected `x` or `y`", "`a: 1` 不在允许范围内，应为 `x` 或 `y`"],
  [
    { type: ["array", "object"] },
    "x y",
    "Unexpected `a: x y`, expected a list, such as `[x y]`",
    "`a: x y` 应写成列表，例如 `[x y]`",
  ],
  [
    { type: "integer" },
    ".inf",
    "Unexpected `a: Infinity`, expected a whole number",
    "`a: Infinity` 类型不对，应为整数",
  ],
  [{ type: "integer" }, '"null"', "Unexpected `a: null`, expected a whole number", "`a: null` 类型不对，应为整数"],
])("%j of `a: %s` is said as an editor would say it", (a, value, en, zh) => {
  expect(sayAll({ properties: { a } }, `a: ${value}`)).toEqual([en, zh]);
});

test("what is wrong with the whole is not said of a key", () => {
  expect(sayAll({ minProperties: 2 }, "a: 1")).toEqual([
    "Unexpected 1 key in data, expected at least 2",
    "数据有 1 个键，至少 2 个",
  ]);
});
