import { readFileSync } from "node:fs";
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

/** The event's payload, as GitHub documents it for each event. */
export type Payload = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/** What GitHub says of the event, in the file that the runner names. Throws {@link ActionError} where there is none. */
export function readPayload(): Payload {
  const file = process.env["GITHUB_EVENT_PATH"] ?? "";
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Payload;
  } catch (error) {
    throw new ActionError(NO_EVENT, { file }, { cause: error });
  }
}

/** Reads the event that the runner describes. Throws {@link ActionError} when it does not, or a commit in it is none. */
export function readEvent(): RunEvent {
  const payload = readPayload();
  const {
    GITHUB_EVENT_NAME: name = "",
    GITHUB_REPOSITORY: repository = "",
    GITHUB_SERVER_URL: server = "https://github.com",
    GITHUB_RUN_ID: run = "",
    GITHUB_REF: ref,
    GITHUB_SHA: sha,
  } = process.env;
  const [owner = "", repo = ""] = repository.split("/");
  const repositoryUrl = `${server}/${repository}`;
  const branch = payload["repository"]?.["default_branch"];
  const defaultBranch = typeof branch === "string" ? branch : "";
  const [baseSha, headSha] = readCommits(name, payload);
  const number = payload["pull_request"]?.["number"];
  return {
    name,
    owner,
    repo,
    headSha: expectSha(headSha ?? sha),
    baseSha: baseSha === undefined ? undefined : expectSha(baseSha),
    pull: typeof number === "number" ? number : undefined,
    defaultBranch,
    onDefaultBranch: ref === `refs/heads/${defaultBranch}`,
    repositoryUrl,
    runUrl: `${repositoryUrl}/actions/runs/${run}`,
  };
}

function readCommits(name: string, payload: Payload): [base: unknown, head: unknown] {
  const { pull_request: pull, merge_group: group, workflow_run: run } = payload;
  if (pull) return [readSha(pull["base"]), readSha(pull["head"])];
  if (group) return [group["base_sha"], group["head_sha"]];
  if (run) return [undefined, run["head_sha"]];
  // `after` is no commit where an annotated tag is pushed.
  if (name === "push") return [payload["before"], payload["head_commit"]?.["id"]];
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

const NO_EVENT: Localized = {
  en: "Unexpected event file `{file}`, expected the one that GitHub's runner writes",
  "zh-CN": "读不到触发事件文件 `{file}`，它应由 GitHub 的运行器写入",
};
