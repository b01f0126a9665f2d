import type { Reading } from "../places.ts";
import type { FrontMatterFormat } from "../types.ts";
import { MAX_DEPTH, readFullYaml } from "./read-full-yaml.ts";
import { readJson } from "./read-json.ts";
import { readPlainYaml } from "./read-plain-yaml.ts";
import { readToml } from "./read-toml.ts";
import { scanJson } from "./scan-json.ts";

/** A syntax that front matter is written in. */
export type Syntax = Exclude<FrontMatterFormat, "none">;

const READERS: Readonly<Record<Syntax, (content: string) => Reading>> = {
  yaml: (content) => readPlainYaml(content) ?? scanJson(content) ?? readFullYaml(content),
  toml: readToml,
  json: readJson,
};

/** Reads a text in one syntax. Never throws: nesting that exhausts the call stack is a fault like any other. */
export function readSyntax(syntax: Syntax, content: string): Reading {
  try {
    return READERS[syntax](content);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse({ code: "too-deep", range: [0, Math.min(1, content.length)], values: { limit: MAX_DEPTH } });
  }
}

/** A reading of a text that is not read. */
export function refuse(fault: Reading["faults"][number]): Reading {
  return { data: undefined, faults: [fault], places: () => undefined };
}
