import { expect, test } from "vitest";
import { loadConfig } from "./config/load-config.ts";
import { lintText } from "./lint-text.ts";

const { config } = loadConfig({ cwd: "/site", read: () => undefined });

test("a text that takes too long is stopped and said to be too complex", async () => {
  const text = "<!--lint disable image-alt-text-->\n\n![图片](a.jpg)\n\n".repeat(10_000);
  const found = await lintText({ path: "/site/a.md", text, config, deadline: 1 });
  expect(found.map(({ ruleId }) => ruleId)).toEqual(["file-complexity"]);
});
