import { expect, test } from "vitest";
import { formatProblem } from "./format-problem.ts";
import { MESSAGES } from "./messages.ts";

const placeholders = (sentence: string): string[] => [...new Set(sentence.match(/\{\w+\}/gu) ?? [])].toSorted();

test.each(Object.entries(MESSAGES))("%s reads as a sentence of the house in both languages", (_, message) => {
  expect(message.en).toMatch(/^Unexpected .*, expected .*[^.]$/u);
  expect(message["zh-CN"]).toMatch(/\p{Script=Han}.*[^。.]$/u);
  expect(placeholders(message.en)).toEqual(expect.arrayContaining(placeholders(message["zh-CN"])));
});

test("a message never spans lines, whatever the value", () => {
  const problem = { code: "type", path: ["title"], values: { value: "a b", types: ["string"] } };
  expect(formatProblem(problem, "en")).not.toContain("\n");
});
