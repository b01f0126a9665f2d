import * as fc from "fast-check";
import { expect, test } from "vitest";
import { escapeCommands, sanitise, stringifySafely } from "./index.ts";

/** .NET's white space, which the runner trims before it looks for a command. */
const BLANK = String.raw`[\s\u0085]`;
const LIVE = new RegExp(
  String.raw`^${BLANK}*::|##\[|\p{Bidi_Control}|\p{Surrogate}|[\u0000-\u0009\u000B-\u001F\u007F-\u009F]`,
  "mu",
);

test.each([
  ["a terminal escape", "\u001B[31mred", "<U+001B>[31mred"],
  ["a C1 control sequence", "\u009B31m", "<U+009B>31m"],
  ["a bidirectional override", "invoice\u202Egpj.md", "invoice<U+202E>gpj.md"],
  ["a lone surrogate", "a\uD800b", "a<U+D800>b"],
  ["a line end", "a\r\nb\u2028c\td", "a b c d"],
  ["a command", "::error::x", "\\::error::x"],
  ["a command after blanks", "\u00A0\u3000::error::x", "\u00A0\u3000\\::error::x"],
  ["a command after nothing visible", "\u200B:\u200B:error::x", "\u200B\\:\u200B:error::x"],
  ["the old command", "see ##[stop-commands]x", "see ##\\[stop-commands]x"],
  ["ordinary text", "马 👩‍👩‍👧 é: see a::b", "马 👩‍👩‍👧 é: see a::b"],
])("%s is harmless", (_name, text, safe) => {
  expect(sanitise(text)).toBe(safe);
  expect(sanitise(safe)).toBe(safe);
});

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom("#", "[", ":", "::", "##[", "\n", "\r", "\u001B", "\u202E", "\u00A0", "\u2028", "\uD800", "\u0085"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
});

test("no text stays live, and whole outputs of many lines are guarded too", () => {
  fc.assert(
    fc.property(hostile, fc.array(hostile), (text, lines) => {
      expect(sanitise(text)).not.toMatch(LIVE);
      expect(escapeCommands(lines.join("\n"))).not.toMatch(new RegExp(String.raw`^${BLANK}*::|##\[`, "m"));
    }),
  );
});

test("JSON stays the same value and is not live", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const json = stringifySafely({ text }, 2);
      expect(JSON.parse(json)).toEqual({ text });
      expect(json).not.toMatch(LIVE);
    }),
  );
});

test("no bidirectional control that Unicode knows is live in JSON", () => {
  const controls = Array.from({ length: 0x11_00_00 }, (_, code) => String.fromCodePoint(code)).filter((character) =>
    /\p{Bidi_Control}/u.test(character),
  );
  const json = stringifySafely(controls);
  expect(JSON.parse(json)).toEqual(controls);
  expect(json).not.toMatch(LIVE);
});

test("a long run of invisible characters costs no more than its length", () => {
  const run = `\uFEFF \u200B#\u200B`.repeat(50_000);
  expect(escapeCommands(`${run}::x`)).toBe(`${run}::x`);
  expect(escapeCommands("\uFEFF".repeat(100_000))).toHaveLength(100_000);
});
