import { compileDataSchema, formatProblem } from "@copydesk/front-matter";
import type { Language } from "@copydesk/front-matter";
import type { ConfiguredRule, Rule, Severity } from "./rule-definition.ts";

const SEVERITIES: ReadonlyMap<unknown, Severity | "off"> = new Map<unknown, Severity | "off">([
  [undefined, "warning"],
  [null, "warning"],
  [true, "warning"],
  ["on", "warning"],
  ["warn", "warning"],
  ["warning", "warning"],
  [1, "warning"],
  ["error", "error"],
  [2, "error"],
  [false, "off"],
  ["off", "off"],
  [0, "off"],
]);
const ACCEPTED = "true, false, 'on', 'off', 'warn', 'error', 0, 1, 2, an object of options, or [severity, options]";

/**
 * A rule's setting as remark-lint takes it (a severity, options, or both in a list); `undefined` when it is off.
 * Throws an error that says what was found and what is accepted.
 */
export function readSetting(rule: Rule, setting: unknown, language: Language): ConfiguredRule | undefined {
  const list: readonly unknown[] = isOptions(setting) ? [true, setting] : Array.isArray(setting) ? setting : [setting];
  const severity = SEVERITIES.get(list[0]);
  if (severity === undefined || list.length > 2) {
    throw new Error(`Unexpected setting ${JSON.stringify(setting)} of ${rule.id}, expected ${ACCEPTED}`);
  }
  if (severity === "off") return undefined;
  const given = list[1] ?? {};
  const problems = findOptionProblems(rule, given, language);
  if (problems.length > 0) throw new Error(`Options of ${rule.id}: ${problems.join("; ")}`);
  return { rule, severity, options: { ...rule.defaults, ...given } };
}

/** What a rule's schema refuses about its options, a sentence each. */
function findOptionProblems(rule: Rule, options: unknown, language: Language): readonly string[] {
  if (!isOptions(options)) return [`Unexpected ${JSON.stringify(options)}, expected an object`];
  return compileDataSchema(rule.schema)(options).map((problem) => formatProblem(problem, language));
}

function isOptions(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
