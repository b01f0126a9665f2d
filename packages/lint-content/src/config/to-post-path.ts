import path from "node:path";

/** The path of an absolute file as configurations and baselines speak of it: relative to their root, with forward slashes. */
export function toPostPath(root: string, file: string): string {
  return path.relative(root, file).replaceAll(path.sep, "/");
}
