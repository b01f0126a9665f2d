import { placeIssue, toDataProblem } from "./place-issue.ts";
import { MAX_DEPTH } from "./schema/compile.ts";
import { mergeKinds } from "./schema/explain-branches.ts";
import type { Issue } from "./schema/issue.ts";
import type { DataProblem, FrontMatter, Problem } from "./types.ts";

/** What a compiled schema refuses in one post's front matter, in the order of the text, each thing once. */
export function validate(frontMatter: FrontMatter, findIssues: (data: unknown) => Issue[]): readonly Problem[] {
  if (frontMatter.format === "none") return demandFrontMatter(frontMatter, findIssues);
  if (frontMatter.data === undefined) return [];
  const issues = mergeKinds(findIssues(frontMatter.data));
  if (issues.length === 0) return [];
  const problems = new Map<string, Problem>();
  for (const issue of issues) {
    const problem = placeIssue(issue, frontMatter);
    const what = problem.expected?.[0] ?? `${problem.code} ${problem.path.join("/")}`;
    const id = `${problem.range.join("-")} ${what}`;
    if (!problems.has(id)) problems.set(id, problem);
  }
  return [...problems.values()].toSorted((a, b) => a.range[0] - b.range[0]);
}

/** One problem when the schema asks for anything and the post has no front matter at all. */
function demandFrontMatter(frontMatter: FrontMatter, findIssues: (data: unknown) => Issue[]): readonly Problem[] {
  if (frontMatter.problems.length > 0) return [];
  const keys = findIssues({}).flatMap((issue) => (issue.part === "missing" ? String(issue.path.at(-1)) : []));
  if (keys.length === 0) return [];
  return [{ code: "no-front-matter", path: [], range: [0, 0], severity: "error", values: { keys } }];
}

/** What a compiled schema refuses in data without a text. Nesting that exhausts the call stack is a problem like any other. */
export function validateData(data: unknown, findIssues: (data: unknown) => Issue[]): readonly DataProblem[] {
  try {
    return mergeKinds(findIssues(data)).map(toDataProblem);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ code: "too-deep", path: [], values: { limit: MAX_DEPTH } }];
  }
}
