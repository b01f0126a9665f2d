import { presets } from "../presets.ts";
import type { Rule } from "../rule-definition.ts";
import type { RuleCase } from "./test-rule.ts";

const GENERATED = /(<!-- generated -->\n)[\s\S]*?(<!-- \/generated -->)/;
const LANGUAGES = { en: "English", "zh-CN": "中文" } as const;

/** A rule's page with what stands between its marks made anew. Throws when the page has no marks. */
export function renderPage(page: string, rule: Rule, cases: readonly RuleCase[]): string {
  if (!GENERATED.test(page)) throw new Error(`The page of ${rule.id} lacks <!-- generated --> and <!-- /generated -->`);
  const sections = [renderSummary(rule), renderOptions(rule), renderMessages(rule), renderExamples(cases)];
  return page.replace(GENERATED, (_, open: string, close: string) => `${open}\n${sections.join("\n\n")}\n\n${close}`);
}

function renderSummary(rule: Rule): string {
  const named = Object.entries(presets).flatMap(([name, rules]) => (rules[rule.id] ? [`\`${name}\``] : []));
  return `${rule.description.en}\n\n${rule.description["zh-CN"]}\n\nPresets · 预设: ${named.join(", ") || "—"}`;
}

function renderOptions(rule: Rule): string {
  const properties = Object.entries((rule.schema["properties"] ?? {}) as Record<string, Record<string, unknown>>);
  const rows = properties.map(([name, property]) => {
    const { en, "zh-CN": zh } = (property["x-description"] ?? {}) as Record<string, string>;
    const fallback = JSON.stringify((rule.defaults as Record<string, unknown>)[name]) ?? "";
    return `| \`${name}\` | ${en}<br>${zh} | ${fallback ? `\`${escapeCell(fallback)}\`` : ""} |`;
  });
  const table = ["| option | meaning · 含义 | default · 默认 |", "|---|---|---|", ...rows].join("\n");
  return `## Options · 选项\n\n${rows.length > 0 ? table : "None · 无"}`;
}

function renderMessages(rule: Rule): string {
  const rows = Object.entries(rule.messages).map(([, template]) => {
    const severity = template.severity ? " (warning · 警告)" : "";
    return `- ${template.en}${severity}<br>${template["zh-CN"]}`;
  });
  return `## Messages · 提示\n\n${rows.join("\n") || "Those of the schema · 由 schema 给出"}`;
}

function renderExamples(cases: readonly RuleCase[]): string {
  const examples = cases
    .filter((one) => one.documented)
    .map((one) => {
      const verdict = one.messages.length > 0 ? "Bad · 错误" : "Good · 正确";
      const heading = `### ${verdict} (${LANGUAGES[one.documented ?? "en"]}): ${one.name}`;
      const options = one.options ? `Options · 选项: \`${JSON.stringify(one.options)}\`\n\n` : "";
      const messages = one.messages.map((message) => `- \`${message.replaceAll("`", "'")}\``).join("\n");
      const suggested = one.suggested ?? one.fixed;
      const repaired = suggested === undefined ? "" : `\n\nSuggested · 建议:\n\n${fence(suggested)}`;
      return `${heading}\n\n${options}${fence(one.markdown)}${messages && `\n\n${messages}`}${repaired}`;
    });
  return `## Examples · 示例\n\n${examples.join("\n\n")}`;
}

function fence(markdown: string): string {
  const longest = Math.max(2, ...[...markdown.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = "`".repeat(longest + 1);
  return `${marks}markdown\n${markdown.replace(/\n?$/, "\n")}${marks}`;
}

function escapeCell(text: string): string {
  return text.replaceAll("|", "\\|");
}
