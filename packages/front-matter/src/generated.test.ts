import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";
import { FORMATS } from "./schema/formats.ts";
import type { JsonObject } from "./schema/json.ts";
import { flattenSchema } from "./testing/flatten-schema.ts";

const root = path.join(import.meta.dirname, "..");
const names = ["base", "news-post", "mainroad-post"];
const readJson = (file: string): JsonObject => JSON.parse(readFileSync(file, "utf8")) as JsonObject;
const sources = new Map(names.map((name) => [name, readJson(path.join(root, "schema", `${name}.json`))]));
const byId = new Map([...sources.values()].map((schema) => [String(schema["$id"]), schema]));
const write = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const toCamelCase = (name: string): string => name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

test("docs: the schemas as TypeScript are those in schema/", async () => {
  const entries = [...sources].map(([name, schema]) => `  ${toCamelCase(name)}: ${JSON.stringify(schema)},\n`);
  const text = `// Made from schema/*.json by \`npm run docs\`.\n\n/** The bundled schemas. */\nexport const bundledSchemas = {\n${entries.join("")}} as const;\n`;
  await expect(text).toMatchFileSnapshot("generated/schemas.ts");
});

test("docs: the meta-schemas are those of draft 2020-12", async () => {
  const folder = path.join(
    path.dirname(createRequire(import.meta.url).resolve("ajv/package.json")),
    "dist/refs/json-schema-2020-12",
  );
  const files = [...readdirSync(path.join(folder, "meta")).map((name) => `meta/${name}`), "schema.json"];
  const list = files.map((file) => readJson(path.join(folder, file)));
  const text = `// Made from the meta-schemas of JSON Schema draft 2020-12 by \`npm run docs\`.

/** The schema of schemas and the vocabularies it consists of. */
export const metaSchemas: readonly { readonly $id: string }[] = JSON.parse(
  ${JSON.stringify(JSON.stringify(list))},
);
`;
  await expect(text).toMatchFileSnapshot("generated/meta-schemas.ts");
});

for (const [name, schema] of sources) {
  test(`docs: flat/${name}.json is ${name}.json in one piece, closed`, async () => {
    const { $id, ...flat } = flattenSchema(schema, byId, true);
    const copy = { ...flat, $id: String($id).replace("/v1/", "/v1/flat/") };
    await expect(write(copy)).toMatchFileSnapshot(`../schema/flat/${name}.json`);
  });

  test(`docs: draft-07/${name}.json is ${name}.json for editors`, async () => {
    const { $id, $schema: _, ...flat } = flattenSchema(schema, byId, false);
    const copy = {
      $schema: "http://json-schema.org/draft-07/schema#",
      ...flat,
      $id: String($id).replace("/v1/", "/v1/draft-07/"),
    };
    await expect(write(copy)).toMatchFileSnapshot(`../schema/draft-07/${name}.json`);
  });
}

test("a named format and the pattern beside it in the base schema are the same", () => {
  const { $defs } = sources.get("base") as { $defs: Record<string, { format?: string; pattern?: string }> };
  const pairs = Object.values($defs).flatMap(({ format, pattern }) => (format ? [[format, pattern]] : []));
  expect(Object.fromEntries(pairs)).toEqual(Object.fromEntries(FORMATS));
});

test("every key of every schema is described in English and in Chinese", () => {
  for (const schema of sources.values()) {
    for (const property of Object.values(schema["properties"] as Record<string, { description: string }>)) {
      expect(property.description).toMatch(/^[A-Z][^\n]*\.\n\n[^\n]*\p{Script=Han}[^\n]*。$/u);
    }
  }
});
