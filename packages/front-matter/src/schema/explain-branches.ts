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

const listValues = (issue: Issue, name: string): readonly unknown[] => [issue.values[name] ?? []].flat();

function acceptAnyKind(issues: readonly Issue[], value: unknown, path: Path): Issue {
  const collect = (name: string): unknown[] => [...new Set(issues.flatMap((issue) => listValues(issue, name)))];
  return {
    code: "anyOf",
    path: [...path],
    part: "value",
    value,
    values: { types: collect("types"), allowed: collect("allowed") },
    accepts: (candidate) => issues.some((issue) => issue.accepts?.(candidate)),
  };
}

/**
 * The issues, with those that refuse one value for its kind made one that accepts what all of them accept: a schema that
 * extends another often narrows its `type`. They stay as they are where nothing could follow them all.
 */
export function mergeKinds(issues: readonly Issue[]): readonly Issue[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const isKind = issue.part === "value" && (issue.code === "anyOf" || KIND_KEYWORDS.has(issue.code));
    const id = isKind ? JSON.stringify(issue.path) : `${groups.size}`;
    groups.set(id, [...(groups.get(id) ?? []), issue]);
  }
  return [...groups.values()].flatMap((group) => acceptEveryKind(group) ?? group);
}

function acceptEveryKind(issues: readonly Issue[]): Issue | undefined {
  const [first] = issues;
  if (!first || issues.length === 1) return undefined;
  const collect = (name: string): unknown[] => [...new Set(issues.flatMap((issue) => listValues(issue, name)))];
  const accepts = (value: unknown): boolean => issues.every((issue) => issue.accepts?.(value));
  const types = collect("types").filter((type) =>
    issues.every((issue) => {
      const others = listValues(issue, "types");
      return others.includes(type) || (type === "integer" && others.includes("number"));
    }),
  );
  const allowed = collect("allowed").filter(accepts);
  if (types.length + allowed.length === 0) return undefined;
  return { ...first, code: allowed.length > 0 ? "anyOf" : "type", values: { types, allowed }, accepts };
}
