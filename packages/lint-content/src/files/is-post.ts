import { createMatcher } from "../config/globs.ts";
import type { ConfigData } from "../config/types.ts";
import { findLeftOut } from "./find-files.ts";

/**
 * Whether a run over the whole site would look at a file, by its path alone: relative to the configuration's root, with
 * forward slashes. What `.gitignore` says does not count.
 */
export function isPost({ files, ignore }: ConfigData, path: string): boolean {
  const isWanted = createMatcher(files)(path) && !createMatcher(ignore)(path);
  return isWanted && !path.split("/").some((name) => findLeftOut(name, ignore));
}
