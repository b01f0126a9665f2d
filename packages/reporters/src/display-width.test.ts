import * as fc from "fast-check";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { measureGrapheme, splitGraphemes } from "./display-width.ts";

const clusters = [
  "👩‍👩‍👧",
  "1️⃣",
  "©️",
  "❤️",
  "❤",
  "🇨🇳",
  "e\u0301",
  "각",
  "각",
  "ｶﾞ",
  "☎️",
  "👍🏽",
  "\u200B",
  "马",
  "Ａ",
  "—",
  "“",
];
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x5ff],
  [0x1e00, 0x2bff],
  [0x3000, 0xd7a3],
  [0xf900, 0xfffd],
  [0x1f300, 0x1faff],
  [0x20000, 0x2fffd],
] as const;
const character = fc
  .oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
  .map((point) => String.fromCodePoint(point));

test("columns of European, Chinese, Japanese and Korean text and of emoji agree with string-width", () => {
  const grapheme = fc.oneof(character, fc.constantFrom(...clusters));
  fc.assert(
    fc.property(grapheme, (text) => {
      expect(measureGrapheme(text)).toBe(stringWidth(text));
    }),
    { numRuns: 2000 },
  );
});

test("text that is split without the segmenter is split as the segmenter does", () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  fc.assert(
    fc.property(fc.string({ unit: character }), (text) => {
      expect(splitGraphemes(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
    }),
    { numRuns: 2000 },
  );
  const plain = "ASCII，汉字、かな・カナ（全角）“引号”—…";
  expect(splitGraphemes(plain)).toEqual(Array.from(segmenter.segment(plain), ({ segment }) => segment));
});
