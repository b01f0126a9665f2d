import { parseArgs } from "node:util";
import { findNearest } from "@copydesk/front-matter";
import type { Language } from "@copydesk/front-matter";
import { say } from "./sentences.ts";
import type { Options } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** A command line, taken apart and valid. */
export interface CommandLine {
  readonly positionals: readonly string[];
  readonly has: (name: string) => boolean;
  /** The last value given. */
  readonly get: (name: string) => string | undefined;
  readonly getAll: (name: string) => readonly string[];
  readonly getNumber: (name: string) => number | undefined;
}

/** Takes apart the arguments of `command`. Throws a {@link UsageError} in `language`. */
export function parseCommandLine(
  args: readonly string[],
  options: Options,
  command: string,
  language: Language,
): CommandLine {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { short, value }]) => [
        name,
        { type: value === undefined ? "boolean" : "string", ...(short !== undefined && { short }) } as const,
      ]),
    ),
  });
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const value = validateOption(token, options, command, language);
    given.set(token.name, [...(given.get(token.name) ?? []), value]);
  }
  return {
    positionals,
    has: (name) => given.has(name),
    get: (name) => given.get(name)?.at(-1),
    getAll: (name) => given.get(name) ?? [],
    getNumber: (name) => (given.has(name) ? Number(given.get(name)?.at(-1)) : undefined),
  };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/** The option's value, "" for a switch. */
function validateOption(
  { name, rawName, value, inlineValue }: OptionToken,
  options: Options,
  command: string,
  language: Language,
): string {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const nearest = findNearest(name, Object.keys(options));
    const id = nearest === undefined ? "unknown-option" : "misspelt-option";
    throw new UsageError(say(id, { option: rawName, nearest: `--${nearest}`, command }, language));
  }
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(say("unexpected-value", { option: rawName, value }, language));
    return "";
  }
  if (value === undefined || value === "" || (!inlineValue && value.startsWith("--"))) {
    throw new UsageError(say("missing-value", { option: rawName, value: option.value }, language));
  }
  if (option.isNumber && !/^\d{1,15}$/.test(value)) {
    throw new UsageError(say("not-a-number", { option: rawName, value }, language));
  }
  if (option.accepts && !option.accepts.includes(value)) {
    const nearest = findNearest(value, option.accepts);
    const expected = nearest ?? option.accepts.join(", ");
    throw new UsageError(say("not-accepted", { option: rawName, value, expected }, language));
  }
  return value;
}
