import { loadToml } from "#parsers";
import { findPlace, setKey } from "../places.ts";
import type { Fault, Place, Reading } from "../places.ts";
import { isEqual, isObject } from "../schema/json.ts";
import type { Path } from "../types.ts";
import { MAX_DEPTH } from "./read-full-yaml.ts";
import { scanToml } from "./scan-toml.ts";
import type { Repeated, TomlScan } from "./scan-toml.ts";

/** What the parser complains of, and the reason that our messages have for it. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/redefine/u, "toml-again"],
  [/escape/u, "BAD_DQ_ESCAPE"],
  [/string/u, "MISSING_CHAR"],
  [/end-of-line|comma/u, "toml-end"],
  [/key/u, "toml-key"],
  [/value$|numeric|zero|underscore|date/u, "toml-value"],
];

/** Reads TOML 1.0; typed dates become the text that was written. */
export function readToml(content: string): Reading {
  let scan: TomlScan | undefined;
  const places = (): Place => (scan ??= scanToml(content)).root;
  const first = parseToml(content);
  if (first.data) return { data: toJson(first.data, [], content, places), faults: [], places };
  const { repeated, redefined } = (scan = scanToml(content));
  const again = redefined.find(({ range: [start] }) => start === first.fault.range[0]);
  if (again) return { data: undefined, faults: [describeRepeated(again, "no")], places: () => undefined };
  const second = parseToml(
    blank(
      content,
      repeated.map((entry) => entry.range),
    ),
  );
  if (repeated.length === 0 || !second.data) {
    return { data: undefined, faults: [first.fault], places: () => undefined };
  }
  return {
    data: toJson(second.data, [], content, places),
    faults: repeated.map((entry) => {
      const [one, other] = [entry.first, entry.range].map((range) => readValue(content.slice(...range)));
      return describeRepeated(entry, isEqual(one, other) ? "yes" : "no");
    }),
    places,
  };
}

function describeRepeated({ key, path, first: [start] }: Repeated, same: "yes" | "no"): Fault {
  return { code: "duplicate-key", path, range: key, values: { key: String(path.at(-1)), first: start, same } };
}

function parseToml(
  content: string,
): { data: Readonly<Record<string, unknown>>; fault?: never } | { data?: never; fault: Fault } {
  try {
    return { data: loadToml().parse(content, { integersAsBigInt: "asNeeded" }) };
  } catch (error) {
    const at = error instanceof Error && "line" in error && "column" in error ? toOffset(content, error) : 0;
    const reason = REASONS.find(([pattern]) => pattern.test(String(error).split("\n", 1)[0] ?? ""))?.[1] ?? "toml";
    return { fault: { code: "syntax", range: [at, Math.min(at + 1, content.length)], values: { reason } } };
  }
}

function toOffset(content: string, { line, column }: { readonly line: unknown; readonly column: unknown }): number {
  const lines = content.split("\n").slice(0, Number(line) - 1);
  return Math.min(lines.reduce((sum, text) => sum + text.length + 1, 0) + Number(column) - 1, content.length);
}

/** The value of `key = value`. */
function readValue(entry: string): unknown {
  const { data } = parseToml(entry);
  return data ? JSON.parse(JSON.stringify(Object.values(data))) : entry;
}

function blank(content: string, ranges: readonly (readonly [number, number])[]): string {
  let text = content;
  for (const [start, end] of ranges) {
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/gu, " ") + text.slice(end);
  }
  return text;
}

/** Throws a RangeError where nesting is too deep, before the call stack of whichever thread it runs in is exhausted. */
function toJson(value: unknown, path: Path, content: string, places: () => Place): unknown {
  if (path.length > MAX_DEPTH) throw new RangeError(`More than ${MAX_DEPTH} levels`);
  if (value instanceof loadToml().TomlDate) {
    const range = findPlace(places(), path, "value");
    return range ? content.slice(...range) : value.toISOString();
  }
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map((item, index) => toJson(item, [...path, index], content, places));
  if (!isObject(value)) return value;
  const data: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) setKey(data, key, toJson(entry, [...path, key], content, places));
  return data;
}
