import { toLine } from "./sanitise.ts";
import { toFinding } from "./to-findings.ts";
import type { Finding } from "./to-findings.ts";
import { countFindings, describeCounts } from "./counts.ts";
import type { Language, Reporter } from "./types.ts";

const LABELS = {
  en: { place: "Line", message: "Finding", rule: "Rule", failures: "Could not do", error: "error", warning: "warning" },
  "zh-CN": { place: "行", message: "问题", rule: "规则", failures: "未能完成", error: "错误", warning: "警告" },
} as const;
const ICONS = { error: "❌", warning: "⚠️" } as const;

/** Markdown for comments and step summaries: a table a file, in which no article text is markup, a mention or an image. */
export const formatMarkdown: Reporter = (report, { language }) => {
  const labels = LABELS[language];
  const header = `| ${labels.place} | ${labels.message} | ${labels.rule} |\n| ---: | --- | --- |\n`;
  const files = report.files.map((file) => {
    const rows = file.messages.map((message) => toRow(toFinding(file, message), language));
    return `#### ${escapeMarkdown(file.path)}\n\n${header}${rows.join("")}\n`;
  });
  const failures = report.failures.map(
    ({ path, reason }) => `- ${escapeMarkdown(path ? `${path}: ${reason}` : reason)}\n`,
  );
  const failed = failures.length > 0 ? `#### ${labels.failures}\n\n${failures.join("")}\n` : "";
  return `**${describeCounts(countFindings(report), language)}**\n\n${failed}${files.join("")}`;
};

function toRow(finding: Finding, language: Language): string {
  const { line, column, severity, message, rule, url } = finding;
  const icon = `<span title="${LABELS[language][severity]}">${ICONS[severity]}</span>`;
  return `| ${line}:${column} | ${icon} ${escapeMarkdown(message)} | ${toLink(rule, url)} |\n`;
}

function toLink(text: string, url: string): string {
  const label = escapeMarkdown(text);
  return /^https?:\/\/[^\s<>()\\|"]+$/.test(url) ? `[${label}](${toLine(url)})` : label;
}

/**
 * Hostile text as plain Markdown text. All ASCII punctuation is escaped (CommonMark 0.31, 2.4); a word joiner breaks what
 * GitHub still reads in rendered text: mentions, addresses and issue numbers.
 */
export function escapeMarkdown(text: string): string {
  return toLine(text)
    .replace(/[!-/:-@[-`{-~]/g, "\\$&")
    .replace(/[@#]|\bGH\\-(?=\d)|:(?=\\\/\\\/)|\bwww(?=\\\.)/gi, "$&\u2060");
}
