import { context } from "@actions/github";
import { ActionError } from "./action-error.ts";
import type { Localized } from "./language.ts";

/** What started the run, as far as the Actions care. */
export interface RunEvent {
  readonly name: string;
  readonly owner: string;
  readonly repo: string;
  /** The commit that people see: a pull request's head, a push's last commit. */
  readonly headSha: string;
  /** The commit that the change starts from; `undefined` when the run is not about a change. */
  readonly baseSha: string | undefined;
  /** The pull request's number, where there is one. */
  readonly pull: number | undefined;
  readonly defaultBranch: string;
  /** Whether the push is to the default branch. */
  readonly onDefaultBranch: boolean;
  /** Address of the repository's pages. */
  readonly repositoryUrl: string;
  /** Address of this run's page, which shows the step summary. */
  readonly runUrl: string;
}

const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

/** Reads the event that the runner describes. Throws {@link ActionError} when a commit in it is none. */
export function readEvent(): RunEvent {
  const { owner, repo } = context.repo;
  const repositoryUrl = `${context.serverUrl}/${owner}/${repo}`;
  const payload = context.payload;
  const defaultBranch = String(payload.repository?.["default_branch"] ?? "");
  const [baseSha, headSha] = readCommits(context.eventName, payload);
  return {
    name: context.eventName,
    owner,
    repo,
    headSha: expectSha(headSha ?? context.sha),
    baseSha: baseSha === undefined ? undefined : expectSha(baseSha),
    pull: payload.pull_request?.number,
    defaultBranch,
    onDefaultBranch: context.ref === `refs/heads/${defaultBranch}`,
    repositoryUrl,
    runUrl: `${repositoryUrl}/actions/runs/${context.runId}`,
  };
}

function readCommits(name: string, payload: typeof context.payload): [base: unknown, head: unknown] {
  const events = payload as Record<string, Record<string, unknown> | undefined>;
  const { pull_request: pull, merge_group: group, workflow_run: run } = events;
  if (pull) return [readSha(pull["base"]), readSha(pull["head"])];
  if (group) return [group["base_sha"], group["head_sha"]];
  if (run) return [undefined, run["head_sha"]];
  if (name === "push") return [payload["before"], payload["after"]];
  return [undefined, undefined];
}

function readSha(side: unknown): unknown {
  return typeof side === "object" && side !== null && "sha" in side ? side.sha : undefined;
}

function expectSha(value: unknown): string {
  if (typeof value === "string" && SHA.test(value)) return value;
  throw new ActionError(NO_COMMIT_ID, { value: String(value) });
}

const NO_COMMIT_ID: Localized = {
  en: "Unexpected commit `{value}` in the event, expected a commit id",
  "zh-CN": "触发事件里的提交 `{value}` 不是提交编号",
};
