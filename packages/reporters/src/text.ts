import { styleText } from "node:util";
import type { VFile } from "vfile";
import { MAX_WIDTH, createCodeFrame } from "./code-frame.ts";
import { countFindings, describeCounts, isCertain } from "./counts.ts";
import { escapeCommands, sanitise } from "./sanitise.ts";
import { toFinding } from "./to-findings.ts";
import type { Finding } from "./to-findings.ts";
import type { Language, Report, Reporter, ReporterOptions } from "./types.ts";

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const LABELS = {
  en: { error: "error", warning: "warning", fix: "--fix writes: ", suggestion: "suggestion: ", nothing: "(nothing)" },
  "zh-CN": { error: "错误", warning: "警告", fix: "--fix 将改为：", suggestion: "建议改为：", nothing: "（删除）" },
} as const;
const COLOR = { error: "red", warning: "yellow" } as const;
/** Columns of a source line that are shown however narrow the terminal is. */
const MIN_WIDTH = 20;
/** A line of another encoding than UTF-8; where a single byte is broken, the rest shows where. */
const UNREADABLE = /(?:\uFFFD[^\uFFFD]*){3}/;
/** Characters of a replacement shown on one line. */
const MAX_REPLACEMENT = 80;

/** For a person at a terminal: findings by file with their source lines, then what to do next. */
export const formatText: Reporter = (report, options) => {
  const paint: Paint = (style, text) => (options.color ? styleText(style, text, { validateStream: false }) : text);
  const files = report.files.filter((file) => file.messages.length > 0).map((file) => formatFile(file, options, paint));
  const failures = report.failures.map(
    ({ path, reason }) =>
      `${paint("red", "✖")} ${path ? `${paint("bold", sanitise(path))}: ` : ""}${sanitise(reason)}\n`,
  );
  const failed = failures.length > 0 ? `${failures.join("")}\n` : "";
  return escapeCommands(`${files.join("")}${failed}${formatSummary(report, options, paint)}`);
};

function formatFile(file: VFile, options: ReporterOptions, paint: Paint): string {
  const lines = String(file.value).split(/\r\n|\n|\r/);
  const findings = file.messages.map((message) => {
    const finding = toFinding(file, message);
    const head = formatHead(finding, options, paint);
    return `${head}${formatFrame(finding, lines, options, paint)}${formatReplacement(finding, isCertain(message), options, paint)}\n`;
  });
  return `${paint(["bold", "underline"], sanitise(file.path))}\n\n${findings.join("")}`;
}

function formatHead(finding: Finding, options: ReporterOptions, paint: Paint): string {
  const { line, column, severity, message, rule, url } = finding;
  const label = paint([COLOR[severity], "bold"], LABELS[options.language][severity]);
  const place = paint("dim", `${line}:${column}`);
  return `  ${place}  ${label}  ${sanitise(message)}  ${paint("cyan", formatLink(rule, url, options))}\n`;
}

function formatFrame(
  finding: Finding,
  lines: readonly string[],
  { columns = Infinity }: ReporterOptions,
  paint: Paint,
): string {
  const line = lines[finding.line - 1];
  const start = finding.column - 1;
  if (line === undefined || line.trim() === "" || UNREADABLE.test(line)) return "";
  const end = finding.endLine > finding.line ? line.length : finding.endColumn - 1;
  const gutter = String(finding.line);
  const room = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, columns - `  ${gutter} │ `.length));
  const { text, indent, width } = createCodeFrame(line, start, end, room);
  const mark = paint(COLOR[finding.severity], "^".repeat(width));
  const bar = paint("dim", "│");
  return `  ${paint("dim", gutter)} ${bar} ${text}\n  ${" ".repeat(gutter.length)} ${bar} ${" ".repeat(indent)}${mark}\n`;
}

