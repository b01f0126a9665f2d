import { statSync } from "node:fs";
import path from "node:path";
import type { Language } from "@copydesk/front-matter";
import { loadConfig } from "../config/load-config.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import type { Terminal } from "./terminal.ts";

/** The configuration for the posts at `paths`, in the language that the reader is to be spoken to. */
export function loadFor(
  { cwd, line, language, environmentLanguage }: Terminal,
  paths: readonly string[],
): { loaded: LoadedConfig; language: Language } {
  const file = line.get("config");
  const loaded = loadConfig({
    cwd,
    folder: findCommonFolder(cwd, paths),
    ...(file !== undefined && { file }),
    language,
    fallbackLanguage: environmentLanguage,
  });
  return { loaded, language: loaded.config.language ?? environmentLanguage };
}

/** The language to speak in where the configuration has no other say; one that cannot be read has none. */
export function findLanguage(terminal: Terminal): Language {
  try {
    return loadFor(terminal, []).language;
  } catch {
    return terminal.language ?? terminal.environmentLanguage;
  }
}

/** The deepest folder that holds all the paths; a configuration is looked for in it and above. */
function findCommonFolder(cwd: string, paths: readonly string[]): string {
  const folders = paths.map((entry) => {
    const absolute = path.resolve(cwd, entry.replace(/[*?[{].*$/s, ""));
    return isDirectory(absolute) ? absolute : path.dirname(absolute);
  });
  const [first = cwd, ...others] = folders.map((folder) => folder.split(path.sep));
  if (typeof first === "string") return cwd;
  const common = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return first.slice(0, common < 0 ? first.length : common).join(path.sep) || path.sep;
}

function isDirectory(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
}
