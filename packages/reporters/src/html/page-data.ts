import type { VFile } from "vfile";
import { countFindings, isCertain } from "../counts.ts";
import type { Counts } from "../counts.ts";
import { toLine } from "../sanitise.ts";
import { toFinding } from "../to-findings.ts";
import type { Language, Report, ReporterOptions } from "../types.ts";

/** A rule as the page lists it; `url` is a web address or empty. */
export interface PageRule {
  readonly id: string;
  readonly description: Readonly<Record<Language, string>>;
  readonly url: string;
}

/** One finding; `file` and `rule` are indices. */
export interface PageFinding {
  readonly file: number;
  readonly rule: number;
  readonly error: boolean;
  readonly line: number;
  readonly message: string;
  /** The best replacement; absent when there is none. */
  readonly replacement?: string;
  readonly certain?: boolean;
}

/** A file with findings. */
export interface PageFile {
  readonly path: string;
  readonly folder: string;
  /** `YYYY-MM`; empty when neither front matter nor file name has a date. */
  readonly month: string;
}

/** What the page shows: JSON, every string one line and free of control characters. */
export interface PageData {
  readonly language: Language;
  readonly counts: Counts;
  readonly failures: readonly { readonly path: string; readonly reason: string }[];
  readonly rules: readonly PageRule[];
  readonly files: readonly PageFile[];
  readonly findings: readonly PageFinding[];
}

/** A report as the page's script reads it. */
export function createPageData(report: Report, options: ReporterOptions): PageData {
  const known = new Map((options.rules ?? []).map((rule) => [rule.id, rule]));
  const rules = new Map<string, { index: number; rule: PageRule }>();
  const files: PageFile[] = [];
  const findings: PageFinding[] = [];
  for (const file of report.files) {
    for (const message of file.messages) {
      const { rule: id, url, severity, line, message: sentence, suggestions } = toFinding(file, message);
      const description = known.get(id)?.description ?? { en: "", "zh-CN": "" };
      const page = /^https?:\/\/[!-~]+$/.test(url) ? url : "";
      const entry = rules.get(id) ?? { index: rules.size, rule: { id: toLine(id), description, url: page } };
      rules.set(id, entry);
      const [first] = suggestions;
      findings.push({
        file: files.length,
        rule: entry.index,
        error: severity === "error",
        line,
        message: toLine(sentence),
        ...(first && { replacement: toLine(first.text), certain: isCertain(message) }),
      });
    }
    files.push(describeFile(file));
  }
  return {
    language: options.language,
    counts: countFindings(report),
    failures: report.failures.map(({ path, reason }) => ({ path: toLine(path), reason: toLine(reason) })),
    rules: [...rules.values()].map(({ rule }) => rule),
    files,
    findings,
  };
}

function describeFile(file: VFile): PageFile {
  const path = toLine(file.path);
  return { path, folder: path.slice(0, Math.max(path.lastIndexOf("/"), 0)), month: findMonth(file) };
}

const FRONT_MATTER = /^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n([\s\S]{0,8000}?)^(?:---|\+\+\+)/m;
const DATE_KEY = /^(?:date|pubDate|pubDatetime|publishDate|published)[ \t]*[:=][ \t]*["']?(\d{4})-(\d{2})/m;
const DATE_IN_NAME = /(?:^|\D)((?:19|20)\d{2})[-/_]?(\d{2})[-/_]?\d{2}/;

/** When a post appeared: what its front matter says in the common keys, else its name. */
function findMonth(file: VFile): string {
  const frontMatter = FRONT_MATTER.exec(String(file.value).slice(0, 10_000))?.[1] ?? "";
  const match = DATE_KEY.exec(frontMatter) ?? DATE_IN_NAME.exec(file.path);
  const [, year = "", month = ""] = match ?? [];
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : "";
}
