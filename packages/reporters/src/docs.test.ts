import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { formats } from "./index.ts";

test("docs: the README's table is made from the formats", async () => {
  const file = fileURLToPath(new URL("../README.md", import.meta.url));
  const rows = [...formats].map(
    ([name, { description }]) => `| \`${name}\` | ${description.en} | ${description["zh-CN"]} |\n`,
  );
  const table = `| format | for | 用途 |\n| --- | --- | --- |\n${rows.join("")}`;
  const page = readFileSync(file, "utf8");
  const current = page.replace(/(<!-- generated -->\n)[\s\S]*(<!-- \/generated -->)/, `$1\n${table}\n$2`);
  await expect(current).toMatchFileSnapshot(file);
});
