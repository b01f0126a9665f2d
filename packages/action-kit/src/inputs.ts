import * as core from "@actions/core";
import { ActionError } from "./action-error.ts";
import { localize, readLanguage } from "./language.ts";
import type { Localized, Placeholders } from "./language.ts";

/** How one input is written in a workflow and what it becomes. */
export interface Input<T> {
  /** What `action.yml` gives as the default; an empty input means the same. */
  readonly default: string;
  /** The words that are accepted; none where any text is. */
  readonly accepted: readonly string[];
  /** `undefined` when the text is not accepted. */
  readonly parse: (text: string) => T | undefined;
}

/** How every input of an Action is written, by the names that `action.yml` has. */
export type Specification<Values> = { readonly [Name in keyof Values]: Input<Values[Name]> };

/** One of some words, the first of them by default. */
export function oneOf<const Word extends string>(words: readonly [Word, ...Word[]]): Input<Word> {
  return { default: words[0], accepted: words, parse: (text) => words.find((word) => word === text) };
}

/** `true` or `false`. */
export function flag(byDefault: boolean): Input<boolean> {
  const words = new Map([
    ["true", true],
    ["false", false],
  ]);
  return { default: String(byDefault), accepted: [...words.keys()], parse: (value) => words.get(value) };
}

/** Any text, empty by default. */
export const text: Input<string> = { default: "", accepted: [], parse: (value) => value };

/** One entry a line; blank lines are nothing. */
export const lines: Input<readonly string[]> = {
  default: "",
  accepted: [],
  parse: (value) =>
    value
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
};

/** The candidate that a misspelt word was perhaps meant to be. */
type FindNearest = (word: string, candidates: readonly string[]) => string | undefined;

/**
 * Reads the step's inputs from the environment, all of them and nothing else. Throws {@link ActionError} for an input
 * that does not exist or is not accepted.
 */
export function readInputs<Values extends object>(
  specification: Specification<Values>,
  findNearest: FindNearest,
): Values {
  const names = Object.keys(specification);
  const known = new Set(names.map((name) => `INPUT_${name.toUpperCase()}`));
  for (const variable of Object.keys(process.env)) {
    if (!variable.startsWith("INPUT_") || known.has(variable.toUpperCase())) continue;
    const name = variable.slice("INPUT_".length).toLowerCase();
    throw refuse("input", { name }, names, findNearest(name, names));
  }
  const values = Object.entries<Input<unknown>>(specification).map(([name, input]) => {
    const written = core.getInput(name) || input.default;
    const value = input.parse(written);
    if (value === undefined) {
      const nearest = findNearest(written, input.accepted);
      throw refuse("value", { name, value: written }, input.accepted, nearest);
    }
    return [name, value];
  });
  return Object.fromEntries(values) as Values;
}

const REFUSED: Readonly<Record<"input" | "value", Localized>> = {
  input: { en: "Unexpected input `{name}`, expected {expected}", "zh-CN": "没有 `{name}` 这个输入项，{expected}" },
  value: {
    en: "Unexpected value `{value}` of the input `{name}`, expected {expected}",
    "zh-CN": "输入项 `{name}` 不接受 `{value}`，{expected}",
  },
};

const EXPECTED: Localized = { en: "one of {accepted}", "zh-CN": "可用的有：{accepted}" };
const PERHAPS: Localized = {
  en: "`{nearest}`? (accepted: {accepted})",
  "zh-CN": "是不是想写 `{nearest}`？（可用的有：{accepted}）",
};

function refuse(
  kind: keyof typeof REFUSED,
  values: Placeholders,
  accepted: readonly string[],
  nearest: string | undefined,
): ActionError {
  const offer = { nearest: nearest ?? "", accepted: accepted.filter((word) => word !== "").join(", ") };
  const expected = localize(nearest === undefined ? EXPECTED : PERHAPS, readLanguage(), offer);
  return new ActionError(REFUSED[kind], { ...values, expected });
}
