import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";

/** Names of configuration files in the order they are looked for; package.json counts when it has the key `lint-content`. */
export const CONFIG_NAMES = [".lint-content.yaml", ".lint-content.yml", ".lint-content.json", "package.json"] as const;

/** Reads the text at an absolute path; `undefined` when there is no such file. */
export type ReadText = (path: string) => string | undefined;

/** Reads from disk, but nothing that a symbolic link leads to outside `boundary`. */
export function createDiskReader(boundary: string): ReadText {
  return (file) => {
    try {
      if (!isInside(realpathSync(file), realpathSync(boundary))) return undefined;
      return readFileSync(file, "utf8");
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
}

/** The configuration file for `folder`: in it or in the nearest folder above, not above the repository's root. */
export function findConfig(folder: string, read: ReadText): string | undefined {
  for (const directory of listFoldersUp(folder)) {
    for (const name of CONFIG_NAMES) {
      const file = path.join(directory, name);
      if (isConfig(file, read)) return file;
    }
  }
  return undefined;
}

/** `folder` and those above it up to `boundary`, which holds it. */
export function listFoldersWithin(folder: string, boundary: string): string[] {
  return listFoldersUp(folder).filter((directory) => isInside(directory, boundary));
}

/** The root of the repository that holds `folder`; `folder` itself when it is in none. */
export function findBoundary(folder: string): string {
  return listFoldersUp(folder).find((directory) => existsSync(path.join(directory, ".git"))) ?? folder;
}

/** Whether `file` is `folder` or below it, by its name alone. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative === "" || (!relative.startsWith(`..${path.sep}`) && relative !== ".." && !path.isAbsolute(relative));
}

/** `folder` and those above it, up to the root of its repository or of the disk. */
function listFoldersUp(folder: string): string[] {
  const folders: string[] = [];
  for (let current = folder; ; current = path.dirname(current)) {
    folders.push(current);
    if (existsSync(path.join(current, ".git")) || current === path.dirname(current)) return folders;
  }
}

/** Whether there is a configuration at `file`, readable or not. */
export function isConfig(file: string, read: ReadText): boolean {
  const isPackage = path.basename(file) === "package.json";
  try {
    const text = read(file);
    return text !== undefined && (!isPackage || hasConfigKey(text));
  } catch {
    // Whoever reads it next says why it cannot be read.
    return !isPackage;
  }
}

function hasConfigKey(text: string): boolean {
  if (!text.includes('"lint-content"')) return false;
  try {
    const data = JSON.parse(text) as unknown;
    return typeof data === "object" && data !== null && Object.hasOwn(data, "lint-content");
  } catch {
    // A group is a configuration, whoever reads it next says what is wrong; a text is the version of a dependency.
    return /"lint-content"\s*:\s*\{/.test(text);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
