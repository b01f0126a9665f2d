import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { styleText } from "node:util";
import { findNearest } from "@copydesk/front-matter";
import type { Language, Localized } from "@copydesk/front-matter";
import { catalogue, getRulePage, presets } from "@copydesk/remark-lint-news";
import type { Rule } from "@copydesk/remark-lint-news";
import { findLanguage } from "../cli/load-for.ts";
import { say } from "../cli/sentences.ts";
import type { Run } from "../cli/terminal.ts";
import { UsageError } from "../cli/usage-error.ts";
import { ENGINE_ADVICE, getEnginePage } from "../engine/engine-findings.ts";
import type { EngineRule } from "../engine/engine-findings.ts";

const LABELS = {
  en: {
    presets: "Presets",
    options: "Options",
    page: "Page",
    why: "Why",
    off: "When to turn it off",
    example: "English",
    colon: ": ",
  },
  "zh-CN": {
    presets: "预设",
    options: "选项",
    page: "页面",
    why: "为什么",
    off: "何时关闭",
    example: "中文",
    colon: "：",
  },
} as const;
const VERDICTS = { en: { Good: "Good", Bad: "Bad" }, "zh-CN": { Good: "正确", Bad: "错误" } } as const;

/** `lint-content explain <rule>`: its page, in the reader's language and for a terminal. */
export const runExplain: Run = async (terminal) => {
  const { line, color, print } = terminal;
  const spoken = findLanguage(terminal);
  const [id = ""] = line.positionals;
  const rule = catalogue.get(id);
  if (isEngineRule(id)) {
    const labels = LABELS[spoken];
    print(`${id}  ${ENGINE_ADVICE[id][spoken]}\n\n${labels.page}${labels.colon}${getEnginePage(id)}\n`);
    return 0;
  }
  if (!rule) {
    const expected =
      findNearest(id, [...catalogue.keys(), ...Object.keys(ENGINE_ADVICE)]) ?? [...catalogue.keys()].join("`, `");
    throw new UsageError(say("unknown-rule", { value: id, expected }, spoken));
  }
  const paint: Paint = (style, text) => (color.stdout ? styleText(style, text, { validateStream: false }) : text);
  print(formatPage(rule, readPage(rule.id), spoken, paint));
  return 0;
};

function isEngineRule(id: string): id is EngineRule {
  return Object.hasOwn(ENGINE_ADVICE, id);
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function readPage(id: string): string {
  const file = createRequire(import.meta.url).resolve(`@copydesk/remark-lint-news/rules/${id}/README.md`);
  return readFileSync(file, "utf8");
}

function formatPage(rule: Rule, page: string, language: Language, paint: Paint): string {
  const labels = LABELS[language];
  const named = Object.entries(presets).flatMap(([name, preset]) => (Object.hasOwn(preset, rule.id) ? [name] : []));
  const says = (label: string, value: string): string => `${label}${labels.colon}${value}`;
  const sections = [
    `${paint(["bold", "cyan"], rule.id)}  ${rule.description[language]}`,
    formatSection(page, labels.why, paint),
    ...formatExamples(page, language, paint),
    formatOptions(rule, language, paint),
    formatSection(page, labels.off, paint),
    paint("dim", [says(labels.presets, named.join(", ") || "–"), says(labels.page, getRulePage(rule.id))].join("\n")),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function formatSection(page: string, heading: string, paint: Paint): string {
  const body = page.split(`\n## ${heading}\n`)[1]?.split(/\n## /)[0]?.trim();
  return body ? `${paint("bold", heading)}\n${body}` : "";
}

/** Every example of the page in one language: its verdict and name, then its text, indented. */
function formatExamples(page: string, language: Language, paint: Paint): string[] {
  const examples = page.matchAll(/^### (Good|Bad) · \S+ \(([^)]+)\): (.+)\n([\s\S]*?)(?=^###? |^<!-- \/generated)/gm);
  return [...examples].flatMap(([, verdict, spoken, name = "", body = ""]) => {
    if (spoken !== LABELS[language].example) return [];
    const isGood = verdict === "Good";
    const label = paint(
      isGood ? "green" : "red",
      `${isGood ? "✔" : "✖"} ${VERDICTS[language][isGood ? "Good" : "Bad"]}`,
    );
    const lines = body
      .trim()
      .split("\n")
      .filter((line) => !/^`{3,}/.test(line))
      .map((line) => formatExampleLine(line, language, paint));
    return [`${label}  ${name}\n${lines.join("\n")}`];
  });
}

/** A line of the example itself, a message on it, or the heading of its repaired text. */
function formatExampleLine(line: string, language: Language, paint: Paint): string {
  const message = /^- `(.*)`$/.exec(line)?.[1];
  if (message !== undefined) return `    ${paint("yellow", `→ ${message}`)}`;
  if (line.startsWith("Suggested · ") || line.startsWith("Options · ")) {
    const [en = "", zh = ""] = line.split(/ · /);
    return `    ${paint("dim", language === "en" ? en + line.slice(line.indexOf(":")) : zh.replace(/: ?/, "："))}`;
  }
  return line === "" ? "" : `    ${line}`;
}

function formatOptions(rule: Rule, language: Language, paint: Paint): string {
  const properties = Object.entries((rule.schema["properties"] ?? {}) as Record<string, Record<string, unknown>>);
  const defaults = rule.defaults as Readonly<Record<string, unknown>>;
  const rows = properties.map(([name, property]) => {
    const text = (property["x-description"] as Localized | undefined)?.[language] ?? "";
    const value = name in defaults ? paint("dim", ` = ${JSON.stringify(defaults[name])}`) : "";
    return `  ${paint("cyan", name)}${value}\n    ${text}`;
  });
  return rows.length > 0 ? `${paint("bold", LABELS[language].options)}\n${rows.join("\n")}` : "";
}
