import type { ConfigProblem } from "./config-error.ts";
import type { Language } from "@copydesk/front-matter";
import type { ConfiguredRule, RuleSetting } from "@copydesk/remark-lint-news";

/** Settings that a configuration gives for all files, or an `overrides` entry for some. */
export interface Settings {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly language?: Language;
  /** IANA name or offset, such as `Asia/Shanghai` or `+08:00`. */
  readonly timeZone?: string;
  /** JSON Schema of the front matter: read from its file, references resolved. */
  readonly schema?: Readonly<Record<string, unknown>>;
}

/**
 * A whole configuration as plain JSON: `extends` applied, schemas read, everything valid. Sent to workers as it is and,
 * hashed, part of the cache's key.
 */
export interface ConfigData extends Settings {
  /** Absolute directory that `files`, `ignore` and `overrides` are relative to. */
  readonly root: string;
  readonly files: readonly string[];
  readonly ignore: readonly string[];
  readonly overrides: readonly (Settings & { readonly files: readonly string[] })[];
  /** Whether comments such as `<!--lint disable-->` silence findings; true when absent. */
  readonly honourDirectives?: boolean;
  /** remark-lint plugins and presets by module name: code the user chose, loaded only where that is allowed. */
  readonly plugins: readonly (string | readonly [name: string, options: unknown])[];
  /** Where the strongest file names plugins, for what is wrong with one. */
  readonly pluginsAt?: Omit<ConfigProblem, "sentence">;
}

/** What holds for one file. The same object for all files that the same settings hold for. */
export interface FileConfig {
  readonly rules: readonly ConfiguredRule[];
  readonly language: Language;
  readonly timeZone: string | undefined;
  readonly honourDirectives: boolean;
}
