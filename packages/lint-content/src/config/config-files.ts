import path from "node:path";
import { formatProblem } from "@copydesk/front-matter";
import type { FrontMatter, Language, Path, Problem } from "@copydesk/front-matter";
import { ConfigError, formatConfigSentence } from "./config-error.ts";
import type { ConfigProblem, ConfigSentence } from "./config-error.ts";
import { isInside } from "./find-config.ts";
import type { ReadText } from "./find-config.ts";
import { MAX_CHARACTERS, narrowDocument, readDocument } from "./read-document.ts";
import type { DataDocument } from "./read-document.ts";

/** A data file that was read, with its absolute path. */
export interface DataFile {
  readonly file: string;
  readonly document: DataDocument;
}

/** Problems whose own sentence speaks of front matter. The only key that a configuration requires is `files` of an override. */
const OWN_SENTENCES: Readonly<Record<string, ConfigSentence>> = {
  "not-a-mapping": "not-a-mapping",
  directive: "directive",
  required: "override-files",
};

type Values = Readonly<Record<string, string | number>>;

/** Reads the files of one configuration and keeps account of what is wrong with them. */
export class ConfigFiles {
  /** Absolute paths of every file that was read. */
  readonly sources: string[] = [];
  readonly boundary: string;
  language: Language;
  readonly #problems: ConfigProblem[] = [];
  readonly #cwd: string;
  readonly #read: ReadText;

  /** Nothing outside `boundary` is read; problems' paths are relative to `cwd`. */
  constructor(cwd: string, boundary: string, read: ReadText, language: Language) {
    this.#cwd = cwd;
    this.boundary = boundary;
    this.#read = read;
    this.language = language;
  }

  /** Reads YAML or JSON, of a package.json the key `lint-content`; "missing" when there is no such file. */
  read(file: string): DataFile | "missing" | undefined {
    try {
      const text = this.#read(file);
      if (text === undefined) return "missing";
      this.sources.push(file);
      if (text.length > MAX_CHARACTERS) {
        return this.reportFile(file, "too-large", { size: text.length, limit: MAX_CHARACTERS });
      }
      const whole = readDocument(text, file.endsWith(".json") ? "json" : "yaml");
      const document = path.basename(file) === "package.json" ? narrowDocument(whole, "lint-content") : whole;
      return { file, document };
    } catch (error) {
      return this.reportFile(file, "unreadable", { reason: error instanceof Error ? error.message : String(error) });
    }
  }

  /** The absolute path of what a file names relative to itself; reports and returns `undefined` outside the boundary. */
  resolve(from: DataFile, name: string, at: Path): string | undefined {
    const file = path.resolve(path.dirname(from.file), name);
    if (isInside(file, this.boundary)) return file;
    return this.reportValue(from, at, "outside", { name, boundary: this.boundary });
  }

  /** Says what is wrong with a file as a whole. */
  reportFile(file: string, id: ConfigSentence, values: Values = {}): undefined {
    this.#problems.push({ path: this.show(file), sentence: formatConfigSentence(id, values, this.language) });
  }

  /** Says what is wrong with the value at a path of a file. */
  reportValue(from: DataFile, at: Path, id: ConfigSentence, values: Values = {}): undefined {
    this.report(from, from.document.frontMatter.locate(at, "value")?.[0] ?? 0, id, values);
  }

  /** Says what reading a file as data, or its schema, found. */
  reportProblem(from: DataFile, problem: Problem): void {
    const own = OWN_SENTENCES[problem.code];
    if (own) this.report(from, problem.range[0], own);
    else this.#reportSentence(from, problem.range[0], formatProblem(problem, this.language));
  }

  /** Where the value at a path of a file stands. */
  placeValue({ file, document }: DataFile, at: Path): Omit<ConfigProblem, "sentence"> {
    return { path: this.show(file), ...document.locate(document.frontMatter.locate(at, "value")?.[0] ?? 0) };
  }

  report(from: DataFile, offset: number, id: ConfigSentence, values: Values = {}): void {
    this.#reportSentence(from, offset, formatConfigSentence(id, values, this.language));
  }

  #reportSentence({ file, document }: DataFile, offset: number, sentence: string): void {
    this.#problems.push({ path: this.show(file), ...document.locate(offset), sentence });
  }

  /** Throws a {@link ConfigError} when anything was reported. */
  assertSound(): void {
    if (this.#problems.length > 0) throw new ConfigError(this.#problems);
  }

  /** Relative to the working directory where it lies below it, with forward slashes. */
  show(file: string): string {
    return (isInside(file, this.#cwd) ? path.relative(this.#cwd, file) : file).replaceAll(path.sep, "/");
  }
}

/** The language that a configuration asks for, even one with mistakes elsewhere. */
export function readLanguage({ data }: FrontMatter): Language | undefined {
  return data?.["language"] === "zh-CN" || data?.["language"] === "en" ? data["language"] : undefined;
}
