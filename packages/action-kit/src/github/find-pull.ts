import { context } from "@actions/github";
import type { Change, ChangedFile } from "../change.ts";
import type { RunEvent } from "../event.ts";
import { parsePatch } from "../git/parse-patch.ts";
import { printLine } from "../print.ts";
import { createClient } from "./create-client.ts";

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
  const client = createClient(token);
  const run = context.payload["workflow_run"] as WorkflowRun;
  const head = `${run.head_repository.owner.login}:${run.head_branch}`;
  const pulls = await client.paginate(client.rest.pulls.list, { owner, repo, state: "open", head, per_page: 100 });
  const pull = pulls.find(({ head: { sha, repo: from } }) => sha === headSha && from?.id === run.head_repository.id);
  if (!pull) {
    printLine(`No open pull request has the head ${headSha}: nothing to show`);
    return undefined;
  }
  const request = { owner, repo, pull_number: pull.number, per_page: 100 };
  const files = await client.paginate(client.rest.pulls.listFiles, request);
  const change: Change = {
    base: undefined,
    files: new Map(files.map(({ filename, patch }) => [filename, createPatchedFile(patch)])),
    toHead: (path, line) => ({ path, line }),
    links: [],
  };
  return { event: { ...event, pull: pull.number }, change };
}

interface WorkflowRun {
  readonly head_branch: string;
  readonly head_repository: { readonly id: number; readonly owner: { readonly login: string } };
}

/** Without a patch, which GitHub leaves out for large files, every line may be of the change. */
function createPatchedFile(patch: string | undefined): ChangedFile {
  if (patch === undefined) return { hasLine: () => true };
  const added = new Set(
    parsePatch(patch)
      .flat()
      .flatMap((hunk) => hunk.lines.filter((line) => line.added).map((line) => line.number)),
  );
  return { hasLine: (line) => added.has(line) };
}
