import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** What the tests here read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly private?: boolean;
  readonly repository?: { readonly directory: string };
  readonly homepage?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** The top folder of this repository. */
export const root: string = path.resolve(import.meta.dirname, "..");

/** Files that git knows, relative to {@link root}. */
export const tracked: readonly string[] = execFileSync(
  "git",
  ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
  {
    cwd: root,
    encoding: "utf8",
  },
)
  .split("\0")
  .filter(Boolean);

/** Our own Markdown: the example's posts and the tests' fixtures are not. */
export const documents: readonly string[] = tracked.filter(
  (file) => file.endsWith(".md") && !file.startsWith("examples/newsroom/") && !file.includes("/fixtures/"),
);

/** Each workspace's folder with its manifest, in the order of their names. */
export const workspaces: readonly { readonly folder: string; readonly manifest: Manifest }[] = tracked
  .filter((file) => /^(packages|actions)\/[^/]+\/package\.json$/.test(file))
  .toSorted()
  .map((file) => ({ folder: path.dirname(file), manifest: readManifest(file) }));

export function readText(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

export function readManifest(file: string): Manifest {
  return JSON.parse(readText(file)) as Manifest;
}
