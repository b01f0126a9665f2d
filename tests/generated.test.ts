import path from "node:path";
import { bundledSchemas } from "@copydesk/front-matter";
import { catalogue, presets } from "@copydesk/remark-lint-news";
import type { Rule } from "@copydesk/remark-lint-news";
import { formats } from "@copydesk/reporters";
import { expect, test } from "vitest";
import { readText, root, tracked, workspaces } from "./repository.ts";

const RULES = "packages/remark-lint-news/src/rules";
const folders = new Map(workspaces.map(({ folder, manifest }) => [manifest.name, path.basename(folder)]));

const blocks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "README.md": {
    rules: renderRules("en", ["rule", "what must be right", "presets"], RULES),
    formats: renderFormats("en", ["`--format`", "what it is"]),
    packages: renderPackages(),
  },
  "README.zh-CN.md": {
    rules: renderRules("zh-CN", ["规则", "要求", "预设"], RULES),
    formats: renderFormats("zh-CN", ["`--format`", "用途"]),
  },
  "packages/front-matter/README.md": { schemas: renderSchemas() },
  "packages/remark-lint-news/README.md": {
    rules: `${renderRules("en", ["rule", "what must be right", "presets"], "src/rules")}\n\n${renderRules("zh-CN", ["规则", "要求", "预设"], "src/rules")}`,
  },
  "decisions/README.md": { decisions: renderDecisions() },
};

test.each(Object.entries(blocks))("docs: %s is current", async (file, parts) => {
  let text = readText(file);
  for (const [name, content] of Object.entries(parts)) text = fillGenerated(text, name, content);
  await expect(text).toMatchFileSnapshot(path.join(root, file));
});

/** The text with what stands between the marks of `name` made anew. Throws when it has no such marks. */
function fillGenerated(text: string, name: string, content: string): string {
  const open = `<!-- generated ${name} -->\n`;
  const close = "<!-- /generated -->";
  const start = text.indexOf(open);
  const end = text.indexOf(close, start);
  if (start === -1 || end === -1) throw new Error(`No ${open.trim()} … ${close} in the text`);
  return `${text.slice(0, start)}${open}\n${content}\n\n${text.slice(end)}`;
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function renderRules(language: "en" | "zh-CN", head: readonly string[], folder: string): string {
  const rows = [...catalogue.values()].map((rule: Rule) => [
    `[${rule.id}](${folder}/${rule.id}/README.md)`,
    rule.description[language],
    Object.entries(presets)
      .flatMap(([name, rules]) => (rules[rule.id] ? [`\`${name}\``] : []))
      .join(", "),
  ]);
  return renderTable(head, rows);
}

function renderFormats(language: "en" | "zh-CN", head: readonly string[]): string {
  return renderTable(
    head,
    [...formats].map(([name, format]) => [`\`${name}\``, format.description[language]]),
  );
}

function renderSchemas(): string {
  const rows = Object.values(bundledSchemas).map((schema) => [
    `[${path.basename(schema.$id)}](schema/${path.basename(schema.$id)})`,
    `\`${schema.$id}\``,
    schema.description.split("\n\n").join("<br>"),
  ]);
  return renderTable(["schema", "`$id`", "what it says"], rows);
}

function renderPackages(): string {
  const rows = workspaces.map(({ folder, manifest }) => {
    const below = Object.keys(manifest.dependencies ?? {}).filter((name) => folders.has(name));
    return [
      `[${folder}](${folder})`,
      manifest.private ? "" : `\`${manifest.name}\``,
      manifest.description,
      below.map((name) => folders.get(name)).join(", "),
    ];
  });
  return renderTable(["folder", "published as", "what it is", "builds on"], rows);
}

function renderDecisions(): string {
  return tracked
    .filter((file) => /^decisions\/\d/.test(file))
    .toSorted()
    .map((file) => `- [${readText(file).split("\n")[0]?.slice(2)}](${path.basename(file)})`)
    .join("\n");
}
