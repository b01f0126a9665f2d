import { runGitForBytes } from "./run-git.ts";

const LINE_FEED = 10;

/** Contents of git's objects by id, without those that the clone lacks; `names` are ids or what git resolves to them. */
export async function readObjects(cwd: string, names: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const output = await runGitForBytes(cwd, ["cat-file", "--batch"], names.map((name) => `${name}\n`).join(""));
  const objects = new Map<string, Buffer>();
  // `id type size LF content LF`, or `name missing LF`.
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(LINE_FEED, at);
    const [id = "", , size] = output.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (size === undefined) continue;
    objects.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return objects;
}