function formatReplacement(finding: Finding, certain: boolean, { language }: ReporterOptions, paint: Paint): string {
  const [first] = finding.suggestions;
  if (!first) return "";
  const labels = LABELS[language];
  const text = sanitise(first.text);
  const shown = text.length > MAX_REPLACEMENT ? `${sanitise(text.slice(0, MAX_REPLACEMENT))}…` : text || labels.nothing;
  const label = certain ? labels.fix : labels.suggestion;
  return `  ${" ".repeat(String(finding.line).length)} ${paint("dim", "│")} ${paint("dim", label)}${paint("green", shown)}\n`;
}

function formatSummary(report: Report, options: ReporterOptions, paint: Paint): string {
  const counts = countFindings(report);
  const failed = counts.errors + counts.failures > 0;
  const [sign, color] = failed
    ? (["✖", "red"] as const)
    : counts.warnings > 0
      ? (["!", "yellow"] as const)
      : (["✔", "green"] as const);
  const head = paint([color, "bold"], `${sign} ${describeCounts(counts, options.language)}`);
  const rules = countRules(report);
  const explained = [...rules.keys()].find((rule) => isExplained(rule, options));
  const next = describeNextSteps({ ...counts, explained }, options.language).map((step) => `  ${step}\n`);
  return `${head}\n${formatRules(rules, options, paint)}${next.join("")}`;
}

/** How often a rule was broken, and where its page is. */
interface RuleCount {
  readonly count: number;
  readonly url: string;
}

/** The rules that were broken, the most frequent first. */
function countRules(report: Report): ReadonlyMap<string, RuleCount> {
  const rules = new Map<string, RuleCount>();
  for (const file of report.files) {
    for (const { ruleId = "", url = "" } of file.messages) {
      rules.set(ruleId, { count: (rules.get(ruleId)?.count ?? 0) + 1, url });
    }
  }
  return new Map([...rules].toSorted(([, a], [, b]) => b.count - a.count));
}

/** Whether `lint-content explain` knows a rule, so that the address of its page need not be shown. */
function isExplained(rule: string, { rules = [] }: ReporterOptions): boolean {
  return rules.some(({ id }) => id === rule);
}

function formatRules(rules: ReadonlyMap<string, RuleCount>, options: ReporterOptions, paint: Paint): string {
  const width = Math.max(...[...rules.keys()].map((rule) => sanitise(rule).length), 0);
  return [...rules]
    .map(([rule, { count, url }]) => {
      const gap = " ".repeat(width - sanitise(rule).length);
      const page =
        options.links || url === "" || isExplained(rule, options) ? "" : `${gap}  ${paint("dim", sanitise(url))}`;
      return `  ${String(count).padStart(4)}  ${paint("cyan", formatLink(rule, url, options))}${page}\n`;
    })
    .join("");
}

interface NextSteps {
  readonly certain: number;
  readonly likely: number;
  /** A rule that was broken and can be explained. */
  readonly explained: string | undefined;
}

function describeNextSteps({ certain, likely, explained }: NextSteps, language: Language): string[] {
  const steps =
    language === "en"
      ? [
          certain > 0 && `${certain} can be fixed now: run again with --fix`,
          likely > 0 &&
            `${likely} ${certain > 0 ? "more " : ""}with a suggestion to review: --fix --suggestions --diff shows them`,
          explained !== undefined && `Why and how: npx lint-content explain ${explained}`,
        ]
      : [
          certain > 0 && `${certain} 个可以自动修正：加上 --fix 再运行一次`,
          likely > 0 && `${certain > 0 ? "另有 " : ""}${likely} 个附有修改建议，请先过目：--fix --suggestions --diff`,
          explained !== undefined && `查看原因和示例：npx lint-content explain ${explained}`,
        ];
  return steps.filter((step) => step !== false);
}

/** A hyperlink by OSC 8 where the terminal opens one, otherwise plain text. */
function formatLink(text: string, url: string, { color, links = false }: ReporterOptions): string {
  const shown = sanitise(text);
  if (!color || !links || !/^https?:\/\/[!-~]+$/.test(url)) return shown;
  return `\u001B]8;;${url}\u001B\\${shown}\u001B]8;;\u001B\\`;
}
