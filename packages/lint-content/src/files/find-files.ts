import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import type { Dirent } from "node:fs";
import path from "node:path";
import { findBoundary, isInside } from "../config/find-config.ts";
import { createMatcher } from "../config/globs.ts";
import type { ConfigData } from "../config/types.ts";
import type { Decision, DecisionReason } from "./decisions.ts";
import { GitIgnore } from "./git-ignore.ts";
import { createNameReader } from "./raw-names.ts";

/** A post that was found. */
export interface FoundFile {
  /** Relative to the working directory, with forward slashes; bytes that are no UTF-8 are written `\xNN`. */
  readonly path: string;
  /** The absolute path where it is not what {@link path} says: its name is no UTF-8, or it was named through a link. */
  readonly location?: Buffer;
  /** A symbolic link that leads out of the repository, and is not followed. */
  readonly outside?: true;
}

/** What was found, and what could not be looked into. */
export interface Found {
  /** Ordered by path, each once. */
  readonly files: FoundFile[];
  /** Directories or arguments, with what went wrong. */
  readonly failures: { readonly path: string; readonly error: NodeJS.ErrnoException | "missing" }[];
  /** Whether every post below the configuration's root was asked for. */
  readonly complete: boolean;
}

/** Names left out wherever they stand, unless the configuration's `ignore` takes them back with `!name`. */
const LEFT_OUT: readonly (readonly [name: RegExp, reason: DecisionReason])[] = [
  [/^\./, "hidden"],
  // Hugo's name for the page of a section.
  [/^_index\./, "section"],
  [/^(?:node_modules|bower_components)$/i, "dependency"],
  [/^themes$/i, "theme"],
  [/^(?:archetypes|scaffolds|(?:issue|pull_request)_template(?:\.md)?)$/i, "template"],
];
/** One test for the names of nearly all files. */
const ANY_LEFT_OUT = new RegExp(LEFT_OUT.map(([{ source }]) => source).join("|"), "i");

/** Why a file or directory of that name is left out, unless `ignore` takes it back. */
export function findLeftOut(name: string, ignore: readonly string[]): DecisionReason | undefined {
  if (!ANY_LEFT_OUT.test(name) || ignore.includes(`!${name}`)) return undefined;
  return LEFT_OUT.find(([pattern]) => pattern.test(name))?.[1];
}

/** How posts are found, besides what the configuration says. */
interface FindOptions {
  readonly onDecision?: ((decision: Decision) => void) | undefined;
  /** Whether .gitignore files leave posts out; not where the posts are known to be in git, which ignores none of those. */
  readonly heedsGitIgnore?: boolean;
}

/** Finds the posts that paths, directories and globs ask for. */
export function findFiles(cwd: string, paths: readonly string[], config: ConfigData, options: FindOptions = {}): Found {
  const finder = new Finder(cwd, config, options);
  for (const entry of paths) finder.add(entry);
  return finder.finish(paths);
}

class Finder {
  readonly #cwd: string;
  readonly #root: string;
  readonly #repository: string;
  readonly #ignore: readonly string[];
  readonly #isPost: (path: string) => boolean;
  readonly #isIgnored: (path: string) => boolean;
  readonly #gitIgnore: GitIgnore | undefined;
  readonly #onDecision: ((decision: Decision) => void) | undefined;
  readonly #found: FoundFile[] = [];
  readonly #failures: Found["failures"] = [];

  constructor(cwd: string, config: ConfigData, { onDecision, heedsGitIgnore = true }: FindOptions) {
    this.#cwd = cwd;
    this.#root = config.root;
    this.#repository = findBoundary(config.root);
    this.#ignore = config.ignore;
    this.#isPost = createMatcher(config.files);
    this.#isIgnored = config.ignore.length > 0 ? createMatcher(config.ignore) : (): boolean => false;
    this.#gitIgnore = heedsGitIgnore ? new GitIgnore(this.#repository) : undefined;
    this.#onDecision = onDecision;
  }

