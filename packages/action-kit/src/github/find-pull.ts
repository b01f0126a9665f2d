import { ActionError } from "../action-error.ts";
import type { Change } from "../change.ts";
import { readPayload } from "../event.ts";
import type { RunEvent } from "../event.ts";
import { localize, readLanguage } from "../language.ts";
import type { Localized } from "../language.ts";
import { printLine } from "../print.ts";
import { createClient } from "./create-client.ts";
import { listPullFiles } from "./list-pull-files.ts";

/** A pull request as the API alone tells it, without any checkout. */
interface FoundPull {
  readonly event: RunEvent;
  readonly change: Change;
}

/**
 * Finds the open pull request whose head the finished workflow run had, by head commit and repository, which a stranger
 * cannot choose; `undefined` when there is none any more.
 */
export async function findPull(event: RunEvent, token: string): Promise<FoundPull | undefined> {
  const { owner, repo, headSha } = event;
  const client = await createClient(token);
  const run = readPayload()["workflow_run"] as WorkflowRun | undefined;
  if (!run) throw new ActionError(NO_RUN, { event: event.name });
  // A fork that was deleted since has no repository.
  const { head_branch: branch, head_repository: fork } = run;
  const head = `${fork?.owner.login}:${branch}`;
  const pulls = fork
    ? await client.paginate(client.rest.pulls.list, { owner, repo, state: "open", head, per_page: 100 })
    : [];
  const pull = pulls.find(({ head: { sha, repo: from } }) => sha === headSha && from?.id === fork?.id);
  if (!pull) {
    printLine(localize(NO_PULL, readLanguage(), { head: headSha }));
    return undefined;
  }
  const { files, gaps } = await listPullFiles(client, { owner, repo, pull_number: pull.number });
  const change: Change = {
    base: undefined,
    files,
    gaps,
    toHead: (path, line) => ({ path, line }),
    links: [],
  };
  return { event: { ...event, pull: pull.number }, change };
}

interface WorkflowRun extends Readonly<Record<string, unknown>> {
  readonly head_branch: string;
  readonly head_repository: { readonly id: number; readonly owner: { readonly login: string } } | null;
}

const NO_PULL: Localized = {
  en: "No open pull request has the head {head}: there is nothing to show",
  "zh-CN": "没有打开的拉取请求以 {head} 为最新提交，无需展示",
};

const NO_RUN: Localized = {
  en: "Unexpected event `{event}`, expected `workflow_run`: this Action shows what another workflow found",
  "zh-CN": "触发事件是 `{event}`，应为 `workflow_run`：此 Action 用来展示另一个工作流的结果",
};
