import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compileDataSchema, SchemaError } from "./index.ts";
import { loadSchema } from "./load-schema.ts";

let root = "";

beforeEach(() => {
  root = path.join(mkdtempSync(path.join(tmpdir(), "schema-")), "site");
});

afterEach(() => rmSync(path.dirname(root), { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

const find = (file: string, data: unknown): string[] =>
  compileDataSchema(loadSchema(file, { root }))(data).map(({ code, path: at }) => `${code} ${at.join("/")}`);

test("a schema may consist of JSON and YAML files that refer to each other, round and round", () => {
  write({
    "schema/post.yaml":
      "properties:\n  desk: {$ref: 'parts/desk.json'}\n  next: {$ref: 'parts/more.yaml#/$defs/next'}\n",
    "schema/parts/desk.json": '{"enum": ["politics"]}',
    "schema/parts/more.yaml":
      "$defs:\n  next: {type: object, properties: {desk: {$ref: desk.json}, post: {$ref: ../post.yaml}}}\n",
  });
  expect(
    find("schema/post.yaml", { desk: "politics", next: { desk: "politics", post: { desk: "politics" } } }),
  ).toEqual([]);
  expect(find("schema/post.yaml", { desk: "x", next: { desk: 1, post: { desk: true } } })).toEqual([
    "enum desk",
    "enum next/desk",
    "enum next/post/desk",
  ]);
});

test("a schema with an address of its own still finds the files beside it, and its own parts", () => {
  write({
    "post.json":
      '{"$id": "https://site.test/post.json", "properties": {"a": {"$ref": "part.json"}, "b": {"$ref": "own"}}, "$defs": {"own": {"$id": "own", "type": "number"}}}',
    "part.json": '{"$id": "https://site.test/elsewhere/part", "type": "boolean"}',
  });
  expect(find("post.json", { a: 1, b: true })).toEqual(["type a", "type b"]);
});

test.each([
  ["a file above the root", "$ref: ../secret.yaml", "`$ref` to `../secret.yaml`, expected a file below the root"],
  ["a detour above the root", "$ref: parts/../../secret.yaml", "expected a file below the root"],
  ["an encoded way up", "$ref: '..%2fsecret.yaml'", "expected a file inside"],
  ["a link that leads out", "$ref: link.yaml", "link.yaml`, expected a file inside"],
  ["an absolute path", "$ref: /etc/passwd", "etc/passwd`, expected a file that exists"],
  ["a file address", "$ref: file:///etc/passwd", "nothing is fetched"],
  ["a folder", "$ref: .", "expected a file and no folder"],
  ["an escape that is none", "$ref: '%zz'", "`$ref` to `%zz`, expected a file below the root"],
  ["a host without a scheme", "$ref: //example.com/post.yaml", "nothing is fetched"],
  ["a web address", "$ref: https://example.com/x.json", "nothing is fetched"],
])("%s is refused", (_, text, message) => {
  write({ "post.yaml": text, "../secret.yaml": "type: object" });
  symlinkSync("../secret.yaml", path.join(root, "link.yaml"));
  expect(() => find("post.yaml", {})).toThrow(SchemaError);
  expect(() => find("post.yaml", {})).toThrow(message);
});

test.each([
  [
    "a keyword misspelt",
    "properties:\n  desk: { enums: [a] }\n",
    "post.yaml:2:11: Unexpected key `enums`, expected `enum`",
  ],
  [
    "a keyword misspelt at the top",
    "unevaluatedPropertes: false\n",
    "post.yaml:1:1: Unexpected key `unevaluatedPropertes`",
  ],
  [
    "a type that is none",
    "properties:\n  a:\n    type: objct\n",
    "post.yaml:3:11: Unexpected `properties.a.type: objct`",
  ],
  ["what is no list", "# post\nrequired: desk\n", "post.yaml:2:11: Unexpected `required: desk`, expected a list"],
  ["a list", "- type: object\n", "Unexpected content of post.yaml, expected a JSON Schema as an object"],
  ["nothing", "# post\n", "post.yaml:1:1: Unexpected empty data, expected a group of keys or `true` or `false`"],
])("%s in a schema is named with its place", (_, text, message) => {
  write({ "post.yaml": text });
  expect(() => loadSchema("post.yaml", { root })).toThrow(message);
});

test("keywords of other vocabularies and misspelt annotations are allowed", () => {
  write({
    "post.json": '{"example": 1, "x-owner": 1, "markdownDescription": "a", "id": "a", "properties": {"enums": {}}}',
  });
  expect(find("post.json", {})).toEqual([]);
});

test("a byte order mark is no part of a schema", () => {
  write({ "post.yaml": "\uFEFF$defs: {}\nrequired: [a]\n", "post.json": '\uFEFF{"required": ["a"]}' });
  expect(find("post.yaml", {})).toEqual(["required a"]);
  expect(find("post.json", {})).toEqual(["required a"]);
});

test("a file that does not parse is named with its place", () => {
  write({ "post.yaml": "properties:\n  a: [\n" });
  expect(() => loadSchema("post.yaml", { root })).toThrow(/^post\.yaml:\d+:\d+: Unexpected/u);
  write({ "post.json": '{\n  "type": "object",\n  "enum": [1,\n}\n' });
  expect(() => loadSchema("post.json", { root })).toThrow("post.json:4:1: Unexpected text, expected valid JSON");
  expect(() => loadSchema("none.yaml", { root })).toThrow("Unexpected schema `none.yaml`, expected a file that exists");
});
