import { readFileSync } from "node:fs";
import path from "node:path";
import createIgnore from "ignore";
import type { Ignore } from "ignore";
import { isBoundedGlob } from "../config/globs.ts";

/** What a repository's .gitignore files leave out; those of inner folders win. */
export class GitIgnore {
  readonly #repository: string;
  readonly #rules = new Map<string, Ignore>();
  readonly #read = new Set<string>();

  constructor(repository: string) {
    this.#repository = repository;
    this.#add(repository, path.join(repository, ".git", "info", "exclude"));
  }

  /** Reads the files that hold for a directory before a walk starts there. */
  enter(directory: string): void {
    if (directory !== this.#repository && directory.startsWith(this.#repository)) this.enter(path.dirname(directory));
    this.read(directory);
  }

  /** Reads the .gitignore of one directory, if it has one. */
  read(directory: string): void {
    if (!this.#read.has(directory)) this.#add(directory, path.join(directory, ".gitignore"));
    this.#read.add(directory);
  }

  ignores(directory: string, name: string, isDirectory: boolean): boolean {
    if (this.#rules.size === 0) return false;
    let relative = isDirectory ? `${name}/` : name;
    for (let current = directory; current.startsWith(this.#repository); current = path.dirname(current)) {
      const verdict = this.#rules.get(current)?.test(relative);
      if (verdict?.ignored) return true;
      if (verdict?.unignored) return false;
      if (current === this.#repository) return false;
      relative = `${path.basename(current)}/${relative}`;
    }
    return false;
  }

  #add(directory: string, file: string): void {
    let text: string;
    try {
      text = readFileSync(file, "utf8");
    } catch {
      return;
    }
    const patterns = text.split(/\r?\n/).filter((line) => /^[^#\s]/.test(line) && isBoundedGlob(line));
    if (patterns.length === 0) return;
    const rules = this.#rules.get(directory) ?? createIgnore({ ignorecase: false });
    this.#rules.set(directory, rules.add(patterns));
  }
}
