import type { VFile } from "vfile";

/** A language a report can be written in. */
export type Language = "en" | "zh-CN";

/** The outcome of one run, as every reporter and annotator gets it. */
export interface Report {
  /** Files with messages, ordered by path; `path` is relative to the working directory, `value` the whole text. */
  readonly files: readonly VFile[];
  /** How many files were looked at, those without messages included. */
  readonly checked: number;
  /** What could not be done, such as a file that could not be read; any entry makes the exit code 2. */
  readonly failures: readonly Failure[];
}

/** One thing a run could not do; every other file is still reported. */
export interface Failure {
  /** Relative to the working directory; empty when it is not about one file. */
  readonly path: string;
  /** A sentence in the report's language: what was found, what is accepted. */
  readonly reason: string;
}

/** A rule as formats that describe rules state it. */
export interface RuleInfo {
  readonly id: string;
  readonly description: Readonly<Record<Language, string>>;
  readonly url: string;
}

/** How a report is to be written. */
export interface ReporterOptions {
  readonly language: Language;
  /** Whether terminal colours are wanted. */
  readonly color: boolean;
  /** Whether the terminal opens OSC 8 hyperlinks. */
  readonly links?: boolean;
  /** How many columns the terminal has, where the report goes to one. */
  readonly columns?: number | undefined;
  /** The rules that ran, for `sarif` and `html`. */
  readonly rules?: readonly RuleInfo[];
  /** The command's version, for `sarif`. */
  readonly version?: string;
}

/** Writes a report as text. */
export type Reporter = (report: Report, options: ReporterOptions) => string;
