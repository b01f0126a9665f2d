import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findPlace } from "../places.ts";
import type { Reading } from "../places.ts";
import { readFullYaml } from "./read-full-yaml.ts";
import { scanJson } from "./scan-json.ts";

const { tree } = fc.letrec<{ tree: unknown; list: unknown[]; object: [string, unknown][] }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    fc.oneof(fc.string({ unit: "grapheme" }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()),
    fc.constantFrom(null, "a: b", "# x", '\\ "', "\u2028", "true", 0, -1, 1e21),
    tie("list"),
    tie("object"),
  ),
  list: fc.array(tie("tree"), { maxLength: 4 }),
  object: fc.array(fc.tuple(fc.constantFrom("a", "b", "__proto__", 'é"', "键", "1"), tie("tree")), { maxLength: 4 }),
}));

const space = fc.constantFrom("", " ", "\n", "\r\n  ");

function isEntries(value: unknown): value is [string, unknown][] {
  return Array.isArray(value) && value.length > 0 && value.every((entry) => Array.isArray(entry) && entry.length === 2);
}

/** Pairs become members, so that keys may be repeated. */
function write(value: unknown, gap: string): string {
  if (isEntries(value) && value.every(([key]) => typeof key === "string")) {
    const members = value.map(([key, inner]) => `${JSON.stringify(key)}:${gap || " "}${write(inner, gap)}`);
    return `{${gap}${members.join(`,${gap}`)}${gap}}`;
  }
  if (Array.isArray(value)) return `[${gap}${value.map((inner) => write(inner, gap)).join(`${gap},${gap}`)}${gap}]`;
  return JSON.stringify(value);
}

/** Every place of a reading's values, by path. */
function listPlaces({ data, places }: Reading, path: string[] = [], value: unknown = data): unknown[] {
  const own = [path.join("/"), findPlace(places(), path, "key"), findPlace(places(), path, "value")];
  if (typeof value !== "object" || value === null) return [own];
  return [
    own,
    ...Object.entries(value).flatMap(([key, inner]) => listPlaces({ data, places, faults: [] }, [...path, key], inner)),
  ];
}

test("JSON reads as the YAML that it also is: the same data, the same places, the same repeated keys", () => {
  fc.assert(
    fc.property(tree, space, (value, gap) => {
      const content = write([["root", value]], gap);
      const scanned = scanJson(content);
      const full = readFullYaml(content);
      expect(scanned?.data).toEqual(full.data);
      expect(scanned?.faults).toEqual(full.faults);
      expect(scanned && listPlaces(scanned)).toEqual(listPlaces(full));
    }),
  );
});

test.each([
  "",
  "a: 1",
  "{a: 1}",
  "{'a': 1}",
  '{"a": 1,}',
  '{"a": 1} # note',
  '"a"',
  `${"[".repeat(70)}${"]".repeat(70)}`,
])("%j is left to another reader", (content) => {
  expect(scanJson(content)).toBeUndefined();
});
