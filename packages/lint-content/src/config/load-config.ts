import path from "node:path";
import { SchemaError, compileSchema, embedReferences, validateSchema } from "@copydesk/front-matter";
import type { FrontMatter, Language, Path, Validator } from "@copydesk/front-matter";
import { presets, namedSchemas } from "@copydesk/remark-lint-news";
import type { RuleSetting } from "@copydesk/remark-lint-news";
import { ConfigFiles, readLanguage } from "./config-files.ts";
import type { DataFile } from "./config-files.ts";
import { createConfigSchema } from "./config-schema.ts";
import { createDiskReader, findBoundary, findConfig, listFoldersWithin } from "./find-config.ts";
import type { ReadText } from "./find-config.ts";
import { GLOB_BOUNDS, isBoundedGlob } from "./globs.ts";
import { mergeSettings } from "./merge-settings.ts";
import { isTimeZone } from "./time-zone.ts";
import type { ConfigData, Settings } from "./types.ts";

/** Where to find a configuration and how to read it. */
export interface LoadConfigOptions {
  /** Absolute directory that problems' paths are relative to. */
  readonly cwd: string;
  /** Absolute folder that the search for a configuration starts in; `cwd` when absent. */
  readonly folder?: string;
  /** The configuration file, when it is not to be searched for; relative to `cwd`. */
  readonly file?: string;
  /** The language of problems and messages, whatever overrides say; else that of the configuration, else `fallbackLanguage`. */
  readonly language?: Language | undefined;
  readonly fallbackLanguage?: Language | undefined;
  /** Reads an absolute path; from disk when absent. */
  readonly read?: ReadText;
}

/** Where a value of a configuration was written. */
export interface Origin {
  /** A file relative to `cwd`, or the name of a preset. */
  readonly source: string;
  readonly line?: number;
  readonly column?: number;
}

/** A configuration with what is known of its making. */
export interface LoadedConfig {
  readonly config: ConfigData;
  /** Absolute; `undefined` when there is none and the recommended preset holds. */
  readonly file: string | undefined;
  /** Absolute path of the baseline that the configuration names. */
  readonly baseline: string | undefined;
  /** Absolute paths of every file that was read: configurations and schemas. */
  readonly sources: readonly string[];
  /** By key, such as `rules.image-alt-text` or `overrides.0.language`. */
  readonly origins: ReadonlyMap<string, Origin>;
}

interface WrittenSettings extends Omit<Settings, "schema"> {
  readonly schema?: string;
}

/** A configuration as its file writes it, once its schema has accepted it. */
interface Written extends WrittenSettings {
  readonly extends?: string | readonly string[];
  readonly files?: readonly string[];
  readonly ignore?: readonly string[];
  readonly baseline?: string;
  readonly plugins?: ConfigData["plugins"];
  readonly overrides?: readonly (WrittenSettings & { readonly files: readonly string[] })[];
}

/** Posts are Markdown files unless a configuration says otherwise. */
const DEFAULT_FILES = ["**/*.md", "**/*.markdown", "**/*.mdx"];

/** Finds and reads a configuration with all that it extends. Throws a ConfigError with every mistake in it. */
export function loadConfig(options: LoadConfigOptions): LoadedConfig {
  const readCandidate = options.read ?? ((file) => createDiskReader(findBoundary(path.dirname(file)))(file));
  const folder = options.folder ?? options.cwd;
  const file = options.file ? path.resolve(options.cwd, options.file) : findConfig(folder, readCandidate);
  const root = file ? path.dirname(file) : findBoundary(folder);
  const boundary = findBoundary(root);
  const language = options.language ?? options.fallbackLanguage ?? "en";
  const files = new ConfigFiles(options.cwd, boundary, options.read ?? createDiskReader(boundary), language);
  const loader = new Loader(files, root);
  if (file) {
    const main = files.read(file);
    if (main === "missing") files.reportFile(file, "missing");
    else if (main) {
      files.language = options.language ?? readLanguage(main.document.frontMatter) ?? language;
      loader.addFile(main, []);
    }
  } else loader.addPreset("recommended");
  files.assertSound();
  const config = chooseLanguage(loader.config, options);
  return { config, file, baseline: loader.baseline, sources: files.sources, origins: loader.origins };
}

