import { FORMAT_HINTS, TYPES, joinChoices, showText, spaceCode } from "./describe.ts";
import { MESSAGES } from "./messages.ts";
import type { DataProblem, Language } from "./types.ts";

/** Codes that say the same as another one. */
const SAME: Readonly<Record<string, string>> = { unevaluatedProperties: "additionalProperties" };

/** A placeholder, with a noun after it where its number is counted in something. */
const PLACEHOLDER = /\{(\w+)(?: (\w+))?\}/u;

/** One sentence for an editor: what was found and what is accepted. */
export function formatProblem(problem: DataProblem, language: Language): string {
  const code = SAME[problem.code] ?? problem.code;
  const variant = findVariant(code, problem.values);
  const message = MESSAGES[`${code}:${variant}`] ?? MESSAGES[`:${variant}`] ?? MESSAGES[code];
  if (!message) throw new Error(`No message for the problem ${code}`);
  const words = describeValues(problem, language);
  const [start = "", ...rest] = message[language].split(PLACEHOLDER);
  let sentence = start;
  for (let index = 0; index < rest.length; index += 3) {
    const [name = "", noun, text = ""] = rest.slice(index, index + 3);
    const word = words[name] ?? `{${name}}`;
    const counted = noun === undefined ? word : `${word} ${word === "1" ? noun : `${noun}s`}`;
    sentence = spaceCode(spaceCode(sentence, counted), text);
  }
  return sentence;
}

function findVariant(code: string, values: DataProblem["values"]): string {
  const { same, reason, keys, because, key, types = [], allowed = [], empty } = values;
  const correction = ["nearest", "listed", "unquoted", "quoted"].find((name) => values[name] !== undefined);
  if (correction) return correction;
  if (same === "yes") return "same";
  if (code === "syntax") return String(reason);
  if (code === "propertyNames") return String(because);
  if (code === "false" && key === "") return "value";
  if (code.toLowerCase().endsWith("contains") && [types, allowed].flat().length > 0) return "kind";
  if (Array.isArray(keys) && keys.length === 0) return "bare";
  return empty === "yes" ? "empty" : "";
}

function describeValues({ values, path }: DataProblem, language: Language): Record<string, string> {
  const { types = [], allowed = [], keys = [], format, value = "" } = values;
  const typeNames = toList(types).map((type) => TYPES[type]?.[language] ?? type);
  const literals = [...new Set(toList(allowed).map((entry) => showLiteral(entry, language)))];
  const name = showText(path.filter((key) => typeof key === "string").join("."));
  const words: Record<string, string> = {
    types: joinChoices(typeNames, language),
    allowed: joinChoices(literals, language),
    accepted: joinChoices([...typeNames, ...literals], language),
    keys: joinChoices(
      toList(keys).map((key) => `\`${showText(key)}\``),
      language,
    ),
    hint: FORMAT_HINTS[String(format)]?.[language] ?? String(format),
    name: name ? `\`${name}\`` : language === "en" ? "data" : "数据",
    entry: name ? `${name}: ${String(value)}` : String(value),
  };
  for (const [key, entry] of Object.entries(values)) words[key] ??= showText(String(entry));
  return words;
}

/** An allowed value as an editor would name it: an empty text and `null` are both nothing written. */
function showLiteral(entry: string, language: Language): string {
  return entry === "" || entry === "null" ? (TYPES["null"]?.[language] ?? "") : `\`${showText(entry)}\``;
}

function toList(value: string | number | readonly string[]): readonly string[] {
  return typeof value === "object" ? value : [String(value)];
}