  finish(paths: readonly string[]): Found {
    const sorted = this.#found.toSorted((a, b) => (a.path < b.path ? -1 : a.path === b.path ? 0 : 1));
    const files = sorted.filter((file, index) => file.path !== sorted[index + 1]?.path);
    const complete = paths.some((entry) => isInside(this.#root, path.resolve(this.#cwd, entry)));
    return { files, failures: this.#failures, complete: complete && this.#failures.length === 0 };
  }

  /** Adds what one argument names: a file, a directory, a link to one inside the repository, or a glob. */
  add(entry: string): void {
    try {
      this.#addPath(entry, path.resolve(this.#cwd, entry));
    } catch (error) {
      this.#failures.push({ path: entry, error: error as NodeJS.ErrnoException });
    }
  }

  #addPath(entry: string, absolute: string): void {
    const named = lstatSync(absolute, { throwIfNoEntry: false });
    if (!named) {
      if (/[*?[{]/.test(entry)) this.#addGlob(entry);
      else this.#failures.push({ path: entry, error: "missing" });
      return;
    }
    const isLink = named.isSymbolicLink();
    const target = isLink || isInside(absolute, this.#repository) ? this.#follow(absolute) : absolute;
    if (target === undefined) {
      this.#addOutside(this.#show(absolute));
      return;
    }
    const stats = statSync(target);
    if (stats.isDirectory()) this.#addDirectory(isLink ? target : absolute);
    else if (stats.isFile()) this.#addFile(absolute, isLink ? Buffer.from(target) : undefined);
    else this.#failures.push({ path: entry, error: "missing" });
  }

  #addFile(absolute: string, location: Buffer | undefined): void {
    const shown = this.#show(absolute);
    const reason =
      this.#leftOut(path.basename(absolute)) ?? (this.#isIgnored(this.#relative(absolute)) ? "ignored" : undefined);
    this.#decide(shown, reason ?? "checked");
    if (!reason) this.#found.push(location ? { path: shown, location } : { path: shown });
  }

  #addDirectory(absolute: string): void {
    this.#gitIgnore?.enter(absolute);
    this.#walk(absolute, this.#show(absolute), () => true);
  }

  #addGlob(pattern: string): void {
    const fixed = /^(?:[^*?[{]*\/)?/.exec(pattern)?.[0] ?? "";
    const base = path.resolve(this.#cwd, fixed);
    if (!statSync(base, { throwIfNoEntry: false })?.isDirectory()) {
      this.#failures.push({ path: pattern, error: "missing" });
      return;
    }
    const shown = this.#show(base);
    if (isInside(base, this.#repository) && this.#follow(base) === undefined) {
      this.#addOutside(shown || ".");
      return;
    }
    this.#gitIgnore?.enter(base);
    this.#walk(base, shown, createMatcher([`./${shown && `${shown}/`}${pattern.slice(fixed.length)}`]));
  }

  /** The real path of what a path leads to, `undefined` when links on the way lead out of the repository or nowhere. */
  #follow(absolute: string): string | undefined {
    try {
      const target = realpathSync(absolute);
      return isInside(target, realpathSync(this.#repository)) ? target : undefined;
    } catch {
      return undefined;
    }
  }

  #addOutside(shown: string): void {
    this.#decide(shown, "outside");
    this.#found.push({ path: shown, outside: true });
  }

  #walk(directory: string, shown: string, isWanted: (path: string) => boolean): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(directory, { withFileTypes: true });
    } catch (error) {
      this.#failures.push({ path: shown || ".", error: error as NodeJS.ErrnoException });
      return;
    }
    if (entries.some((entry) => entry.name === ".gitignore")) this.#gitIgnore?.read(directory);
    const prefix = shown === "" ? "" : `${shown}/`;
    const within = directory === this.#root ? "" : `${this.#relative(directory)}/`;
    const names = createNameReader(directory, entries);
    for (const entry of entries) {
      const { name } = entry;
      const relative = within + name;
      const reason = this.#judge(entry, directory, relative);
      if (reason === "other") continue;
      const odd = names?.(name);
      // One text for both where they are the same, as for a run at the configuration's root.
      const file = within === prefix && !odd ? relative : prefix + (odd?.text ?? name);
      if (reason !== "checked") this.#decide(file, reason);
      else if (entry.isDirectory()) this.#walk(`${directory}/${name}`, file, isWanted);
      else if (!isWanted(file)) continue;
      else if (entry.isSymbolicLink()) this.#meetLink(`${directory}/${name}`, file);
      else {
        this.#decide(file, "checked");
        this.#found.push(odd?.location ? { path: file, location: odd.location } : { path: file });
      }
    }
  }

  /** Links that are met on the way are never followed: what they lead to inside the repository is found by itself. */
  #meetLink(absolute: string, file: string): void {
    if (this.#follow(absolute) === undefined) this.#addOutside(file);
    else this.#decide(file, "link");
  }

  #judge(entry: Dirent, directory: string, relative: string): DecisionReason | "other" {
    const isDirectory = entry.isDirectory();
    if (!isDirectory && !this.#isPost(relative)) return "other";
    if (!isDirectory && !entry.isFile() && !entry.isSymbolicLink()) return "special";
    const leftOut = this.#leftOut(entry.name);
    if (leftOut) return leftOut;
    if (this.#gitIgnore?.ignores(directory, entry.name, isDirectory)) return "gitignore";
    return this.#isIgnored(relative) ? "ignored" : "checked";
  }

  #leftOut(name: string): DecisionReason | undefined {
    return findLeftOut(name, this.#ignore);
  }

  #decide(file: string, reason: DecisionReason): void {
    this.#onDecision?.({ path: file, reason });
  }

  #show(absolute: string): string {
    return path.relative(this.#cwd, absolute).replaceAll(path.sep, "/");
  }

  #relative(absolute: string): string {
    return path.relative(this.#root, absolute).replaceAll(path.sep, "/");
  }
}
