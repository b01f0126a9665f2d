import type { Language, Problem } from "./types.ts";

/** One sentence for an editor: what was found and what is accepted. */
export function formatProblem(problem: Problem, language: Language): string {
  const key = problem.path.join(".");
  const reason = problem.values["reason"]?.toString() ?? "";
  if (problem.code === "duplicate-key")
    return language === "en" ? `Unexpected second key \`${key}\`, expected one` : `键 \`${key}\` 重复，只应出现一次`;
  return language === "en" ? `Unexpected \`${key}\`: ${reason}` : `\`${key}\` 不符合要求：${reason}`;
}
