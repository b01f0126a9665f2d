import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { compileDataSchema } from "../compile-schema.ts";
import { readData } from "../read-data.ts";
import type { JsonSchema } from "./json.ts";

const isValid = (schema: JsonSchema, data: unknown): boolean => compileDataSchema(schema)(data).length === 0;

const kind: JsonSchema = { $dynamicAnchor: "kind", type: "string" };
const list: JsonSchema = { $id: "list", items: { $dynamicRef: "#kind" }, $defs: { any: { $dynamicAnchor: "kind" } } };

describe("verdicts that a validator easily gets wrong", () => {
  test.each<[string, JsonSchema, unknown, boolean]>([
    [
      "a key a neighbour in allOf looked at",
      { allOf: [{ properties: { desk: true } }, { unevaluatedProperties: false }] },
      { desk: 1 },
      false,
    ],
    [
      "an item a neighbour in allOf looked at",
      { allOf: [{ prefixItems: [true] }, { unevaluatedItems: false }] },
      [1],
      false,
    ],
    [
      "a key that a schema inside looked at",
      {
        allOf: [{ allOf: [{ properties: { desk: true } }], unevaluatedProperties: false }],
        unevaluatedProperties: false,
      },
      { desk: 1 },
      true,
    ],
    ["a large odd number", { multipleOf: 3 }, Number.MAX_SAFE_INTEGER, false],
    ["fifteen digits that end in 1", { multipleOf: 10 }, 900_000_000_000_001, false],
    ["a huge number by a half", { multipleOf: 0.5 }, 1e308, true],
    ["a huge number by a long fraction", { multipleOf: 0.123456789 }, 1e308, false],
    ["an amount in cents", { multipleOf: 0.01 }, 19.99, true],
    ["three quarters of a hundredth", { multipleOf: 0.01 }, 0.0075, false],
    ["infinity", { multipleOf: 2 }, Infinity, false],
    ["a backspace in a class", { pattern: String.raw`^[\b]$` }, "\b", true],
    ["a word boundary outside a class", { pattern: String.raw`\bferry\b` }, "a ferry sails", true],
    [
      "the outer schema's kind of item",
      { $id: "https://example.com/a", $ref: "list", $defs: { kind, list } },
      ["a"],
      true,
    ],
    [
      "not the outer schema's kind of item",
      { $id: "https://example.com/b", $ref: "list", $defs: { kind, list } },
      [1],
      false,
    ],
  ])("%s", (_, schema, data, verdict) => {
    expect(isValid(schema, data)).toBe(verdict);
  });
});

describe("references lead where the draft says", () => {
  const site = "https://example.com/posts/";

  test("from the URI that a part names itself, once", () => {
    const schema = {
      $id: `${site}post.json`,
      $ref: "parts/desk.json",
      $defs: {
        desk: { $id: "parts/desk.json", $ref: "./name.json" },
        name: { $id: "parts/name.json", type: "string" },
      },
    };
    expect([isValid(schema, "culture"), isValid(schema, 1)]).toEqual([true, false]);
  });

  test("to a given schema under the URI it is given, whatever it calls itself", () => {
    const given = {
      [`${site}desk.json`]: { $id: `${site}v2/desk.json`, $ref: "#/$defs/name", $defs: { name: { type: "string" } } },
    };
    const validate = compileDataSchema({ $ref: `${site}desk.json` }, { schemas: given });
    expect([validate("culture").length, validate(1).length]).toEqual([0, 1]);
  });

  test("and a given schema is inspected when one leads to it", () => {
    const schemas = [{ $id: `${site}desk.json`, type: "strng" }];
    expect(compileDataSchema({ type: "string" }, { schemas })("culture")).toEqual([]);
    expect(() => compileDataSchema({ $ref: `${site}desk.json` }, { schemas })).toThrow("Invalid schema at `/type`");
  });
});

test("a meta-schema without the validation vocabulary leaves only the keywords that apply schemas", () => {
  const uri = "https://example.com/applying";
  const vocabulary = { $vocabulary: { "https://json-schema.org/draft/2020-12/vocab/applicator": true } };
  const validate = compileDataSchema(
    { $schema: uri, properties: { desk: false, words: { minimum: 10 } } },
    { schemas: { [uri]: vocabulary } },
  );
  expect([validate({ words: 1 }).length, validate({ desk: 1 }).length]).toEqual([0, 1]);
});

test("where ajv does not go by the draft, this package does", () => {
  const ajv = new Ajv2020({ strict: false, ownProperties: true });
  const cases: [JsonSchema, unknown][] = [
    [{ $id: "https://example.com/c", items: { $dynamicRef: "#kind" }, $defs: { kind } }, [1]],
    [{ properties: Object.fromEntries([["__proto__", { type: "number" }]]) }, JSON.parse('{"__proto__":"a"}')],
    [{ contains: { type: "string" }, unevaluatedItems: false }, [2, "a"]],
  ];
  for (const [schema, data] of cases) {
    expect([ajv.compile(schema)(data), isValid(schema, data)]).toEqual([true, false]);
  }
});

test.each<[string, unknown]>([
  ["", null],
  ["# a note only\n", null],
  ["  # a note\n\n", null],
  ["---\nferry\n%YAML 1.2\n", "ferry %YAML 1.2"],
  ["{ &a [x, &b y]: *b, *a : *b }\n", { "[ x, &b y ]": "y", "*a": "y" }],
  ["? # a note\n  - x\n: 1\n", { "[ x ]": 1 }],
  [".nan: 1\n~: 2\n1.0: 3\n", { NaN: 1, "": 2, "1": 3 }],
  ["!!timestamp 2025-02-10\n", "2025-02-10"],
])("the YAML text %j is read without complaint", (text, data) => {
  expect(readData(text)).toEqual({ data, problems: [] });
});

test.each<[string, unknown]>([
  ["!!set {x, y}\n", { x: null, y: null }],
  ["!!omap [x: 1, y: 2]\n", [{ x: 1 }, { y: 2 }]],
  ["!!binary aGk=\n", "aGk="],
  ["!!merge a\n", "a"],
])("the tag of the YAML text %j is refused, and its data is JSON all the same", (text, data) => {
  expect(readData(text)).toMatchObject({ data, problems: [{ code: "custom-tag", range: [0, text.indexOf(" ")] }] });
});

test.each(["--- a\n--- b\n", "a: 1\n...\nb: 2\n"])(
  "a second document, as in %j, is refused and not dropped",
  (text) => {
    expect(readData(text)).toMatchObject({ data: undefined, problems: [{ values: { reason: "MULTIPLE_DOCS" } }] });
  },
);

const nest = (wrap: (inner: unknown) => unknown): unknown =>
  Array.from({ length: 20_000 }).reduce((inner: unknown) => wrap(inner), {});

test("data and schemas nested 20,000 deep are refused, not crashed on", () => {
  const deep = nest((inner) => [inner]);
  for (const schema of [{ uniqueItems: true }, { const: 1 }, { items: { $ref: "#" } }]) {
    expect(isValid(schema, [deep, deep])).toBe(false);
  }
  expect(() => isValid({ allOf: [nest((not) => ({ not })) as JsonSchema] }, 1)).toThrow("Unexpected nesting");
});
