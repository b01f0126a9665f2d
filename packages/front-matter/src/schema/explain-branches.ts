import type { Path } from "../types.ts";
import type { Issue } from "./issue.ts";

const KIND_KEYWORDS = new Set(["type", "enum", "const"]);

/**
 * What to say of a value that every branch of `anyOf` or `oneOf` refuses: the refusals of the one branch it was meant
 * for when that can be told, all that the branches accept when none can.
 */
export function explainBranches(branches: readonly Issue[][], value: unknown, path: Path): readonly Issue[] {
  const isKind = (issue: Issue): boolean =>
    KIND_KEYWORDS.has(issue.code) && issue.path.length === path.length && issue.part === "value";
  const meant = branches.filter((issues) => !issues.some(isKind));
  if (meant.length === 0) return [acceptAnyKind(branches.flat().filter(isKind), value, path)];
  if (meant.length > 1 && meant.every((issues) => issues.every((issue) => issue.code === "required"))) {
    const keys = [...new Set(meant.flat().map((issue) => String(issue.values["key"])))];
    return [{ code: "anyOf:required", path: [...path, keys[0] ?? ""], part: "missing", value, values: { keys } }];
  }
  return meant.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function acceptAnyKind(issues: readonly Issue[], value: unknown, path: Path): Issue {
  const collect = (name: string): unknown[] => [
    ...new Set(issues.flatMap((issue): readonly unknown[] => [issue.values[name] ?? []].flat())),
  ];
  return {
    code: "anyOf",
    path: [...path],
    part: "value",
    value,
    values: { types: collect("types"), allowed: collect("allowed") },
    accepts: (candidate) => issues.some((issue) => issue.accepts?.(candidate)),
  };
}
