import { expect, test } from "vitest";
import { createConfigSchema } from "./config-schema.ts";

const published = new URL("../../schema/config.json", import.meta.url);

test("docs: the published schema of configurations is made from the rule catalogue", async () => {
  await expect(`${JSON.stringify(createConfigSchema(), null, 2)}\n`).toMatchFileSnapshot(published.pathname);
});

test("the published schema explains every key in both languages", () => {
  const schema = createConfigSchema() as { properties: Record<string, { description?: string }> };
  const { $schema: _, ...explained } = schema.properties;
  for (const { description } of Object.values(explained)) expect(description).toMatch(/^.+\n\n.*\p{Script=Han}/u);
});
