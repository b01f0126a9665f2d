import { ActionError } from "../action-error.ts";
import type { Localized } from "../language.ts";
import { runGit } from "./run-git.ts";

const NOTHING_SHARED: Localized = {
  en: "Unexpected history without a commit that {base} and {head} share, expected `fetch-depth: 0` in the step with actions/checkout",
  "zh-CN": "历史记录里没有 {base} 与 {head} 的共同提交，请在 actions/checkout 步骤里设置 `fetch-depth: 0`",
};

const NOT_FETCHED: Localized = {
  en: "Unexpected history without {name}, expected `fetch-depth: 0` in the step with actions/checkout",
  "zh-CN": "历史记录里没有 {name}，请在 actions/checkout 步骤里设置 `fetch-depth: 0`",
};

/** The clone lacks commits that cannot be fetched. */
export class HistoryError extends ActionError {}

/** How many commits behind both sides are fetched in search of the merge base, one attempt after another. */
const DEPTHS = [32, 256, 2048];

/** Whether the clone has the commit. */
export async function hasCommit(cwd: string, sha: string): Promise<boolean> {
  return runGit(cwd, ["cat-file", "-e", `${sha}^{commit}`]).then(
    () => true,
    () => false,
  );
}

/** Fetches those commits that the clone lacks, `depth` commits deep. Throws {@link HistoryError} when it cannot. */
export async function fetchCommits(cwd: string, shas: readonly string[], depth: number): Promise<void> {
  const present = await Promise.all(shas.map((sha) => hasCommit(cwd, sha)));
  const missing = shas.filter((_, index) => !present[index]);
  if (missing.length > 0) await fetchDeep(cwd, missing, depth);
}

/** The newest commit that both sides share; a shallow clone is deepened as far as needed and no further than 2,048 commits. */
export async function findMergeBase(cwd: string, base: string, head: string): Promise<string> {
  await fetchCommits(cwd, [base, head], 1);
  let found = await readMergeBase(cwd, base, head);
  for (const depth of DEPTHS) {
    if (found !== undefined || !(await isShallow(cwd))) break;
    await fetchDeep(cwd, [base, head], depth);
    found = await readMergeBase(cwd, base, head);
  }
  if (found !== undefined) return found;
  throw new HistoryError(NOTHING_SHARED, { base, head });
}

async function readMergeBase(cwd: string, base: string, head: string): Promise<string | undefined> {
  return runGit(cwd, ["merge-base", base, head]).then(
    (output) => output.trim(),
    () => undefined,
  );
}

async function isShallow(cwd: string): Promise<boolean> {
  return (await runGit(cwd, ["rev-parse", "--is-shallow-repository"])).trim() === "true";
}

/** Fetches a branch and returns its newest commit. */
export async function fetchTip(cwd: string, branch: string): Promise<string> {
  await fetchDeep(cwd, [`refs/heads/${branch}`], 1);
  return (await runGit(cwd, ["rev-parse", "--verify", "FETCH_HEAD"])).trim();
}

async function fetchDeep(cwd: string, names: readonly string[], depth: number): Promise<void> {
  // A depth would cut a clone that has everything.
  const bound = (await isShallow(cwd)) ? [`--depth=${depth}`] : [];
  try {
    await runGit(cwd, ["fetch", "--no-tags", "--quiet", ...bound, "origin", ...names]);
  } catch (error) {
    throw new HistoryError(NOT_FETCHED, { name: names[0] ?? "" }, { cause: error });
  }
}
