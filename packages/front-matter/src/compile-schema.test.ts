import { createServer } from "node:http";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SchemaError, bundledSchemas, compileDataSchema, compileSchema, readFrontMatter } from "./index.ts";
import type { JsonSchema } from "./index.ts";

const isValid = (schema: JsonSchema, data: unknown, schemas: JsonSchema[] = []): boolean =>
  compileDataSchema(schema, { schemas })(data).length === 0;

const key = fc.constantFrom("a", "b", "c");
const leaf = fc.constantFrom<unknown>(0, 1, 1.5, -2, "", "a", "ab", "马🎉", true, false, null, [], {}, [1, 1], ["a"]);
const { value: data } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    leaf,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const TYPES = ["string", "number", "integer", "boolean", "null", "array", "object"];
const COUNTS =
  "minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems minProperties maxProperties";
const SUBSCHEMA = "items contains additionalProperties propertyNames unevaluatedProperties not if then else";

/** ajv forgets what an `if` without `then` has looked at, and what `contains` has; both have tests of their own below. */
function toSchema(entries: readonly (readonly [string, unknown])[]): JsonSchema {
  const made = Object.fromEntries(entries);
  return "if" in made ? { ...Object.fromEntries(["then", "else"].map((name) => [name, true])), ...made } : made;
}

/** Schemas of every keyword, each with an argument that means something for the data above. */
const { any: anySchema } = fc.letrec<{ any: JsonSchema }>((tie) => {
  const one = tie("any");
  const some = fc.array(one, { minLength: 1, maxLength: 2 });
  const keys = fc.uniqueArray(key, { maxLength: 2 });
  const leaves = fc.uniqueArray(leaf, { minLength: 1, maxLength: 3, selector: (value) => JSON.stringify(value) });
  const table: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    type: fc.oneof(fc.constantFrom(...TYPES), fc.subarray(TYPES, { minLength: 1, maxLength: 2 })),
    const: leaf,
    enum: leaves,
    ...Object.fromEntries(COUNTS.split(" ").map((name) => [name, fc.constantFrom(0, 1, 2)])),
    multipleOf: fc.constantFrom(1, 0.5, 2),
    uniqueItems: fc.boolean(),
    pattern: fc.constantFrom("^a", "b$", "^.$"),
    required: keys,
    dependentRequired: fc.dictionary(key, keys, { maxKeys: 1, noNullPrototype: true }),
    properties: fc.dictionary(key, one, { maxKeys: 2, noNullPrototype: true }),
    dependentSchemas: fc.dictionary(key, one, { maxKeys: 2, noNullPrototype: true }),
    patternProperties: fc.dictionary(fc.constantFrom("^a", "b"), one, { maxKeys: 1, noNullPrototype: true }),
    ...Object.fromEntries(["allOf", "anyOf", "oneOf", "prefixItems"].map((name) => [name, some])),
    ...Object.fromEntries(SUBSCHEMA.split(" ").map((name) => [name, one])),
  };
  const keywords = Object.entries(table).map(([name, argument]) => argument.map((value) => [name, value] as const));
  return {
    any: fc.oneof(
      { depthSize: "small" },
      fc.boolean(),
      fc.array(fc.oneof(...keywords), { maxLength: 4 }).map(toSchema),
    ),
  };
});

test("any schema takes and refuses what ajv takes and refuses", () => {
  const seen = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(anySchema, fc.array(data, { minLength: 1, maxLength: 5 }), (given, values) => {
      const ajv = new Ajv2020({ strict: false, ownProperties: true, allErrors: true, logger: false }).compile(given);
      const mine = compileDataSchema(given);
      for (const value of values) {
        const expected = ajv(value);
        expect([value, mine(value).length === 0]).toEqual([value, expected]);
        seen[expected ? "taken" : "refused"]++;
      }
    }),
    { numRuns: 150 },
  );
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(100);
});