function chooseLanguage(config: ConfigData, { language: asked, fallbackLanguage }: LoadConfigOptions): ConfigData {
  const language = asked ?? config.language ?? fallbackLanguage;
  if (!language) return config;
  const overrides = asked ? config.overrides.map((override) => ({ ...override, language: asked })) : config.overrides;
  return { ...config, language, overrides };
}

/** Lays the files of one configuration over each other, weakest first. */
class Loader {
  config: ConfigData;
  baseline: string | undefined;
  readonly origins = new Map<string, Origin>();
  readonly #files: ConfigFiles;
  #validator: Validator | undefined;

  constructor(files: ConfigFiles, root: string) {
    this.#files = files;
    this.config = { root, rules: {}, files: DEFAULT_FILES, ignore: [], overrides: [], plugins: [] };
  }

  addPreset(name: keyof typeof presets): void {
    this.config = { ...this.config, ...mergeSettings(this.config, { rules: presets[name] }) };
    for (const id of Object.keys(presets[name])) this.origins.set(`rules.${id}`, { source: name });
  }

  /** What holds where nobody says otherwise, below all that is there already. */
  #addRecommended(): void {
    const { rules = {} } = this.config;
    this.config = { ...this.config, ...mergeSettings({ rules: presets.recommended }, { rules }) };
    for (const id of Object.keys(presets.recommended)) {
      if (!Object.hasOwn(rules, id)) this.origins.set(`rules.${id}`, { source: "recommended" });
    }
  }

  /** `chain` is the files that extend this one. */
  addFile(source: DataFile, chain: readonly string[]): void {
    const written = this.#validateFile(source);
    if (!written) return;
    if (written.extends === undefined) this.#addRecommended();
    for (const [index, name] of [written.extends ?? []].flat().entries()) {
      this.#extend(source, name, Array.isArray(written.extends) ? ["extends", index] : ["extends"], chain);
    }
    const overrides = (written.overrides ?? []).map((override, index) => {
      const at = ["overrides", index];
      this.#verifyGlobs(source, override.files, [...at, "files"]);
      const { files, ...settings } = override;
      this.#note(source, settings, at, `overrides.${this.config.overrides.length + index}.`);
      return { ...this.#readSettings(source, settings, at), files };
    });
    this.#verifyGlobs(source, written.files ?? [], ["files"]);
    this.#verifyGlobs(source, written.ignore ?? [], ["ignore"]);
    this.#note(source, written, [], "");
    this.config = {
      ...this.config,
      ...mergeSettings(this.config, this.#readSettings(source, written, [])),
      files: written.files ?? this.config.files,
      ignore: [...this.config.ignore, ...(written.ignore ?? [])],
      overrides: [...this.config.overrides, ...overrides],
      plugins: [...this.config.plugins, ...(written.plugins ?? [])],
      ...(written.plugins && { pluginsAt: this.#files.placeValue(source, ["plugins"]) }),
    };
    if (written.baseline !== undefined) this.baseline = this.#files.resolve(source, written.baseline, ["baseline"]);
  }

  #validateFile(source: DataFile): Written | undefined {
    this.#validator ??= compileSchema(createConfigSchema(), { trusted: true });
    const { data, problems } = source.document.frontMatter;
    if (!data && problems.length === 0) this.#files.reportValue(source, [], "not-a-mapping");
    return this.#readSound(source, this.#validator);
  }

  /** The data of a file in which nothing is wrong; what is wrong is reported where it stands. */
  #readSound(source: DataFile, validator: Validator): FrontMatter["data"] {
    const { frontMatter } = source.document;
    const problems = [...frontMatter.problems, ...validator(frontMatter)];
    for (const problem of problems) this.#files.reportProblem(source, problem);
    return problems.length > 0 ? undefined : frontMatter.data;
  }

  #extend(source: DataFile, name: string, at: Path, chain: readonly string[]): void {
    if (isPreset(name)) return this.addPreset(name);
    const parents = [...chain, source.file];
    for (const candidate of this.#listPaths(name)) {
      const file = this.#files.resolve(source, candidate, at);
      if (!file) return;
      if (parents.includes(file)) return this.#files.reportValue(source, at, "extends-cycle", { name });
      const base = this.#files.read(file);
      if (base === "missing") continue;
      if (base?.document.lacksKey) this.#files.reportValue(source, at, "extends-without-key", { name });
      else if (base) this.addFile(base, parents);
      return;
    }
    this.#files.reportValue(source, at, "extends-missing", { name, presets: Object.keys(presets).join(", ") });
  }

  /** A name that looks like a file is one, beside the file that names it; any other is a package, wherever it is installed. */
  #listPaths(name: string): string[] {
    if (/^[./]|^[^@/]+\.(?:ya?ml|json)$/.test(name)) return [name];
    const [, packageName = name, file = "package.json"] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(name) ?? [];
    const folders = listFoldersWithin(this.config.root, this.#files.boundary);
    return folders.map((folder) => path.join(folder, "node_modules", packageName, file));
  }

  #readSettings(source: DataFile, written: WrittenSettings, at: Path): Settings {
    const { rules, language, timeZone } = written;
    if (timeZone !== undefined && !isTimeZone(timeZone)) {
      this.#files.reportValue(source, [...at, "timeZone"], "time-zone", { name: timeZone });
    }
    const schema =
      written.schema === undefined ? undefined : this.#readSchema(source, written.schema, [...at, "schema"]);
    const settings = Object.entries(rules ?? {}).map(([id, setting]): [string, RuleSetting] => [
      id,
      this.#readRuleSchema(source, setting, [...at, "rules", id]),
    ]);
    return {
      ...(rules && { rules: Object.fromEntries(settings) }),
      ...(language && { language }),
      ...(timeZone && { timeZone }),
      ...(schema && { schema }),
    };
  }

  /** A rule's setting with the schema that its options name read from its file. */
  #readRuleSchema(source: DataFile, setting: RuleSetting, at: Path): RuleSetting {
    if (typeof setting === "string") return setting;
    const [severity, options] = setting as readonly [(typeof setting)[0], (typeof setting)[1]?];
    const name = options?.["schema"];
    if (typeof name !== "string") return setting;
    const schema = this.#readSchema(source, name, [...at, 1, "schema"]);
    return schema ? [severity, { ...options, schema }] : setting;
  }

  #readSchema(source: DataFile, name: string, at: Path): Settings["schema"] {
    if (Object.hasOwn(namedSchemas, name)) return namedSchemas[name];
    const file = this.#files.resolve(source, name, at);
    const read = file && this.#files.read(file);
    if (!read) return undefined;
    if (read === "missing") {
      return this.#files.reportValue(source, at, "schema-missing", {
        name,
        bundled: Object.keys(namedSchemas).join(", "),
      });
    }
    const data = this.#readSound(read, validateSchema);
    if (!data) return undefined;
    try {
      const schema = embedReferences(data, this.#nameSchema(file), (other) => this.#readPart(other));
      compileSchema(schema);
      return schema;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return this.#files.reportValue(source, at, "schema-invalid", { name, reason });
    }
  }

  /** Its path below the boundary, which is the root of what schemas may refer to. */
  #nameSchema(file: string): string {
    return path.relative(this.#files.boundary, file).replaceAll(path.sep, "/");
  }

  /** Another file that a schema refers to. Throws when there is none. */
  #readPart(name: string): Readonly<Record<string, unknown>> {
    const read = this.#files.read(path.join(this.#files.boundary, name));
    if (read === "missing") throw new SchemaError(`Unexpected \`$ref\` to \`${name}\`, expected a file that exists`);
    return (read && this.#readSound(read, validateSchema)) ?? {};
  }

  #verifyGlobs(source: DataFile, globs: readonly string[], at: Path): void {
    for (const [index, name] of globs.entries()) {
      if (isBoundedGlob(name)) continue;
      this.#files.reportValue(source, [...at, index], "glob", { name: name.slice(0, 60), ...GLOB_BOUNDS });
    }
  }

  /** Remembers where each key stands. */
  #note(source: DataFile, written: WrittenSettings, at: Path, prefix: string): void {
    const { document, file } = source;
    for (const key of Object.keys(written)) {
      const paths = key === "rules" ? Object.keys(written.rules ?? {}).map((id) => [key, id]) : [[key]];
      for (const below of paths) {
        const range = document.frontMatter.locate([...at, ...below], "key");
        this.origins.set(prefix + below.join("."), {
          source: this.#files.show(file),
          ...(range && document.locate(range[0])),
        });
      }
    }
  }
}

function isPreset(name: string): name is keyof typeof presets {
  return Object.hasOwn(presets, name);
}
