import path from "node:path";
import type { Language, Report } from "@copydesk/reporters";
import { applyBaseline } from "./baseline/baseline.ts";
import { readBaseline } from "./baseline/read-baseline.ts";
import { ConfigError, formatConfigSentence } from "./config/config-error.ts";
import type { ReadText } from "./config/find-config.ts";
import { loadConfig } from "./config/load-config.ts";
import { toPostPath } from "./config/to-post-path.ts";
import { lint } from "./lint.ts";

/** What a host knows that lints a repository it does not trust. */
export interface LintRepositoryOptions {
  /** Absolute. */
  readonly cwd: string;
  /** Files, directories and globs; none means what the configuration names. */
  readonly paths: readonly string[];
  /** Only those of the posts; all when absent. */
  readonly only?: ReadonlySet<string> | undefined;
  /** The configuration's path; searched for when empty. */
  readonly config: string;
  /** The baseline's path; that of the configuration when empty. */
  readonly baseline: string;
  /** Overrules the configuration's, and what its overrides say. */
  readonly language?: Language | undefined;
  readonly honourDirectives?: boolean;
  /** Reads configuration, schemas and baseline, which the host may not want from the disk. */
  readonly read?: ReadText | undefined;
}

/** A report in the language that it speaks. */
export interface RepositoryReport extends Report {
  /** How many posts there are where `paths` look, those that were not asked for included. */
  readonly found: number;
  readonly language: Language;
}

/** Loads the configuration as data, lints, and takes known findings out. Throws a ConfigError for what cannot be read. */
export async function lintRepository(options: LintRepositoryOptions): Promise<RepositoryReport> {
  const { cwd, only, honourDirectives = true } = options;
  const loaded = loadConfig({
    cwd,
    language: options.language,
    ...(options.config !== "" && { file: options.config }),
    ...(options.read && { read: options.read }),
  });
  const { language = "en" } = loaded.config;
  const config = { ...loaded.config, honourDirectives };
  const report = await lint({ cwd, config, only, ...(options.paths.length > 0 && { paths: options.paths }) });
  const file = options.baseline === "" ? loaded.baseline : path.resolve(cwd, options.baseline);
  const { found } = report;
  if (file === undefined) return { ...report, language };
  const baseline = readBaseline(file, { cwd, language, read: options.read });
  if (!baseline) {
    const sentence = formatConfigSentence("baseline-missing", {}, language);
    throw new ConfigError([{ path: path.relative(cwd, file), sentence }]);
  }
  const toPath = (post: string): string => toPostPath(config.root, path.resolve(cwd, post));
  return { ...applyBaseline(report, baseline, toPath).report, found, language };
}
