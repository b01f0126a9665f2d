import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readFrontMatter } from "../index.ts";
import { findJsonError } from "./find-json-error.ts";

test.each([
  '{"a": ⟦x⟧}',
  '{"a": ⟦t⟧ru}',
  "{\"a\": ⟦'⟧b'}",
  '{"a": [1,⟦,⟧ 2]}',
  '{"a": [1, ⟦]⟧}',
  '{"a": 1,⟦}⟧',
  '{"a": ⟦}⟧',
  '{"a": 1 ⟦"⟧b": 2}',
  '{"a" ⟦1⟧}',
  '{"a": 0⟦1⟧}',
  '{"a": 1, ⟦b⟧: 2}',
  '{"a": 1, ⟦/⟧/ note\n "b": 2}',
  '{"a": "x⟦\t⟧y"}',
  '{"a": [⟦}⟧}',
])("what is no JSON in %s is found there", (marked) => {
  const { text, problems } = readFrontMatter(marked.replaceAll(/[⟦⟧]/gu, ""));
  expect(problems.map(({ code, range }) => [code, text.slice(0, range[0]) + `⟦${text.slice(...range)}⟧`])).toEqual([
    ["syntax", marked.slice(0, marked.indexOf("⟧") + 1)],
  ]);
});

test("an error is found where JSON that was spoilt at one place was spoilt, and only there", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(), (value, seed) => {
      const text = JSON.stringify(value, null, seed % 3);
      expect(findJsonError(text)).toBe(text.length);
      const at = seed % (text.length + 1);
      expect(findJsonError(`${text.slice(0, at)}\u0001${text.slice(at)}`)).toBeLessThanOrEqual(at);
    }),
  );
});
