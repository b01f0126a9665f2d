import * as core from "@actions/core";
import { ActionError } from "./action-error.ts";

/** How one input is written in a workflow and what it becomes. */
export interface Input<T> {
  /** What `action.yml` gives as the default; an empty input means the same. */
  readonly default: string;
  /** What is accepted, for the error message. */
  readonly accepted: string;
  /** `undefined` when the text is not accepted. */
  readonly parse: (text: string) => T | undefined;
}

/** How every input of an Action is written, by the names that `action.yml` has. */
export type Specification<Values> = { readonly [Name in keyof Values]: Input<Values[Name]> };

/** One of some words, the first of them by default. */
export function oneOf<const Word extends string>(words: readonly [Word, ...Word[]]): Input<Word> {
  return { default: words[0], accepted: words.join(", "), parse: (text) => words.find((word) => word === text) };
}

/** `true` or `false`. */
export function flag(byDefault: boolean): Input<boolean> {
  return { default: String(byDefault), accepted: "true, false", parse: parseFlag };
}

function parseFlag(value: string): boolean | undefined {
  return { true: true, false: false }[value];
}

/** Any text, empty by default. */
export const text: Input<string> = { default: "", accepted: "text", parse: (value) => value };

/** One entry a line; blank lines are nothing. */
export const lines: Input<readonly string[]> = {
  default: "",
  accepted: "one entry a line",
  parse: (value) =>
    value
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
};

/**
 * Reads the step's inputs from the environment, all of them and nothing else. Throws {@link ActionError} for an input
 * that does not exist or is not accepted.
 */
export function readInputs<Values extends object>(specification: Specification<Values>): Values {
  const names = Object.keys(specification);
  const known = new Set(names.map((name) => `INPUT_${name.toUpperCase()}`));
  for (const variable of Object.keys(process.env)) {
    if (!variable.startsWith("INPUT_") || known.has(variable.toUpperCase())) continue;
    const name = variable.slice("INPUT_".length).toLowerCase();
    throw new ActionError(`Unexpected input \`${name}\`, expected one of ${names.join(", ")}`);
  }
  const values = Object.entries<Input<unknown>>(specification).map(([name, input]) => {
    const written = core.getInput(name) || input.default;
    const value = input.parse(written);
    if (value === undefined) {
      throw new ActionError(`Unexpected value \`${written}\` of the input \`${name}\`, expected ${input.accepted}`);
    }
    return [name, value];
  });
  return Object.fromEntries(values) as Values;
}
