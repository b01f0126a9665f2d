import type { FoundFile } from "./find-files.ts";

/** The path that opens a file; where it may be relative, the kernel has fewer folders to look through. */
export function locate(cwd: string, { path, location }: FoundFile): string | Buffer {
  if (location) return location;
  return cwd === process.cwd() ? path : `${cwd}/${path}`;
}
