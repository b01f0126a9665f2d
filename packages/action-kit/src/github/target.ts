import type { Client } from "./create-client.ts";

/** Where on GitHub findings are posted. */
export interface Target {
  readonly client: Client;
  readonly owner: string;
  readonly repo: string;
  readonly headSha: string;
  /** The pull request's number, where there is one. */
  readonly pull: number | undefined;
  /** The Action's name and its part of the site: those of its check run and of the mark of its comments. */
  readonly name: string;
}
