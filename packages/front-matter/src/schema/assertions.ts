import type { Check } from "./evaluation.ts";
import { FORMATS } from "./formats.ts";
import { hasType, isEqual, isObject, toCanonicalText } from "./json.ts";
import type { Keyword } from "./keyword.ts";

/** A limit on some measure of a value, which is `undefined` for values that the keyword does not look at. */
function limit(
  code: string,
  measure: (value: unknown) => number | undefined,
  isWithin: (measured: number, bound: number) => boolean,
): [string, Keyword] {
  return [
    code,
    (bound) =>
      typeof bound === "number"
        ? (value, evaluation) => {
            const found = measure(value);
            if (found === undefined || isWithin(found, bound)) return;
            evaluation.report({ code, value, values: { limit: bound, found } });
          }
        : undefined,
  ];
}

const toNumber = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);
const countItems = (value: unknown): number | undefined => (Array.isArray(value) ? value.length : undefined);
const countKeys = (value: unknown): number | undefined => (isObject(value) ? Object.keys(value).length : undefined);

/** Characters are Unicode code points (JSON Schema Validation, 6.3). */
function countCharacters(value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  let count = 0;
  for (let index = 0; index < value.length; index++, count++) {
    if ((value.codePointAt(index) ?? 0) > 0xffff) index++;
  }
  return count;
}

/** Exact in decimal: 0.0075 is a multiple of 0.0001, and no integer is rounded into a multiple of another. */
function isMultiple(value: number, divisor: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  const [dividend, by] = [toDecimal(value), toDecimal(divisor)];
  const exponent = Math.min(dividend.exponent, by.exponent);
  const scale = (decimal: Decimal): bigint => decimal.digits * 10n ** BigInt(decimal.exponent - exponent);
  return scale(dividend) % scale(by) === 0n;
}

/** `digits` times ten to the power of `exponent`. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

function toDecimal(value: number): Decimal {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
}

/** Every keyword that judges a value by itself, without subschemas. */
export const ASSERTIONS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  [
    "type",
    (argument, { accepts }) => {
      const types = [argument].flat().map(String);
      return (value, evaluation) => {
        for (const type of types) if (hasType(value, type)) return;
        evaluation.report({ code: "type", value, values: { types }, accepts });
      };
    },
  ],
  [
    "enum",
    (argument, { accepts }) => {
      if (!Array.isArray(argument)) return undefined;
      const allowed: unknown[] = argument;
      return (value, evaluation) => {
        if (allowed.includes(value) || allowed.some((entry) => isEqual(entry, value))) return;
        evaluation.report({ code: "enum", value, values: { allowed }, accepts });
      };
    },
  ],
  [
    "const",
    (argument, { accepts }) =>
      (value, evaluation) => {
        if (!isEqual(argument, value)) {
          evaluation.report({ code: "const", value, values: { allowed: [argument] }, accepts });
        }
      },
  ],
  limit("multipleOf", toNumber, isMultiple),
  limit("maximum", toNumber, (found, bound) => found <= bound),
  limit("exclusiveMaximum", toNumber, (found, bound) => found < bound),
  limit("minimum", toNumber, (found, bound) => found >= bound),
  limit("exclusiveMinimum", toNumber, (found, bound) => found > bound),
  limit("maxLength", countCharacters, (found, bound) => found <= bound),
  limit("minLength", countCharacters, (found, bound) => found >= bound),
  limit("maxItems", countItems, (found, bound) => found <= bound),
  limit("minItems", countItems, (found, bound) => found >= bound),
  limit("maxProperties", countKeys, (found, bound) => found <= bound),
  limit("minProperties", countKeys, (found, bound) => found >= bound),
  [
    "pattern",
    (argument, { schema, compilePattern }) => {
      if (typeof argument !== "string" || FORMATS.get(String(schema["format"])) === argument) return undefined;
      const matches = compilePattern(argument);
      return (value, evaluation) => {
        if (typeof value !== "string" || matches(value)) return;
        evaluation.report({ code: "pattern", value, values: { pattern: argument } });
      };
    },
  ],
  [
    "format",
    (argument) => {
      const pattern = FORMATS.get(String(argument));
      if (pattern === undefined) return undefined;
      const expression = new RegExp(pattern, "u");
      return (value, evaluation) => {
        if (typeof value !== "string" || expression.test(value)) return;
        evaluation.report({ code: "format", value, values: { format: String(argument) } });
      };
    },
  ],
  [
    "uniqueItems",
    (argument) =>
      argument === true
        ? (value, evaluation) => {
            if (!Array.isArray(value) || value.length < 2) return;
            const texts: readonly string[] = value.map(toCanonicalText);
            if (new Set(texts).size === texts.length) return;
            const first = new Map<string, number>();
            for (const [index, text] of texts.entries()) {
              const earlier = first.get(text);
              if (earlier === undefined) first.set(text, index);
              else
                evaluation.report({ code: "uniqueItems", value: value[index], values: { first: earlier + 1 } }, index);
            }
          }
        : undefined,
  ],
  [
    "required",
    (argument, { listKeys }) => {
      if (!Array.isArray(argument)) return undefined;
      const required = argument.map(String);
      return (value, evaluation) => {
        if (!isObject(value)) return;
        for (const key of required) {
          if (Object.hasOwn(value, key)) continue;
          evaluation.report({ code: "required", part: "missing", value, values: { key }, keys: listKeys() }, key);
        }
      };
    },
  ],
  ["dependentRequired", dependentRequired],
  ["dependencies", dependentRequired],
]);

function dependentRequired(argument: unknown): Check | undefined {
  if (!isObject(argument)) return undefined;
  const dependencies = Object.entries(argument).flatMap(([trigger, keys]) =>
    Array.isArray(keys) ? [[trigger, keys.map(String)] as const] : [],
  );
  return (value, evaluation) => {
    if (!isObject(value)) return;
    for (const [trigger, keys] of dependencies) {
      if (!Object.hasOwn(value, trigger)) continue;
      for (const key of keys) {
        if (Object.hasOwn(value, key)) continue;
        evaluation.report({ code: "dependentRequired", part: "missing", value, values: { key, trigger } }, key);
      }
    }
  };
}
