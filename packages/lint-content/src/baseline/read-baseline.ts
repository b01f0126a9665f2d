import { readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "@copydesk/front-matter";
import { ConfigError, formatConfigSentence } from "../config/config-error.ts";
import type { ReadText } from "../config/find-config.ts";
import type { Baseline } from "./baseline.ts";
import { parseBaseline } from "./baseline-text.ts";

/** How to read a baseline, and whom to tell what is wrong with it. */
export interface ReadBaselineOptions {
  /** Absolute directory that the problem's path is relative to. */
  readonly cwd: string;
  readonly language: Language;
  /** From disk when absent. */
  readonly read?: ReadText | undefined;
}

/** The baseline at an absolute path; `undefined` when there is no such file. Throws a ConfigError for one that is broken. */
export function readBaseline(file: string, { cwd, language, read }: ReadBaselineOptions): Baseline | undefined {
  try {
    const text = read ? read(file) : readFileSync(file, "utf8");
    return text === undefined ? undefined : parseBaseline(text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    const sentence = formatConfigSentence(
      code === undefined ? "baseline-broken" : "unreadable",
      { reason: message },
      language,
    );
    throw new ConfigError([{ path: path.relative(cwd, file), sentence }]);
  }
}
