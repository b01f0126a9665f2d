import { locateLines } from "./locate-lines.ts";
import type { LinePlace } from "./locate-lines.ts";
import type { Fault } from "./places.ts";
import { readSyntax } from "./syntax/read-syntax.ts";
import type { Syntax } from "./syntax/read-syntax.ts";
import type { DataProblem, Range } from "./types.ts";

/** Something wrong with a data file's syntax. */
export interface ReadProblem extends DataProblem {
  readonly range: Range;
  readonly severity: "error" | "warning";
  /** 1-based, like `column`, in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/**
 * Reads a whole YAML (or JSON, or TOML) text without fences, as front matter is read: the core schema of YAML 1.2, no
 * custom tags, bounded aliases. `data` is any JSON value, `undefined` when the text does not parse. Never throws.
 */
export function readData(
  text: string,
  format: Syntax = "yaml",
): { readonly data: unknown; readonly problems: readonly ReadProblem[] } {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const { data, faults } = readSyntax(format, text.slice(start));
  const locate = locateLines(text);
  return { data, problems: faults.map((fault) => toProblem(fault, start, locate)) };
}

function toProblem(
  { code, path = [], range, severity, values = {} }: Fault,
  start: number,
  locate: (offset: number) => LinePlace,
): ReadProblem {
  const { first, ...rest } = values;
  const shown = first === undefined ? rest : { ...rest, line: locate(start + Number(first)).line };
  const placed: Range = [start + range[0], start + range[1]];
  return { code, path, range: placed, severity: severity ?? "error", values: shown, ...locate(placed[0]) };
}
