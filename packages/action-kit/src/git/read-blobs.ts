import { runGitForBytes } from "./run-git.ts";

const LINE_FEED = 10;

/** Contents of git's objects by id, without those that the clone lacks. */
export async function readBlobs(cwd: string, ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const output = await runGitForBytes(cwd, ["cat-file", "--batch"], ids.map((id) => `${id}\n`).join(""));
  const blobs = new Map<string, Buffer>();
  // `id blob size LF content LF`, or `id missing LF`.
  for (let at = 0; at < output.length;) {
    const end = output.indexOf(LINE_FEED, at);
    const [id = "", , size] = output.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (size === undefined) continue;
    blobs.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}
