import { ActionError } from "../action-error.ts";
import { createChangedFile, createLineMap } from "../change.ts";
import type { Change } from "../change.ts";
import type { RunEvent } from "../event.ts";
import type { Localized } from "../language.ts";
import { fetchCommits, fetchTip, findMergeBase, hasCommit } from "./history.ts";
import { readDiff } from "./read-diff.ts";
import type { DiffFile } from "./read-diff.ts";
import { readObjects } from "./read-objects.ts";

/** The tree without any file, which git knows by this id in every repository. */
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** A link out of the repository is a finding. */
const OF_POSTS: ReadonlySet<DiffFile["kind"]> = new Set(["file", "link"]);

const NO_COMMIT = /^0+$/;

const NO_REPOSITORY: Localized = {
  en: "Unexpected workspace without a git repository, expected a step with actions/checkout before, without its `path`",
  "zh-CN": "工作区里没有 git 仓库，请在前面加上 actions/checkout 步骤，且不要设置它的 `path`",
};

const OTHER_CHECKOUT: Localized = {
  en: "Unexpected checkout of {found}, expected the head of the change, {head}, or its merge commit; leave out `ref` of actions/checkout, or check out the head",
  "zh-CN":
    "检出的提交 {found} 既不是这次改动的最新提交 {head}，也不是它的合并提交，请去掉 actions/checkout 的 `ref`，或检出最新提交",
};

/**
 * Finds what the event changed, from the git history in `cwd`. Throws {@link ActionError} when that cannot be known: no
 * repository, another commit checked out, a history that is too short and cannot be fetched.
 */
export async function findChange(cwd: string, event: RunEvent): Promise<Change> {
  const checkout = await readCheckout(cwd);
  if (event.baseSha === undefined) {
    return { base: undefined, files: undefined, toHead: (path, line) => ({ path, line }), links: [] };
  }
  const base = await findBase(cwd, event, event.baseSha, checkout);
  const [changed, drift] = await Promise.all([
    readDiff(cwd, base, checkout.sha),
    checkout.sha === event.headSha ? [] : readDiff(cwd, event.headSha, checkout.sha),
  ]);
  return {
    base: base === EMPTY_TREE ? checkout.sha : base,
    files: new Map(
      changed.flatMap((file) => (OF_POSTS.has(file.kind) ? [[file.path, createChangedFile(file)] as const] : [])),
    ),
    toHead: createLineMap(drift),
    links: changed.filter((file) => file.kind === "link").map((file) => file.path),
  };
}

interface Checkout {
  readonly sha: string;
  readonly parents: readonly string[];
}

async function readCheckout(cwd: string): Promise<Checkout> {
  try {
    const [head] = await readObjects(cwd, ["HEAD"]);
    if (!head) throw new Error("HEAD names no commit");
    const [sha, content] = head;
    const header = content.toString("utf8").split("\n\n", 1).join("");
    return { sha, parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? "") };
  } catch (error) {
    throw new ActionError(NO_REPOSITORY, {}, { cause: error });
  }
}

/** The commit that the checked-out tree is compared with, so that the difference is the change and nothing else. */
async function findBase(cwd: string, event: RunEvent, baseSha: string, checkout: Checkout): Promise<string> {
  const [ours, theirs] = checkout.parents;
  if (checkout.sha !== event.headSha && ours !== undefined && theirs === event.headSha) {
    await fetchCommits(cwd, [ours, theirs], 1);
    return ours;
  }
  if (checkout.sha !== event.headSha) {
    throw new ActionError(OTHER_CHECKOUT, { found: checkout.sha, head: event.headSha });
  }
  if (event.name === "push") return findBaseOfPush(cwd, event, baseSha);
  return findMergeBase(cwd, baseSha, event.headSha);
}

/** A new branch and a forced push have no usable commit before: then the branch's fork from the default branch counts. */
async function findBaseOfPush(cwd: string, event: RunEvent, before: string): Promise<string> {
  if (!NO_COMMIT.test(before)) {
    await fetchCommits(cwd, [before], 1).catch(() => undefined);
    if (await hasCommit(cwd, before)) return findMergeBase(cwd, before, event.headSha);
  }
  if (event.onDefaultBranch) return EMPTY_TREE;
  const branch = await fetchTip(cwd, event.defaultBranch);
  return findMergeBase(cwd, branch, event.headSha);
}
