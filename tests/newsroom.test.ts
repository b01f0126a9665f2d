import path from "node:path";
import { catalogue } from "@copydesk/remark-lint-news";
import { renderTerminal } from "../scripts/render-terminal.ts";
import { describe, expect, test } from "vitest";
import { documents, root } from "./repository.ts";
import { lintFolder } from "./lint-folder.ts";

const PLAIN = { language: "en", color: false } as const;

describe("the example site", async () => {
  const report = await lintFolder("examples/newsroom", "json", PLAIN);
  const { findings } = JSON.parse(report) as { findings: { path: string; rule: string }[] };

  test("docs: its findings are the expected ones, as .ci/run compares them with the built command's", async () => {
    await expect(report).toMatchFileSnapshot(path.join(root, "examples/newsroom/findings.json"));
  });

  test.each([...catalogue.keys()])("shows what %s finds", (rule) => {
    expect(findings.map((finding) => finding.rule)).toContain(rule);
  });

  test.each([
    "content/lzwb/20250310A01.zh-CN.md",
    "content/lzwb/20250310A01.zh-HK.md",
    "content/lzwb/20250310A01.en.md",
    "content/lzwb/20250313A08.zh-CN.md",
    "content/gwsb/20250310H01.zh-HK.md",
    "content/wire/harbour-seals.en.md",
    "content/desk/2025-03-14-why-we-cite.md",
    "content/desk/2025-03-15-ferry-season.md",
    "archetypes/default.md",
  ])("has nothing to say of %s", (post) => {
    expect(findings.filter((finding) => finding.path === `examples/newsroom/${post}`)).toEqual([]);
  });
});

test.each([
  { language: "en", file: "terminal.svg" },
  { language: "zh-CN", file: "terminal.zh-CN.svg" },
] as const)("docs: the picture of the terminal in $language is current", async ({ language, file }) => {
  const report = await lintFolder("content/gwsb", "text", { language, color: true }, "examples/newsroom");
  const command = `npx lint-content content/gwsb${language === "en" ? "" : ` --language ${language}`}`;
  await expect(renderTerminal(command, `$ ${command}\n\n${report}`)).toMatchFileSnapshot(
    path.join(root, ".github/images", file),
  );
});

test("our own documents pass our own command", async () => {
  const { files, findings } = JSON.parse(await lintFolder(".", "json", PLAIN)) as { files: number; findings: object[] };
  expect(findings).toEqual([]);
  expect(files).toBe(documents.filter((file) => !file.startsWith(".")).length);
});
