import { showText } from "./describe.ts";
import { findNearest } from "./nearest.ts";
import type { Issue } from "./schema/issue.ts";
import { isObject } from "./schema/json.ts";
import type { DataProblem, FrontMatter, FrontMatterFormat, Path, Problem, Range } from "./types.ts";

/** What would be right instead, as a value or a key. */
interface Correction {
  readonly key?: string;
  readonly value?: unknown;
  readonly certain: boolean;
}

/** The issue as its message needs it. */
export function toDataProblem(issue: Issue): DataProblem {
  const { code, path, value, values, keys } = issue;
  const shown: Record<string, string | number | readonly string[]> = { value: show(value) };
  if (value === null || shown["value"] === "") shown["empty"] = "yes";
  for (const [name, entry] of Object.entries(values)) {
    shown[name] = typeof entry === "string" || typeof entry === "number" ? entry : entry.map(show);
  }
  if (keys) shown["keys"] = [...keys];
  const { key, value: better } = findCorrection(issue) ?? {};
  if (key !== undefined) shown["nearest"] = key;
  else if (Array.isArray(better)) shown["listed"] = show(better[0]);
  else if (better !== undefined && typeof better !== "string") shown["unquoted"] = show(better);
  else if (better !== undefined) shown[typeof value === "string" ? "nearest" : "quoted"] = show(better);
  return { code, path, values: shown };
}

/** The issue where it stands in the text, with what would be right where that can be told. */
export function placeIssue(issue: Issue, frontMatter: FrontMatter): Problem {
  const correction = findCorrection(issue);
  const sibling = issue.part === "missing" ? findMisspelt(issue) : undefined;
  const range = sibling
    ? (frontMatter.locate([...issue.path.slice(0, -1), sibling], "key") ?? findRange(issue, frontMatter))
    : findRange(issue, frontMatter);
  const problem: Problem = {
    ...toDataProblem(issue),
    range,
    severity: "error",
    ...(sibling && { code: "misspelt-key" }),
  };
  if (!correction || (issue.part === "missing" && !sibling)) return problem;
  const written = frontMatter.text.slice(...range);
  const target = sibling ? [...issue.path.slice(0, -1), sibling] : issue.path;
  const isBound =
    correction.key === undefined ? hasProperty(frontMatter, range) : isTaken(target, correction.key, frontMatter);
  const expected = isBound
    ? undefined
    : correction.key === undefined
      ? writeValue(correction.value, written, frontMatter.format)
      : writeText(correction.key, written, frontMatter.format);
  if (expected === undefined) return problem;
  const values = sibling ? { ...problem.values, key: sibling, nearest: correction.key ?? "" } : problem.values;
  return { ...problem, values, expected: [expected], ...(correction.certain && { certain: true }) };
}

/** Whether another key beside the one at `path` is called `key`, in whatever case: then renaming would repeat it. */
function isTaken(path: Path, key: string, { data }: FrontMatter): boolean {
  let parent: unknown = data;
  for (const step of path.slice(0, -1)) parent = (parent as Readonly<Record<string, unknown>>)[step];
  const others = Object.keys(parent as object).filter((other) => other !== String(path.at(-1)));
  return others.some((other) => other.toLowerCase() === key.toLowerCase());
}

/** Whether YAML's anchor or tag stands before a value: others may refer to it, or it may not become another type. */
function hasProperty({ text, format }: FrontMatter, [start]: Range): boolean {
  return format === "yaml" && /(?:^|\s)[&!]\S*\s+$/u.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));
}

function findRange({ path, part }: Issue, frontMatter: FrontMatter): Range {
  const { locate, range } = frontMatter;
  const fence: Range = [range[0], range[0] + (frontMatter.format === "json" ? 1 : 3)];
  if (part === "key") return locate(path, "key") ?? locate(path, "value") ?? fence;
  const parent = part === "missing" ? path.slice(0, -1) : path;
  if (parent.length === 0) return fence;
  if (part === "missing") return locate(parent, "key") ?? locate(parent, "value") ?? fence;
  return locate(parent, "value") ?? locate(parent, "key") ?? fence;
}

