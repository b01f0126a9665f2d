import { assert, constantFrom, property, record, uniqueArray } from "fast-check";
import { expect, test } from "vitest";
import { bundledSchemas, compileDataSchema, compileSchema, formatProblem, readFrontMatter } from "./index.ts";
import type { JsonSchema } from "./index.ts";

function fix(text: string, schema: JsonSchema, certainOnly: boolean): string {
  const problems = compileSchema(schema)(readFrontMatter(text));
  let fixed = text;
  for (const { range, expected, certain } of problems.toReversed()) {
    if (expected?.[0] === undefined || (certainOnly && !certain)) continue;
    fixed = fixed.slice(0, range[0]) + expected[0] + fixed.slice(range[1]);
  }
  return fixed;
}

const post = (yaml: string): string =>
  `---\r\ntitle: 'a'   # kept\r\ndate: 2025-02-10\r\n${yaml}\r\n# kept\r\n---\r\nbody\r\n`;

test.each([
  ["a quoted switch", 'toc: "true"', "toc: true"],
  ["a quoted switch in single quotes", "pager: 'false' # why", "pager: false # why"],
  ["a quoted switch in capitals", 'toc: "True"', "toc: true"],
  ["a quoted choice that is none", 'sidebar: "false"', "sidebar: false"],
  ["one category that is no list", "categories: news", "categories: [news]"],
  ["one quoted category that is no list", 'categories: "news: local"', 'categories: ["news: local"]'],
  ["a Chinese tag that is no list", "tags: 国际", "tags: [国际]"],
  ["a key in capitals", "Tags: [a]", "tags: [a]"],
  ["a quoted key in capitals", '"TOC": true', '"toc": true'],
])("%s is put right, and only its bytes change", (_, wrong, right) => {
  expect(fix(post(wrong), bundledSchemas.mainroadPost, true)).toBe(post(right));
  expect(compileSchema(bundledSchemas.mainroadPost)(readFrontMatter(post(right)))).toEqual([]);
});

test.each([
  ["several names in one text", "tags: a, b"],
  ["several names in one Chinese text", "tags: 国际、财经"],
  ["a number for a text", "lead: 2024"],
  ["a choice nearly right", "sidebar: rigth"],
  ["a key nearly right", "thumbnial: /a.jpg"],
  ["no value", "toc:"],
])("%s is not certain enough to change", (_, yaml) => {
  expect(compileSchema(bundledSchemas.mainroadPost)(readFrontMatter(post(yaml)))).toHaveLength(1);
  expect(fix(post(yaml), bundledSchemas.mainroadPost, true)).toBe(post(yaml));
});

test.each([
  ["a key whose right form is there as well", "Tags: [a]\r\ntags: [b]"],
  ["a required key's misspelling beside it", "Title: b"],
  ["keys that differ only in case", "Tags: [a]\r\nTAGS: [b]"],
  ["a key nearly one that is there", "tgas: [a]\r\ntags: [b]"],
  ["a value that others refer to", "tags: &name local\r\nlead: *name"],
  ["a value whose tag says what it is", "tags: !!str local"],
])("%s is not renamed or rewritten at all", (_, yaml) => {
  expect(compileSchema(bundledSchemas.mainroadPost)(readFrontMatter(post(yaml))).length).toBeGreaterThan(0);
  expect(fix(post(yaml), bundledSchemas.mainroadPost, false)).toBe(post(yaml));
});

test.each<[string, JsonSchema]>([
  ["a switch or a list", { type: ["boolean", "array"] }],
  ["a group of keys or a list", { anyOf: [{ type: "object" }, { type: "array" }] }],
  ["a list or one of some words", { anyOf: [{ enum: ["none"] }, { type: "array" }] }],
])("one text where the schema takes %s is not certainly a list of one", (_, comments) => {
  const text = post("comments: off");
  expect(fix(text, { properties: { comments } }, true)).toBe(text);
  expect(fix(text, { properties: { comments } }, false)).toBe(post("comments: [off]"));
});

test("a post that parses still does once it is fixed, however its keys and values are written", () => {
  const key = constantFrom("tags", "Tags", "TAGS", '"tags"', "toc", "Toc", "'TOC'", "tgas", "sidebar", "Date");
  const value = constantFrom("a", "'true'", '"False"', "&x a", "!!str a", "C#", "[a]", "a]", "'it''s' # why", "-1");
  const line = record({ key, value });
  assert(
    property(uniqueArray(line, { selector: (entry) => entry.key.replaceAll(/["']/g, "") }), (lines) => {
      const text = post(lines.map((entry) => `${entry.key}: ${entry.value}`).join("\r\n"));
      const fixed = fix(text, bundledSchemas.mainroadPost, true);
      expect(readFrontMatter(fixed).problems).toEqual([]);
      expect(fixed.split("\r\n")).toHaveLength(text.split("\r\n").length);
    }),
  );
});

test("one text is a list of one where the schema takes a list or nothing", () => {
  const schema = { properties: { desk: { anyOf: [{ type: ["array", "null"] }, { enum: [""] }] } } };
  expect(fix(post("desk: local"), schema, true)).toBe(post("desk: [local]"));
});

test("a likely correction keeps the quotes that are there", () => {
  expect(fix(post("sidebar: 'rigth'"), bundledSchemas.mainroadPost, false)).toBe(post("sidebar: 'right'"));
  expect(fix(post("lead: 2024"), bundledSchemas.mainroadPost, false)).toBe(post('lead: "2024"'));
});

test("a switch in TOML and in JSON is put right as well", () => {
  const toml = '+++\ntitle = "a"\ndate = 2025-02-10\ntoc = "true" # kept\ntags = "x"\n+++\n';
  expect(fix(toml, bundledSchemas.mainroadPost, true)).toBe(toml.replace('"true"', "true").replace('"x"', '["x"]'));
  const json = '{"title": "a", "date": "2025-02-10", "toc": "true", "Tags": ["x"]}\n';
  expect(fix(json, bundledSchemas.mainroadPost, true)).toBe(json.replace('"true"', "true").replace("Tags", "tags"));
});

test.each<[keyof typeof bundledSchemas, unknown, string]>([
  ["base", { lang: 3 }, "Unexpected `lang: 3`, expected text, a list or nothing"],
  ["newsPost", { lang: 3 }, "Unexpected `lang: 3`, expected a list"],
  ["newsPost", { tags: 2024 }, "Unexpected `tags: 2024`, expected a list"],
  ["newsPost", { comments: "off" }, "Unexpected `comments: off`, expected `true` or `false`"],
])("of %s and what it extends, %j gets one message: what both accept", (name, data, message) => {
  const problems = compileDataSchema(bundledSchemas[name])({ title: "a", date: "2025-02-10", ...Object(data) });
  expect(problems.map((problem) => formatProblem(problem, "en"))).toEqual([message]);
});

test("kinds that no value has together are reported each", () => {
  const schema = { allOf: [{ type: "string" }, { type: "integer" }, { enum: [true] }] };
  expect(compileDataSchema(schema)(null).map(({ code }) => code)).toEqual(["type", "type", "enum"]);
});
