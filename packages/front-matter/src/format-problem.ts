import { FORMAT_HINTS, TYPES, joinChoices } from "./describe.ts";
import { MESSAGES } from "./messages.ts";
import type { DataProblem, Language } from "./types.ts";

/** Codes that say the same as another one. */
const SAME: Readonly<Record<string, string>> = { unevaluatedProperties: "additionalProperties" };

/** One sentence for an editor: what was found and what is accepted. */
export function formatProblem(problem: DataProblem, language: Language): string {
  const code = SAME[problem.code] ?? problem.code;
  const variant = findVariant(code, problem.values);
  const message = MESSAGES[`${code}:${variant}`] ?? MESSAGES[`:${variant}`] ?? MESSAGES[code];
  if (!message) throw new Error(`No message for the problem ${code}`);
  const words = describeValues(problem, language);
  return message[language].replace(/\{(\w+)\}/gu, (placeholder, name: string) => words[name] ?? placeholder);
}

function findVariant(code: string, values: DataProblem["values"]): string {
  const { same, reason, value, keys, because } = values;
  const correction = ["nearest", "listed", "unquoted", "quoted"].find((name) => values[name] !== undefined);
  if (correction) return correction;
  if (same === "yes") return "same";
  if (code === "syntax") return String(reason);
  if (code === "propertyNames") return String(because);
  if (Array.isArray(keys) && keys.length === 0) return "bare";
  return value === "" || value === "null" ? "empty" : "";
}

function describeValues({ values, path }: DataProblem, language: Language): Record<string, string> {
  const { types = [], allowed = [], keys = [], format, value } = values;
  const typeNames = toList(types).map((type) => TYPES[type]?.[language] ?? type);
  const literals = toList(allowed).map((entry) => `\`${entry}\``);
  const name = path.filter((key) => typeof key === "string").join(".");
  const words: Record<string, string> = {
    types: joinChoices(typeNames, language),
    allowed: joinChoices(literals, language),
    accepted: joinChoices([...typeNames, ...literals], language),
    keys: joinChoices(
      toList(keys).map((key) => `\`${key}\``),
      language,
    ),
    hint: FORMAT_HINTS[String(format)]?.[language] ?? String(format),
    name: name || (language === "en" ? "value" : "值"),
    entry: name ? `${name}: ${String(value)}` : String(value),
  };
  for (const [key, entry] of Object.entries(values)) words[key] ??= String(entry);
  return words;
}

function toList(value: string | number | readonly string[]): readonly string[] {
  return typeof value === "object" ? value : [String(value)];
}
