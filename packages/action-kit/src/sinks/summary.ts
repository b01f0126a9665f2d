import { describeCounts, escapeMarkdown } from "@copydesk/reporters";
import type { Language } from "@copydesk/reporters";
import type { PlacedFinding, Results } from "../findings.ts";
import { localize } from "../language.ts";

/** Kept for the closing sentence. */
const RESERVE = 1024;

/** With more findings than this, the summary groups them by folder. */
const UNGROUPED = 50;

/** What a summary tells besides its findings. */
export interface SummaryContext {
  readonly results: Pick<Results, "checked" | "failures">;
  readonly language: Language;
  /** Address of the head commit's files. */
  readonly filesUrl: string;
}

const TEXTS = {
  title: { en: "Content check", "zh-CN": "内容检查" },
  nothing: { en: "This change touches no post.", "zh-CN": "这次改动没有涉及文章。" },
  clean: { en: "{found}.", "zh-CN": "{found}。" },
  totals: { en: "{found}. Counted by this check: {counted}.", "zh-CN": "{found}，其中 {counted} 处计入本次检查。" },
  header: { en: "| | Place | What to mend | Rule |", "zh-CN": "| | 位置 | 需要修改 | 规则 |" },
  old: { en: "In this change's files, but not of this change", "zh-CN": "在本次改动的文件里，但不是本次改动引入的" },
  silenced: { en: "Silenced by comments in the posts", "zh-CN": "被文章中的注释关闭" },
  cut: {
    en: "… and {count} more, which do not fit here. The report file has all of them.",
    "zh-CN": "……另有 {count} 处因篇幅所限未列出，完整内容见报告文件。",
  },
  failed: { en: "Not checked", "zh-CN": "未能检查" },
} as const;

/**
 * Findings as Markdown: true totals and one row a finding, the rows that do not fit into `maximum` bytes left out and
 * counted. GitHub drops the whole of a summary that is too long.
 */
export function formatSummary(
  findings: readonly PlacedFinding[],
  { results, language, filesUrl }: SummaryContext,
  maximum: number,
): string {
  const say = (name: keyof typeof TEXTS, values = {}): string => localize(TEXTS[name], language, values);
  const loud = findings.filter((finding) => !finding.silenced);
  const errors = loud.filter((finding) => finding.severity === "error").length;
  const counted = findings.filter((finding) => finding.counted).length;
  const { checked, failures } = results;
  const counts = { checked, errors, warnings: loud.length - errors, failures: failures.length };
  const state = loud.length > 0 ? "totals" : checked + failures.length > 0 ? "clean" : "nothing";
  const blocks = [`## ${say("title")}\n\n${say(state, { found: describeCounts(counts, language), counted })}\n`];
  for (const { path, reason } of failures) {
    blocks.push(`\n**${say("failed")}**: ${escapeMarkdown(path)} ${escapeMarkdown(reason)}\n`);
  }
  let size = Buffer.byteLength(blocks.join(""));
  let written = 0;
  for (const [title, group] of groupFindings(findings, say("old"), say("silenced"))) {
    const head = `\n${title === "" ? "" : `### ${escapeMarkdown(title)} (${group.length})\n\n`}${say("header")}\n|-|-|-|-|\n`;
    const rows = [head, ...group.map((finding) => formatRow(finding, filesUrl))];
    for (const [index, row] of rows.entries()) {
      size += Buffer.byteLength(row);
      if (size > maximum - RESERVE) return `${blocks.join("")}\n${say("cut", { count: findings.length - written })}\n`;
      blocks.push(row);
      if (index > 0) written += 1;
    }
  }
  return blocks.join("");
}

function groupFindings(
  findings: readonly PlacedFinding[],
  old: string,
  silenced: string,
): Map<string, PlacedFinding[]> {
  const nameOf = (finding: PlacedFinding): string => {
    if (finding.silenced) return silenced;
    if (!finding.counted) return old;
    return findings.length > UNGROUPED ? finding.path.slice(0, finding.path.lastIndexOf("/") + 1) || "./" : "";
  };
  const groups = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const name = nameOf(finding);
    const group = groups.get(name);
    if (group) group.push(finding);
    else groups.set(name, [finding]);
  }
  return groups;
}

function formatRow(finding: PlacedFinding, filesUrl: string): string {
  const mark = finding.severity === "error" ? "❌" : "⚠️";
  const path = finding.path.split("/").map(encodeURIComponent).join("/");
  const url = `${filesUrl}/${path}?plain=1#L${finding.line}`;
  const place = `[${escapeMarkdown(`${finding.path}:${finding.line}`)}](${url.replaceAll("(", "%28").replaceAll(")", "%29")})`;
  const rule = finding.url === "" ? escapeMarkdown(finding.rule) : `[${escapeMarkdown(finding.rule)}](${finding.url})`;
  return `| ${mark} | ${place} | ${escapeMarkdown(finding.message)} | ${rule} |\n`;
}
