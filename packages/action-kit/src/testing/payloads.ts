import { createRequire } from "node:module";

type Json = { readonly [key: string]: unknown };

interface Definition {
  readonly name: string;
  readonly examples: readonly Json[];
}

const definitions = createRequire(import.meta.url)("@octokit/webhooks-examples") as readonly Definition[];

const REPOSITORY = { name: "site", full_name: "newsroom/site", default_branch: "main" };

/** GitHub's own example of a payload, with `changes` merged into it, of the repository `newsroom/site`. */
export function createPayload(event: string, changes: Json): Json {
  const example = definitions.find((definition) => definition.name === event)?.examples[0];
  if (!example) throw new Error(`No example of the event ${event}`);
  return merge(merge(example, { repository: REPOSITORY }), changes);
}

/** The payload of a pull request from a branch of the same repository. */
export function createPullRequest(base: string, head: string, changes: Json = {}): Json {
  const pull = { number: 7, base: { sha: base }, head: { sha: head, ref: "edit" } };
  return merge(createPayload("pull_request", { number: 7, pull_request: pull }), changes);
}

/** The payload of a push; `after` is `head`, or the annotated tag of it. */
export function createPush(before: string, head: string, after: string = head): Json {
  return createPayload("push", { before, after, head_commit: { id: head } });
}

function merge(target: Json, changes: Json): Json {
  const merged = Object.entries(changes).map(([key, value]) => {
    const before = target[key];
    return [key, isJson(value) && isJson(before) ? merge(before, value) : value] as const;
  });
  return { ...target, ...Object.fromEntries(merged) };
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
