import type { VFileMessage } from "vfile-message";
import type { Language, Report } from "./types.ts";

/** How much a report holds, and how much of it can be mended by command. */
export interface Counts {
  readonly checked: number;
  readonly errors: number;
  readonly warnings: number;
  readonly failures: number;
  /** Findings whose first replacement is certain, so that `--fix` applies it. */
  readonly certain: number;
  /** Findings with a replacement that `--fix --suggestions` applies as well. */
  readonly likely: number;
}

/** Counts a report's findings. */
export function countFindings(report: Report): Counts {
  const counts = { errors: 0, warnings: 0, certain: 0, likely: 0 };
  for (const file of report.files) {
    for (const message of file.messages) {
      counts[message.fatal ? "errors" : "warnings"] += 1;
      if (message.expected === undefined || message.expected.length === 0) continue;
      counts[isCertain(message) ? "certain" : "likely"] += 1;
    }
  }
  return { ...counts, checked: report.checked, failures: report.failures.length };
}

/** Whether the rule is certain of the first replacement, so that `--fix` may apply it unasked. */
export function isCertain(message: VFileMessage): boolean {
  return "certain" in message && message.certain === true;
}

/** One sentence without a period: what was found in how many files. */
export function describeCounts(
  { checked, errors, warnings, failures }: Pick<Counts, "checked" | "errors" | "warnings" | "failures">,
  language: Language,
): string {
  if (language === "zh-CN") {
    const found = [errors > 0 && `${errors} 个错误`, warnings > 0 && `${warnings} 个警告`].filter(Boolean).join("、");
    const failed = failures > 0 ? `，${failures} 项未能完成` : "";
    if (checked === 0 && failures > 0) return `没有检查任何文件，${failures} 项未能完成`;
    return `已检查 ${checked} 个文件，${found ? `发现 ${found}` : "未发现问题"}${failed}`;
  }
  if (checked === 0 && failures > 0) return `Nothing was checked, ${plural(failures, "failure")}`;
  const found = [errors > 0 && plural(errors, "error"), warnings > 0 && plural(warnings, "warning")].filter(Boolean);
  const failed = failures > 0 ? `, ${plural(failures, "failure")}` : "";
  return `${found.length > 0 ? found.join(" and ") : "No findings"} in ${plural(checked, "file")}${failed}`;
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
