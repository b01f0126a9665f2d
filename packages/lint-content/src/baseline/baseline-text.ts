import type { Baseline } from "./baseline.ts";

/** Where `--baseline write` writes when the configuration names no file. */
export const DEFAULT_BASELINE = ".lint-content-baseline.json";

/** A baseline as its file holds it: sorted, an entry a line, so that changes of it read and merge well. */
export function formatBaseline(baseline: Baseline): string {
  const findings = toSortedObject(baseline, (rules) =>
    toSortedObject(rules, (fingerprints) => [...fingerprints].toSorted()),
  );
  return `${JSON.stringify({ version: 1, findings }, null, 1)}\n`;
}

/** Reads {@link formatBaseline}'s text. Throws an error that says what is wrong with it. */
export function parseBaseline(text: string): Baseline {
  if (/^(?:<{7}|>{7}) /m.test(text)) throw new Error("Unexpected marks of a merge conflict, expected one version");
  const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
  if (!isObject(data) || data["version"] !== 1 || !isObject(data["findings"])) {
    throw new Error('Unexpected content, expected {"version": 1, "findings": {…}}');
  }
  const entries = Object.entries(data["findings"]).map(([path, rules]) => {
    if (!isObject(rules)) throw new Error(`Unexpected value of ${JSON.stringify(path)}, expected rules`);
    return [path, readRules(path, rules)] as const;
  });
  return new Map(entries);
}

function readRules(path: string, rules: Readonly<Record<string, unknown>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(rules).map(([rule, fingerprints]) => {
      if (!Array.isArray(fingerprints) || !fingerprints.every((one) => typeof one === "string")) {
        throw new Error(
          `Unexpected value of ${JSON.stringify(rule)} in ${JSON.stringify(path)}, expected a list of texts`,
        );
      }
      return [rule, new Set(fingerprints)];
    }),
  );
}

function toSortedObject<V>(map: ReadonlyMap<string, V>, toValue: (value: V) => unknown): object {
  const entries = [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, toValue(value)]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