describe("where ajv goes wrong", () => {
  test.each<[string, JsonSchema, unknown, boolean]>([
    ["a required key that every object inherits", { required: ["toString"] }, {}, false],
    [
      "a property named __proto__",
      { properties: { ["__proto__"]: { type: "number" } } },
      JSON.parse('{"__proto__": "x"}'),
      false,
    ],
    ["a required __proto__", { required: ["__proto__"] }, {}, false],
    ["a multiple with binary rounding", { multipleOf: 0.0001 }, 0.0075, true],
    [
      "a reference and what stands beside it",
      { $ref: "#/$defs/a", minLength: 2, $defs: { a: { type: "string" } } },
      "x",
      false,
    ],
    [
      "a pointer with escaped characters",
      { $ref: "#/$defs/a~1b~0c%25", $defs: { "a/b~c%": { type: "string" } } },
      1,
      false,
    ],
    ["an id inside an enumeration is no schema", { enum: [{ $id: "x" }] }, { $id: "x" }, true],
    ["two patterns are two", { allOf: [{ pattern: "^a" }, { pattern: "b$" }] }, "a", false],
    ["a list is no object", { required: ["length"] }, [], true],
    [
      "an item that is contained is evaluated",
      { contains: { const: 1 }, unevaluatedItems: { type: "string" } },
      [1, "a"],
      true,
    ],
    [
      "a key that only an `if` knows is evaluated",
      { if: { properties: { a: true } }, unevaluatedProperties: false },
      { a: 1 },
      true,
    ],
    ["-0 is 0", { const: 0 }, -0, true],
  ])("%s", (_, given, value, expected) => {
    expect(isValid(given, value)).toBe(expected);
  });

  test("$dynamicRef goes to the outermost schema with the anchor", () => {
    const list = {
      $id: "https://x.test/list",
      items: { $dynamicRef: "#item" },
      $defs: { item: { $dynamicAnchor: "item" } },
    };
    const texts = {
      $id: "https://x.test/texts",
      $ref: "list",
      $defs: { item: { $dynamicAnchor: "item", type: "string" } },
    };
    expect([isValid(list, [1]), isValid(texts, [1], [list]), isValid(texts, ["a"], [list])]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("a schema of schemas is at hand", () => {
    const meta = { $ref: "https://json-schema.org/draft/2020-12/schema" };
    expect([isValid(meta, { type: "string" }), isValid(meta, { properties: { a: { type: "strin" } } })]).toEqual([
      true,
      false,
    ]);
  });
});

test("a pattern that makes a backtracking engine hang takes linear time", () => {
  const validate = compileSchema({ properties: { t: { pattern: "^(a+)+$" }, u: { pattern: "^(\\w+\\s?)*$" } } });
  const text = `---\nt: ${"a".repeat(30_000)}!\nu: ${"a".repeat(30_000)}!\n---\n`;
  expect(validate(readFrontMatter(text))).toHaveLength(2);
});

test("a pattern that only a backtracking engine takes is ended, and what it was tried on is no pass", () => {
  const slow = "^(?!x)(a+)+$";
  const text = `---\nt: ${"a".repeat(60)}!\nu: 1\n---\n`;
  const rest = { u: { type: "string" } };
  for (const t of [{ pattern: slow }, { not: { pattern: slow } }, { anyOf: [{ pattern: slow }, true] }]) {
    const [problem, ...others] = compileSchema({ properties: { t, ...rest } })(readFrontMatter(text));
    expect([problem?.code, text.slice(...(problem?.range ?? []))]).toEqual(["pattern-timeout", `${"a".repeat(60)}!`]);
    expect(others).toEqual([]);
  }
});

test("many texts that each take long are ended together", () => {
  const validate = compileDataSchema({ items: { pattern: "^(?!x)(a+)+$" } });
  expect(validate(Array.from({ length: 2_000 }, () => `${"a".repeat(22)}!`)).at(-1)?.code).toBe("pattern-timeout");
});

test("where nothing can end a match, such a pattern is refused", () => {
  const kept = Object.getOwnPropertyDescriptor(process, "getBuiltinModule") ?? {};
  try {
    Object.defineProperty(process, "getBuiltinModule", { ...kept, value: undefined });
    expect(() => compileSchema({ pattern: "^(?!nowhere)" })).toThrow("expected one without look-around");
  } finally {
    Object.defineProperty(process, "getBuiltinModule", kept);
  }
});

test.each([
  ["^(?!draft)", "draft", false],
  ["(?<=第).章$", "第三章", true],
  ["^(['\"]).*\\1$", "'ferry'", true],
  ["^\\p{ASCII}+$", "渡轮", false],
  ["^.{0,5000}$", "a".repeat(5001), false],
  ["^\\S+$", "a\u00A0b", false],
  ["^\\s$", "\u3000", true],
  ["^[^\\s]$", "\uFEFF", false],
  ["^.$", "🎉", true],
  ["^.$", "\u2028", false],
  ["^\\p{Script=Han}+$", "马斯克", true],
  ["^\\p{Letter}$", "é", true],
  ["^\\u{1F389}$", "🎉", true],
  ["^[\\w-]+\\.md$", "a-b.md", true],
  ["^\\d+$", "\u0663", false],
  ["a$", "a\n", false],
])("the pattern %j means what it means in ECMAScript", (pattern, text, expected) => {
  expect(new RegExp(pattern, "u").test(text)).toBe(expected);
  expect(isValid({ pattern }, text)).toBe(expected);
});

test.each<[string, JsonSchema, string]>([
  [
    "a type that is none",
    { properties: { a: { type: "strin" } } },
    "Invalid schema at `/properties/a/type`: Unexpected",
  ],
  ["a pattern that is none", { pattern: "(" }, "Unexpected pattern `(`, expected an ECMAScript regular expression"],
  ["a reference to nothing", { $ref: "#/$defs/x" }, "Unexpected `$ref` to `#/$defs/x`, expected a place that exists"],
  [
    "a chain of references that goes on and on",
    {
      $ref: "#/$defs/d0",
      $defs: Object.fromEntries(Array.from({ length: 9_000 }, (_, at) => [`d${at}`, { $ref: `#/$defs/d${at + 1}` }])),
    },
    "Unexpected nesting in the schema",
  ],
  ["a reference to elsewhere", { $ref: "https://example.com/x.json" }, "nothing is fetched"],
  ["a reference to a file", { $ref: "file:///etc/passwd" }, "nothing is fetched"],
])("%s is refused when the schema is compiled", (_, given, message) => {
  expect(() => compileSchema(given)).toThrow(SchemaError);
  expect(() => compileSchema(given)).toThrow(message);
});

test("a schema that doubles itself 40 times ends, and is no pass", () => {
  const $defs: Record<string, JsonSchema> = { d0: { type: "string" } };
  for (let index = 1; index <= 40; index++) {
    const half = { $ref: `#/$defs/d${index - 1}` };
    $defs[`d${index}`] = { allOf: [half, half] };
  }
  const validate = compileDataSchema({ $ref: "#/$defs/d40", $defs });
  expect([validate("a"), validate(1)]).toMatchObject([[{ code: "effort" }], [{ code: "effort" }]]);
});

test("a schema that refers to itself without end stops", () => {
  expect(compileDataSchema({ $ref: "#" })({})).toMatchObject([{ code: "depth" }]);
});

test("neither a schema nor a post's own $schema makes a connection", async () => {
  let connections = 0;
  const server = createServer().on("connection", () => connections++);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/schema.json`;
  expect(() => compileSchema({ $schema: url, properties: { a: { $ref: url } } })).toThrow("nothing is fetched");
  const validate = compileSchema({ $schema: url, $id: url, properties: { title: { type: "string" } } });
  expect(validate(readFrontMatter(`---\n$schema: ${url}\ntitle: 1\n---\n`))).toMatchObject([{ code: "type" }]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => server.close(resolve));
  expect(connections).toBe(0);
});

test("five lines extend the base with a site's own field, and may close it", () => {
  const schema = {
    $ref: bundledSchemas.newsPost.$id,
    properties: { desk: { enum: ["politics", "business"] } },
    required: ["desk"],
    unevaluatedProperties: false,
  } as const;
  const validate = compileSchema(schema);
  const find = (yaml: string): string[] =>
    validate(readFrontMatter(`---\n${yaml}\n---\n`)).map(({ code, path }) => `${code} ${path.join(".")}`);
  expect(find("title: a\ndate: 2025-02-10\ndesk: business\ntags: [x]")).toEqual([]);
  expect(find("title: a\ndate: 2025-02-10\ndesk: sports\ntgas: [x]\nslug: 1")).toEqual([
    "enum desk",
    "unevaluatedProperties tgas",
    "type slug",
  ]);
});

test("a post without front matter is one problem, when the schema asks for any", () => {
  const post = readFrontMatter("# Title\n");
  expect(compileSchema(bundledSchemas.base)(post)).toMatchObject([{ code: "no-front-matter", range: [0, 0] }]);
  expect(compileSchema({ properties: { title: { type: "string" } } })(post)).toEqual([]);
});
