import { expect, test } from "vitest";
import { formatProblem, readData } from "../index.ts";

/** Each problem as the text it is on, in brackets, and what it says. */
const say = (toml: string): string[] =>
  readData(toml, "toml").problems.map(
    (problem) => `${toml.slice(0, problem.range[0])}⟦${toml.slice(...problem.range)}⟧ ${formatProblem(problem, "en")}`,
  );

test.each([
  [
    "title = Ferry season",
    "title = ⟦F⟧ Unexpected value, expected text in quotes, a number, a date, `true` or `false`",
  ],
  ["toc = yes", "toc = ⟦y⟧ Unexpected value, expected text in quotes, a number, a date, `true` or `false`"],
  ["title: Ferry", "title⟦:⟧ Unexpected text, expected `key = value`"],
  ["标题 = 1", "⟦标⟧ Unexpected text, expected `key = value`"],
  ['a = "x" y', 'a = "x" ⟦y⟧ Unexpected text after a value, expected a new line, or a comma or bracket in a list'],
  ["a = [1 2]", "a = [1 ⟦2⟧ Unexpected text after a value, expected a new line, or a comma or bracket in a list"],
  ['a = "\\x"', 'a = "\\x⟦"⟧ Unexpected backslash in double quotes, expected `\\\\` or single quotes'],
  ["a = 1\na.b = 2", "a = 1\n⟦a⟧ Unexpected key that has a value already, expected it once"],
  ["[[a]]\n[a]", "[[a]]\n[⟦a⟧ Unexpected key that has a value already, expected it once"],
  [
    "x = 1\n[a]\n[b]\n[a]",
    "x = 1\n[a]\n[b]\n[⟦a⟧ Unexpected second `a` with another value, expected only the one on line 2",
  ],
  ["[a.b]\n[a.'b']", "[a.b]\n[a.⟦'b'⟧ Unexpected second `b` with another value, expected only the one on line 1"],
  ["[a]\nb = 1\n[a.b]", "[a]\nb = 1\n[a.⟦b⟧ Unexpected second `b` with another value, expected only the one on line 2"],
])("what is wrong in %j is said where it is", (toml, message) => {
  expect(say(toml)).toEqual([message]);
});

test.each([
  ["a = 9223372036854775807", { a: 9223372036854775807n }],
  ["a = -9007199254740993", { a: -9007199254740993n }],
  ["[a.b]\nc = 1\n[a]\nd = 2", { a: { b: { c: 1 }, d: 2 } }],
  ["[[a]]\n[a.b]\n[[a]]\n[a.b]", { a: [{ b: {} }, { b: {} }] }],
])("%j is read without complaint", (toml, data) => {
  const json: unknown = JSON.parse(
    JSON.stringify(data, (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value)),
  );
  expect(readData(toml, "toml")).toEqual({ data: json, problems: [] });
});
