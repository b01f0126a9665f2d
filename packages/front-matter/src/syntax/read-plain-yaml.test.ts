import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findPlace } from "../places.ts";
import { readFullYaml } from "./read-full-yaml.ts";
import { readPlainYaml } from "./read-plain-yaml.ts";

const scalar = fc.oneof(
  fc.constantFrom(
    ..."null NULL ~ true False yes no 0 -1 1.5 0x1F 0o7 1e3 .inf 2025-02-10 .5 + - ? : & * ! | > % @ [] {} [a] [a,b] #x".split(
      " ",
    ),
    "2025-02-10 16:31:51",
    "2025-02-10T16:31:51+08:00",
    "2025-02-10 16:31:51 -0500",
    "马斯克谈 DeepSeek：你可以期待",
    "a: b",
    "a #b",
    "a:",
    "http://example.com/a?b=c#d",
    "[a, 'b', \"c\"]",
    "[ ]",
    "[a b, c]",
    "[a,]",
    "[null, true]",
    "'it''s'",
    '"a\\nb"',
    '"a" # note',
    "text # note",
    "'a' b",
    "🎉 emoji",
    "\u00A0nbsp\u00A0",
    "a\u200Bb",
    "a\tb",
    "a\u2028b",
    "---",
    "...",
    "012345678901234567890",
    "007",
    "-",
    "- a",
    "? a",
    "a 'b' \"c\"",
  ),
  fc.string({ maxLength: 8 }),
  fc.string({ maxLength: 8 }).map((text) => `"${text}"`),
  fc.string({ maxLength: 8 }).map((text) => `'${text}'`),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const key = fc.constantFrom(
  "title",
  "date",
  "tags",
  "Tags",
  "null",
  "True",
  "_x",
  "a-b",
  "a b",
  "1",
  "键",
  '"q"',
  "__proto__",
);
const blank = fc.constantFrom("", "  ", "# note", "  # note", "\t");
const line = fc.oneof(
  fc
    .tuple(key, fc.constantFrom(": ", ":  ", ":", " : ", ":\t"), scalar, fc.constantFrom("", " ", "  "))
    .map((parts) => parts.join("")),
  key.map((name) => `${name}:`),
  fc.tuple(fc.constantFrom("- ", "  - ", "    - ", "  -  ", "-", "  "), scalar).map((parts) => parts.join("")),
  blank,
);
const yaml = fc
  .tuple(fc.array(line, { maxLength: 7 }), fc.constantFrom("\n", "\n", "\n", "\r\n"), fc.boolean())
  .map(([lines, end, isEnded]) => lines.join(end) + (isEnded ? end : ""));

test("whatever the fast parser reads, it reads as the full one does, at the same places", () => {
  let read = 0;
  fc.assert(
    fc.property(yaml, (content) => {
      const plain = readPlainYaml(content);
      if (!plain) return;
      read++;
      const full = readFullYaml(content);
      expect(plain.faults).toEqual(full.faults);
      expect(plain.data).toEqual(full.data);
      for (const [name, value] of Object.entries(plain.data ?? {})) {
        for (const path of [[name], ...Object.keys(Array.isArray(value) ? value : []).map((index) => [name, index])]) {
          for (const part of ["key", "value"] as const) {
            expect(findPlace(plain.places(), path, part)).toEqual(findPlace(full.places(), path, part));
          }
        }
      }
    }),
    { numRuns: 5_000 },
  );
  expect(read).toBeGreaterThan(200);
});
