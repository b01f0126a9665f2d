/** A language that every text an editor reads exists in, as a BCP 47 tag. */
export type Language = "en" | "zh-CN";

/** One text in every {@link Language}. */
export type Localized = Readonly<Record<Language, string>>;

/** Start (inclusive) and end (exclusive), as UTF-16 offsets into the whole text of the post. */
export type Range = readonly [start: number, end: number];

/** Keys and array indices that lead from the root of the front matter to a value. */
export type Path = readonly (string | number)[];

/** How the front matter is written; `none` when the post has no front matter. */
export type FrontMatterFormat = "yaml" | "toml" | "json" | "none";

/** Something that a schema refuses in data, wherever the data comes from. */
export interface DataProblem {
  /** A JSON Schema keyword (`enum`, `required`, …) or a code of this package (`duplicate-key`, `syntax`, …). */
  readonly code: string;
  /** What the problem is about: the offending key's or value's path; for a missing key, the path it should have. */
  readonly path: Path;
  /** What the message's placeholders stand for. */
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** Something wrong with front matter: its syntax, a duplicate key, or a value its schema refuses. */
export interface Problem extends DataProblem {
  /** The narrowest text that is wrong; the opening fence or the parent's key where a key is missing. */
  readonly range: Range;
  /** `warning` when a site generator reads the post all the same. */
  readonly severity: "error" | "warning";
  /** Replacements for exactly the text at `range`, best first. */
  readonly expected?: readonly string[];
  /** Whether the first replacement is certainly right, so that it may be applied unasked. */
  readonly certain?: boolean;
}

/** The front matter of one post. */
export interface FrontMatter {
  /** The whole text of the post, which every range is of. */
  readonly text: string;
  readonly format: FrontMatterFormat;
  /** The whole block with its fences, without the line ending after the closing one; `[0, 0]` when there is none. */
  readonly range: Range;
  /** The text between the fences. */
  readonly contentRange: Range;
  /**
   * The data as JSON; `undefined` when there is none or it does not parse. Dates that YAML or TOML would type stay
   * strings, as written. Keys such as `__proto__` are ordinary.
   */
  readonly data: Readonly<Record<string, unknown>> | undefined;
  /** Syntax errors, duplicate keys, near misses of a fence. */
  readonly problems: readonly Problem[];
  /** Where the key or the value at `path` stands, quotes included; `undefined` when there is no such entry. */
  readonly locate: (path: Path, part: "key" | "value") => Range | undefined;
}

/** Validates one post's front matter and returns what its schema refuses, in the order of the text. */
export type Validator = (frontMatter: FrontMatter) => readonly Problem[];
