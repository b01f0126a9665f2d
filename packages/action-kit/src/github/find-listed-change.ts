import type { Change } from "../change.ts";
import type { RunEvent } from "../event.ts";
import { runGitForNames } from "../git/run-git.ts";
import type { Localized } from "../language.ts";
import { createClient, isRefusal } from "./create-client.ts";
import { listPullFiles } from "./list-pull-files.ts";

const LINK = "120000";

const NOT_THERE: Localized = {
  en: "Unexpected checkout without `{file}`, which GitHub lists as changed, expected `fetch-depth: 0` in the step with actions/checkout",
  "zh-CN": "检出的内容里没有 GitHub 列为已改动的 `{file}`，请在 actions/checkout 步骤里设置 `fetch-depth: 0`",
};

/**
 * Finds what a pull request changed from GitHub's list, for a checkout whose history does not tell. A checked-out file that
 * is not the head's has all its lines count. `undefined` when GitHub does not say, or speaks of another head already.
 */
export async function findListedChange(cwd: string, event: RunEvent, token: string): Promise<Change | undefined> {
  const { owner, repo, pull, headSha, baseSha } = event;
  if (pull === undefined || token === "") return undefined;
  try {
    const client = await createClient(token);
    const request = { owner, repo, pull_number: pull };
    const { files: listed, gaps } = await listPullFiles(client, request);
    const { data } = await client.rest.pulls.get(request);
    if (data.head.sha !== headSha) return undefined;
    const tree = await readTree(cwd);
    const present = [...listed].filter(([path]) => tree.has(path));
    const absent = [...listed.keys()].find((path) => !tree.has(path));
    const drifted = new Set(present.filter(([path, { blob }]) => tree.get(path)?.blob !== blob).map(([path]) => path));
    const isLink = (path: string): boolean => tree.get(path)?.mode === LINK;
    const files = present.map(([path, file]) => [path, drifted.has(path) ? { touches: () => true } : file] as const);
    return {
      base: baseSha,
      files: new Map(files),
      toHead: (path, line) => (drifted.has(path) ? undefined : { path, line }),
      links: present.map(([path]) => path).filter(isLink),
      gaps: absent === undefined ? gaps : [...gaps, { sentence: NOT_THERE, values: { file: absent }, isFailure: true }],
    };
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

interface Entry {
  readonly mode: string;
  readonly blob: string;
}

/** Every file of the checked-out commit: `mode type blob TAB path NUL`. */
async function readTree(cwd: string): Promise<ReadonlyMap<string, Entry>> {
  const rows = await runGitForNames(cwd, ["ls-tree", "-r", "-z", "--full-tree", "HEAD"]);
  return new Map(
    rows.map((row) => {
      const tab = row.indexOf("\t");
      const [mode = "", , blob = ""] = row.slice(0, tab).split(" ");
      return [row.slice(tab + 1), { mode, blob }];
    }),
  );
}
