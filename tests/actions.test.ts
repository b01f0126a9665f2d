import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { root } from "./repository.ts";

interface Entry {
  readonly description: string;
  readonly default?: string;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, Entry>>;
  readonly outputs: Readonly<Record<string, Entry>>;
}

const PART = /(?<=<!-- generated -->\n)[\s\S]*?(?=<!-- generated -->)/;

function formatTable(header: string, entries: Readonly<Record<string, Entry>>, hasDefault: boolean): string {
  const rows = Object.entries(entries).map(([name, entry]) => {
    const value = entry.default === undefined ? "required" : entry.default === "" ? "" : `\`${entry.default}\``;
    return `| \`${name}\` | ${entry.description} |${hasDefault ? ` ${value} |` : ""}\n`;
  });
  return `| ${header} | Meaning |${hasDefault ? " Default |" : ""}\n| --- | --- |${hasDefault ? " --- |" : ""}\n${rows.join("")}`;
}

test.each(readdirSync(path.join(root, "actions")))(
  "docs: the tables of %s are those of its action.yml",
  async (name) => {
    const folder = path.join(root, "actions", name);
    const { inputs, outputs } = parse(readFileSync(path.join(folder, "action.yml"), "utf8")) as ActionFile;
    const tables = `${formatTable("Input", inputs, true)}\n${formatTable("Output", outputs, false)}`;
    const readme = path.join(folder, "README.md");
    await expect(readFileSync(readme, "utf8").replace(PART, () => tables)).toMatchFileSnapshot(readme);
  },
);
