import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Language } from "@copydesk/front-matter";
import { catalogue, runRules } from "@copydesk/remark-lint-news";
import type { ConfiguredRule } from "@copydesk/remark-lint-news";
import type { Report } from "@copydesk/reporters";
import { VFile } from "vfile";
import { createWalk } from "./parse/create-walk.ts";

/** What to check and how. */
export interface LintOptions {
  /** The directory that paths are relative to. */
  readonly cwd: string;
  /** Files, directories or globs; directories are searched for Markdown. */
  readonly paths: readonly string[];
  readonly language?: Language;
}

/** Checks posts and returns their messages. */
export async function lint(options: LintOptions): Promise<Report> {
  const rules = [...catalogue.values()].map((rule): ConfiguredRule => ({
    rule,
    severity: "error",
    options: rule.defaults,
  }));
  const files: VFile[] = [];
  const paths = options.paths.flatMap((entry) => findMarkdown(path.resolve(options.cwd, entry)));
  for (const absolute of paths) {
    const text = readFileSync(absolute, "utf8");
    const relative = path.relative(options.cwd, absolute).replaceAll("\\", "/");
    const input = { text, path: relative, language: options.language ?? "en", walk: createWalk(text) } as const;
    const messages = runRules(rules, input);
    if (messages.length === 0) continue;
    const file = new VFile({ path: relative, value: text });
    file.messages.push(...messages);
    files.push(file);
  }
  return { files, checked: paths.length, failures: [] };
}

function findMarkdown(entry: string): string[] {
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join(entry, name))
    .toSorted();
}
