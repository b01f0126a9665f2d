import type { JsonSchema } from "../index.ts";

/** A schema, front matter with the wrong text in ⟦brackets⟧: what the one finding must sit on, and its message. */
export interface PlaceCase {
  readonly schema: JsonSchema;
  readonly yaml: string;
  readonly toml?: string;
  readonly message: string;
}

const pick = { anyOf: [{ type: "boolean" }, { enum: ["left", "right"] }] };

/** One case or more for every keyword of JSON Schema. */
export const PLACE_CASES: Readonly<Record<string, PlaceCase>> = {
  type: {
    schema: { properties: { n: { type: "integer" } } },
    yaml: "n: ⟦x⟧",
    toml: 'n = ⟦"x"⟧',
    message: "Unexpected `n: x`, expected a whole number",
  },
  "type, where nothing is written": {
    schema: { properties: { n: { type: "string" } } },
    yaml: "⟦n⟧:\nm: 1",
    message: "Unexpected empty `n`, expected text",
  },
  "type, where a list has nothing in it": {
    schema: { properties: { n: { type: "string" } } },
    yaml: "n:\n⟦-⟧\nm: 1",
    message: "Unexpected `n: [null]`, expected text",
  },
  enum: {
    schema: { properties: { side: { enum: ["left", "right"] } } },
    yaml: "side: ⟦'up'⟧ # note",
    toml: 'side = ⟦"up"⟧ # note',
    message: "Unexpected `side: up`, expected `left` or `right`",
  },
  "enum, nearly right": {
    schema: { properties: { side: { enum: ["left", "right"] } } },
    yaml: "side: ⟦rigth⟧",
    toml: 'side = ⟦"rigth"⟧',
    message: "Unexpected `side: rigth`, expected `right` or another of `left` or `right`",
  },
  const: {
    schema: { properties: { v: { const: 2 } } },
    yaml: "v: ⟦3⟧",
    toml: "v = ⟦3⟧",
    message: "Unexpected `v: 3`, expected `2`",
  },
  multipleOf: {
    schema: { properties: { n: { multipleOf: 5 } } },
    yaml: "n: ⟦7⟧",
    toml: "n = ⟦7⟧",
    message: "Unexpected `n: 7`, expected a multiple of 5",
  },
  maximum: {
    schema: { properties: { n: { maximum: 5 } } },
    yaml: "n: ⟦7⟧",
    toml: "n = ⟦7⟧",
    message: "Unexpected `n: 7`, expected at most 5",
  },
  exclusiveMaximum: {
    schema: { properties: { n: { exclusiveMaximum: 7 } } },
    yaml: "n: ⟦7⟧",
    toml: "n = ⟦7⟧",
    message: "Unexpected `n: 7`, expected less than 7",
  },
  minimum: {
    schema: { properties: { n: { minimum: 5 } } },
    yaml: "n: ⟦-1⟧",
    toml: "n = ⟦-1⟧",
    message: "Unexpected `n: -1`, expected at least 5",
  },
  exclusiveMinimum: {
    schema: { properties: { n: { exclusiveMinimum: 5 } } },
    yaml: "n: ⟦5⟧",
    toml: "n = ⟦5⟧",
    message: "Unexpected `n: 5`, expected more than 5",
  },
  maxLength: {
    schema: { properties: { t: { maxLength: 2 } } },
    yaml: "t: ⟦🎉é马⟧",
    toml: 't = ⟦"🎉é马"⟧',
    message: "Unexpected 3 characters in `t`, expected at most 2",
  },
  minLength: {
    schema: { properties: { t: { minLength: 2 } } },
    yaml: 't: ⟦""⟧',
    toml: "t = ⟦''⟧",
    message: "Unexpected empty `t`, expected at least 2 characters",
  },
  pattern: {
    schema: { properties: { t: { pattern: "^[a-z]+$" } } },
    yaml: "t: ⟦A1⟧",
    toml: 't = ⟦"A1"⟧',
    message: "Unexpected `t: A1`, expected text that matches `^[a-z]+$`",
  },
  format: {
    schema: { properties: { d: { format: "hugo-date" } } },
    yaml: "d: ⟦2025-02-30⟧",
    toml: 'd = ⟦"2025-02-30"⟧',
    message:
      "Unexpected `d: 2025-02-30`, expected a date that exists, such as `2025-02-10` or `2025-02-10T16:31:51+08:00`",
  },
  maxItems: {
    schema: { properties: { l: { maxItems: 1 } } },
    yaml: "l:\n  ⟦- a\n  - b⟧\n# note",
    toml: 'l = ⟦["a", "b"]⟧',
    message: "Unexpected 2 items in `l`, expected at most 1",
  },
  minItems: {
    schema: { properties: { l: { minItems: 1 } } },
    yaml: "l: ⟦[]⟧",
    toml: "l = ⟦[]⟧",
    message: "Unexpected 0 items in `l`, expected at least 1",
  },
  uniqueItems: {
    schema: { properties: { l: { uniqueItems: true } } },
    yaml: "l: [a, b, ⟦a⟧]",
    toml: 'l = ["a", "b", ⟦"a"⟧]',
    message: "Unexpected `l: a` again, expected each item once (it is item 1 already)",
  },
  items: {
    schema: { properties: { l: { items: { type: "string" } } } },
    yaml: "l:\n- a\n- ⟦[1]⟧",
    toml: 'l = ["a", ⟦[1]⟧]',
    message: "Unexpected `l: [1]`, expected text",
  },
  "items after prefixItems": {
    schema: { properties: { l: { prefixItems: [true], items: false } } },
    yaml: "l: [a, ⟦b⟧]",
    toml: 'l = ["a", ⟦"b"⟧]',
    message: "Unexpected item `l: b`, expected at most 1 item",
  },
  prefixItems: {
    schema: { properties: { l: { prefixItems: [{ type: "boolean" }] } } },
    yaml: "l: [⟦a⟧]",
    toml: 'l = [⟦"a"⟧]',
    message: "Unexpected `l: a`, expected `true` or `false`",
  },
  contains: {
    schema: { properties: { l: { contains: { const: "x" } } } },
    yaml: "l: ⟦[a]⟧",
    toml: 'l = ⟦["a"]⟧',
    message: "Unexpected 0 items in `l` of the kind that it needs (`x`), expected at least 1",
  },
  maxContains: {
    schema: { properties: { l: { contains: { const: "x" }, maxContains: 1 } } },
    yaml: "l: ⟦[x, x]⟧",
    toml: 'l = ⟦["x", "x"]⟧',
    message: "Unexpected 2 items of one kind (`x`) in `l`, expected at most 1",
  },
  unevaluatedItems: {
    schema: { properties: { l: { allOf: [{ prefixItems: [true] }], unevaluatedItems: false } } },
    yaml: "l: [a, ⟦b⟧]",
    toml: 'l = ["a", ⟦"b"⟧]',
    message: "Unexpected item `l: b`, expected at most 1 item",
  },
  maxProperties: {
    schema: { properties: { o: { maxProperties: 1 } } },
    yaml: "o: ⟦{a: 1, b: 2}⟧",
    toml: "o = ⟦{a = 1, b = 2}⟧",
    message: "Unexpected 2 keys in `o`, expected at most 1",
  },
  minProperties: {
    schema: { properties: { o: { minProperties: 1 } } },
    yaml: "o: ⟦{}⟧",
    toml: "o = ⟦{}⟧",
    message: "Unexpected 0 keys in `o`, expected at least 1",
  },
  required: {
    schema: { required: ["title"] },
    yaml: "a: 1",
    message: "Unexpected front matter without `title`, expected the key",
  },
  "required, below a key": {
    schema: { properties: { o: { required: ["name"] } } },
    yaml: "⟦o⟧:\n  x: 1",
    toml: "[⟦o⟧]\nx = 1",
    message: "Unexpected front matter without `o.name`, expected the key",
  },
  "required, misspelt": {
    schema: { properties: { title: true }, required: ["title"] },
    yaml: "⟦tilte⟧: a",
    toml: '⟦tilte⟧ = "a"',
    message: "Unexpected key `tilte`, expected `title`",
  },
  dependentRequired: {
    schema: { properties: { o: { dependentRequired: { a: ["b"] } } } },
    yaml: "⟦o⟧: {a: 1}",
    toml: "⟦o⟧ = {a = 1}",
    message: "Unexpected `a` without `b`, expected both",
  },
  dependentSchemas: {
    schema: { dependentSchemas: { a: { properties: { b: { type: "string" } } } } },
    yaml: "a: 1\nb: ⟦{}⟧",
    toml: "a = 1\nb = ⟦{}⟧",
    message: "Unexpected `b: {}`, expected text",
  },
  additionalProperties: {
    schema: { properties: { title: true }, additionalProperties: false },
    yaml: "title: a\n⟦x⟧: b",
    toml: 'title = "a"\n⟦x⟧ = "b"',
    message: "Unexpected key `x`, expected `title`",
  },
  unevaluatedProperties: {
    schema: { allOf: [{ properties: { title: true } }], unevaluatedProperties: false },
    yaml: "⟦Title⟧: a",
    toml: '⟦Title⟧ = "a"',
    message: "Unexpected key `Title`, expected `title`",
  },
  patternProperties: {
    schema: { patternProperties: { "^x-": { type: "number" } } },
    yaml: "x-a: ⟦q⟧",
    toml: 'x-a = ⟦"q"⟧',
    message: "Unexpected `x-a: q`, expected a number",
  },
  propertyNames: {
    schema: { propertyNames: { pattern: "^[a-z]+$" } },
    yaml: "⟦A⟧: 1",
    toml: "⟦A⟧ = 1",
    message: "Unexpected name `A` of a key, expected one that matches `^[a-z]+$`",
  },
  "propertyNames, one of some": {
    schema: { propertyNames: { enum: ["title", "date"] } },
    yaml: "title: a\n⟦'x y'⟧: 1",
    toml: 'title = "a"\n⟦"x y"⟧ = 1',
    message: "Unexpected key `x y`, expected `title` or `date`",
  },
  "propertyNames, too long": {
    schema: { propertyNames: { maxLength: 5 } },
    yaml: "title: a\n⟦titles⟧: b",
    toml: 'title = "a"\n⟦titles⟧ = "b"',
    message: "Unexpected name `titles` of 6 characters, expected at most 5",
  },
  not: {
    schema: { properties: { t: { not: { const: "x" } } } },
    yaml: "t: ⟦x⟧",
    toml: 't = ⟦"x"⟧',
    message: "Unexpected `t: x`, which the schema rules out, expected anything else",
  },
  "not, of a key": {
    schema: { not: { type: "object", required: ["x"] } },
    yaml: "a: 1\n⟦x⟧: 1",
    toml: "a = 1\n⟦x⟧ = 1",
    message: "Unexpected `x`, expected it to be left out",
  },
  "not, of two keys together": {
    schema: { not: { required: ["x", "y"] } },
    yaml: "⟦x⟧: 1\ny: 2",
    toml: "⟦x⟧ = 1\ny = 2",
    message: "Unexpected `x` beside `y`, expected one of them to be left out",
  },
  "not, of a key's value": {
    schema: { not: { required: ["x"], properties: { x: { const: 1 } } } },
    yaml: "a: 1\nx: ⟦1⟧",
    toml: "a = 1\nx = ⟦1⟧",
    message: "Unexpected `x: 1`, which the schema rules out, expected anything else",
  },
  anyOf: {
    schema: { properties: { s: pick } },
    yaml: "s: ⟦up⟧",
    toml: 's = ⟦"up"⟧',
    message: "Unexpected `s: up`, expected `true` or `false`, `left` or `right`",
  },
  "anyOf, one branch meant": {
    schema: { properties: { a: { anyOf: [{ type: "string" }, { type: "object", required: ["name"] }] } } },
    yaml: "⟦a⟧: {x: 1}",
    toml: "⟦a⟧ = {x = 1}",
    message: "Unexpected front matter without `a.name`, expected the key",
  },
  "anyOf, any of some keys": {
    schema: { properties: { o: { anyOf: [{ required: ["a"] }, { required: ["b"] }] } } },
    yaml: "⟦o⟧: {}",
    toml: "⟦o⟧ = {}",
    message: "Unexpected front matter without any of `a` or `b`, expected one of them",
  },
  oneOf: {
    schema: { properties: { n: { oneOf: [{ minimum: 1 }, { maximum: 9 }] } } },
    yaml: "n: ⟦5⟧",
    toml: "n = ⟦5⟧",
    message: "Unexpected `n: 5` that fits 2 alternatives at once, expected exactly one",
  },
  "if, then": {
    schema: JSON.parse(
      '{"if": {"properties": {"a": {"const": 1}}}, "then": {"properties": {"b": {"const": 2}}}}',
    ) as JsonSchema,
    yaml: "a: 1\nb: ⟦3⟧",
    toml: "a = 1\nb = ⟦3⟧",
    message: "Unexpected `b: 3`, expected `2`",
  },
  "if, else": {
    schema: { if: { properties: { a: { const: 1 } } }, else: { required: ["b"] } },
    yaml: "a: 2",
    message: "Unexpected front matter without `b`, expected the key",
  },
  false: {
    schema: { properties: { x: false } },
    yaml: "⟦x⟧: 1",
    toml: "⟦x⟧ = 1",
    message: "Unexpected `x`, expected it to be left out",
  },
  "false, for an item": {
    schema: { properties: { l: { prefixItems: [false] } } },
    yaml: "l: [⟦a⟧]",
    toml: 'l = [⟦"a"⟧]',
    message: "Unexpected `l: a`, expected it to be left out",
  },
  $ref: {
    schema: { properties: { n: { $ref: "#/$defs/n" } }, $defs: { n: { type: "number" } } },
    yaml: "n: ⟦x⟧",
    toml: 'n = ⟦"x"⟧',
    message: "Unexpected `n: x`, expected a number",
  },
  allOf: {
    schema: { properties: { n: { allOf: [{ minimum: 3 }] } } },
    yaml: "n: ⟦1⟧",
    toml: "n = ⟦1⟧",
    message: "Unexpected `n: 1`, expected at least 3",
  },
};