function findCorrection(issue: Issue): Correction | undefined {
  if (issue.part === "missing") {
    const sibling = findMisspelt(issue);
    const key = String(issue.path.at(-1));
    return sibling === undefined ? undefined : { key, certain: sibling.toLowerCase() === key.toLowerCase() };
  }
  if (issue.part === "key") {
    const written = String(issue.path.at(-1));
    const key = issue.keys && findNearest(written, issue.keys);
    return key === undefined ? undefined : { key, certain: key.toLowerCase() === written.toLowerCase() };
  }
  const { value, accepts } = issue;
  if (!accepts) return undefined;
  const conversion = listConversions(value).find((candidate) => accepts(candidate.value));
  if (conversion) return Array.isArray(conversion.value) ? { ...conversion, certain: wantsList(issue) } : conversion;
  const allowed = issue.values["allowed"];
  const words = Array.isArray(allowed) ? allowed.filter((entry): entry is string => typeof entry === "string") : [];
  const nearest = typeof value === "string" ? findNearest(value, words) : undefined;
  return nearest === undefined ? undefined : { value: nearest, certain: false };
}

/** Whether a list is all that is accepted, or nothing at all. */
function wantsList({ values: { types, allowed } }: Issue): boolean {
  return (
    Array.isArray(types) &&
    types.every((type) => type === "array" || type === "null") &&
    (!Array.isArray(allowed) || allowed.every((entry) => entry === "" || entry === null))
  );
}

/** A key beside the missing one that was meant as it: no key of the schema, and nearly the same. */
function findMisspelt({ value, path, keys = [] }: Issue): string | undefined {
  if (!isObject(value)) return undefined;
  const known = new Set(keys);
  return findNearest(
    String(path.at(-1)),
    Object.keys(value).filter((key) => !known.has(key)),
  );
}

/** The same value as another type, the certain ones first. A text with a separator may be meant as several items. */
function listConversions(value: unknown): Correction[] {
  const conversions: Correction[] = [];
  if (typeof value === "string" && /^(?:true|True|TRUE|false|False|FALSE)$/u.test(value)) {
    conversions.push({ value: value.toLowerCase() === "true", certain: true });
  }
  if (typeof value === "string" && /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/u.test(value)) {
    conversions.push({ value: Number(value), certain: false });
  }
  if (typeof value === "number" || typeof value === "boolean")
    conversions.push({ value: String(value), certain: false });
  const isOne = typeof value === "string" ? value !== "" && !/[,;|/、，；\n]/u.test(value) : typeof value === "number";
  if (isOne) conversions.push({ value: [value], certain: false });
  return conversions;
}

function writeValue(value: unknown, written: string, format: FrontMatterFormat): string | undefined {
  if (Array.isArray(value)) return /[\r\n]/u.test(written) ? undefined : `[${protect(value[0], written, format)}]`;
  if (typeof value !== "string") return JSON.stringify(value);
  return /^[\d.+-]|^(?:true|false)$/u.test(written) ? JSON.stringify(value) : writeText(value, written, format);
}

/** An item as written, in quotes where a flow list would read it differently. */
function protect(item: unknown, written: string, format: FrontMatterFormat): string {
  return format !== "yaml" || typeof item !== "string" || /^["']|^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(written)
    ? written
    : JSON.stringify(item);
}

/** A text in the quotes, or without quotes, that the old one has. */
function writeText(text: string, written: string, format: FrontMatterFormat): string {
  if (written.startsWith("'")) return format === "yaml" ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
  if (written.startsWith('"')) return JSON.stringify(text);
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(text) && !/^(?:true|false|null)$/iu.test(text) ? text : JSON.stringify(text);
}

/** A value as a message shows it. */
function show(value: unknown): string {
  if (typeof value === "number") return String(value);
  return showText(typeof value === "string" ? value : (JSON.stringify(value) ?? ""));
}
