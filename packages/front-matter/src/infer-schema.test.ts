import { array, assert, boolean, constantFrom, dictionary, jsonValue, oneof, property } from "fast-check";
import { expect, test } from "vitest";
import { compileDataSchema, compileSchema, inferSchema, readFrontMatter } from "./index.ts";

const posts = Array.from({ length: 40 }, (_, index) =>
  readFrontMatter(
    [
      "---",
      `title: "Story ${index}"`,
      `date: 2025-02-${String((index % 28) + 1).padStart(2, "0")}`,
      `sidebar: ${index % 2 ? "left" : "right"}`,
      `toc: ${index % 3 === 0}`,
      ...(index % 4 === 0 ? [`source_url: https://example.com/${index}`] : []),
      `lang: [${index % 2 ? "zh-CN" : "en"}]`,
      `weight: ${index}`,
      "author:",
      `  name: A${index}`,
      "---",
    ].join("\n"),
  ),
);

test("a schema inferred from posts has their types, required keys, choices, formats and shares", () => {
  expect(inferSchema(posts)).toMatchObject({
    $comment: "Inferred from 40 posts",
    type: "object",
    required: ["title", "date", "sidebar", "toc", "lang", "weight", "author"],
    properties: {
      title: { $comment: "In 40 of 40 (100 %)", type: "string", minLength: 1 },
      date: { type: "string", format: "hugo-date" },
      sidebar: { enum: ["left", "right"] },
      toc: { type: "boolean" },
      source_url: { $comment: "In 10 of 40 (25 %)", format: "web-url" },
      lang: { type: "array", items: { format: "language-tag" } },
      weight: { type: "integer" },
      author: { type: "object", required: ["name"] },
    },
  });
});

test.each([
  ["few values", ["left", "right", "left", "right", "left"], undefined],
  ["a rare one among them", [...Array.from({ length: 30 }, () => "post"), "podcast"], undefined],
  [
    "values that are each used often",
    Array.from({ length: 20 }, (_, index) => (index % 2 ? "left" : "right")),
    ["left", "right"],
  ],
])("choices are not inferred from %s unless they show all there are", (_, values, choices) => {
  const schema = inferSchema(values.map((value) => readFrontMatter(`---\nkind: ${value}\n---\n`)));
  expect((schema["properties"] as { kind: { enum?: unknown } }).kind.enum).toEqual(choices);
});

test("every post that a schema was inferred from follows it", () => {
  const validate = compileSchema(inferSchema(posts));
  expect(posts.flatMap(validate)).toEqual([]);
});

test("a share says how common a key must be to be required, and posts that do not parse are left out", () => {
  const schema = inferSchema([...posts, readFrontMatter("---\na: [\n---\n"), readFrontMatter("text")], {
    requiredShare: 0.25,
  });
  expect(schema["required"]).toContain("source_url");
  expect(schema["$comment"]).toBe("Inferred from 40 of 42 posts");
});

test("whatever the posts say, each follows the schema that is inferred from them", () => {
  const key = oneof(
    constantFrom("title", "date", "lang", "__proto__", "constructor", "a/b~c"),
    constantFrom("1", "tags"),
  );
  const text = constantFrom(
    "",
    "en",
    "zh-CN",
    "2025-02-10",
    "2025-02-30",
    "/a",
    "https://example.com",
    "left",
    "right",
  );
  const value = oneof(text, array(text), boolean(), jsonValue({ maxDepth: 2 }));
  assert(
    property(array(dictionary(key, value), { maxLength: 40 }), boolean(), (site, isClosed) => {
      const schema = inferSchema(
        site.map((data) => ({ data })),
        { isClosed },
      );
      const findProblems = compileDataSchema(schema);
      expect(site.flatMap(findProblems)).toEqual([]);
    }),
  );
});
