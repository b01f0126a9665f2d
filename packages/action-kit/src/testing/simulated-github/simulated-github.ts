import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Context } from "openapi-backend";
import type { GitRepository } from "../git-repository.ts";
import { BOT, answerGraphql } from "./answer-graphql.ts";
import type { GraphqlWorld, PullComment, Thread } from "./answer-graphql.ts";
import { findCommentProblem, findOutputProblem } from "./documented-rules.ts";
import type { ApiAnnotation, ApiComment, ApiFile, ApiOutput } from "./documented-rules.ts";
import { loadApi, reply } from "./load-api.ts";
import type { Reply } from "./load-api.ts";
import { readPullFiles } from "./read-pull-files.ts";

type Permission = "checks" | "pull_requests" | "contents";

/** How this GitHub differs from one that takes what the documented permissions allow. */
export interface Modes {
  /** What the token may write; checks and pull requests when absent. */
  readonly writes?: readonly Permission[];
  /** How many writes are answered with a secondary rate limit first. */
  readonly limited?: number;
  /** What `retry-after` says then, in seconds. */
  readonly retryAfter?: number;
  /** Whether files come without their patch, as large ones do. */
  readonly missingPatch?: boolean;
  /** Whether the head has moved on since the event. */
  readonly staleHead?: boolean;
  /** Whether no request gets an answer, or only its first half. */
  readonly silent?: "at once" | "half-way";
}

interface CheckRun {
  readonly id: number;
  readonly name: string;
  readonly head_sha: string;
  readonly external_id: string;
  conclusion: string;
  output: { title: string; summary: string; annotations: ApiAnnotation[] };
}

interface Pull {
  readonly number: number;
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: { readonly id: number } };
  readonly files: readonly ApiFile[];
}

/** docs.github.com/rest/pulls/pulls, "List pull requests files": a response includes a maximum of 3,000 files. */
const MOST_FILES = 3000;

const WRITES: Readonly<Record<string, Permission>> = {
  "checks/create": "checks",
  "checks/update": "checks",
  "pulls/create-review": "pull_requests",
};

/**
 * A local server that answers as GitHub's API does: requests are held to GitHub's own OpenAPI description and to the
 * documented rules that it does not express. A simulation, not GitHub.
 */
export class SimulatedGitHub {
  modes: Modes = {};
  readonly checkRuns: CheckRun[] = [];
  readonly threads: Thread[] = [];
  readonly reviews: { readonly body: string; readonly comments: readonly ApiComment[] }[] = [];
  /** Every request: `GET /repos/…`, with its status. */
  readonly requests: string[] = [];
  readonly pulls: Pull[] = [];
  readonly #server: Server;
  #limited = 0;
  #nextId = 1;

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#answer(request).then((answer) => this.#send(request, response, answer));
    });
  }

  /** Starts a server on a free port of this machine. */
  static async start(): Promise<SimulatedGitHub> {
    const github = new SimulatedGitHub();
    await loadApi();
    await new Promise<void>((resolve) => void github.#server.listen(0, "127.0.0.1", resolve));
    return github;
  }

  /** Stops the server. */
  async stop(): Promise<void> {
    await new Promise((resolve) => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What a runner would set for a step that talks to this server with a token. */
  get env(): Readonly<Record<string, string>> {
    return { GITHUB_API_URL: this.url, GITHUB_GRAPHQL_URL: `${this.url}/graphql` };
  }

  /** Opens a pull request, or moves it to another head. */
  openPull(number: number, repository: GitRepository, base: string, head: string): void {
    const pull = {
      number,
      state: "open",
      head: { sha: head, ref: "edit", repo: { id: 42 } },
      files: readPullFiles(repository, base, head),
    };
    this.pulls.splice(0, this.pulls.length, pull);
  }

  #send(request: IncomingMessage, response: ServerResponse, { status, body, headers }: Reply): void {
    this.requests.push(`${request.method} ${request.url} ${status}`);
    if (this.modes.silent === "at once") return;
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
    if (this.modes.silent === "half-way") response.write("{");
    else response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  /** The comments that a reader sees: not hidden, and in no resolved thread. */
  get comments(): PullComment[] {
    return this.threads
      .filter(({ resolvedBy }) => resolvedBy === undefined)
      .flatMap(({ comments }) => comments.filter(({ minimizedReason }) => minimizedReason === undefined));
  }

  /** A person's reply to the comment at `index`. */
  answer(index: number, author: string): void {
    const [comment] = this.threads[index]?.comments ?? [];
    if (!comment) throw new Error(`No comment ${index}`);
    this.threads[index]?.comments.push({ ...comment, id: `PRRC_${this.#nextId++}`, author, body: "?" });
  }

  async #answer(request: IncomingMessage): Promise<Reply> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const [path = "", query = ""] = (request.url ?? "").split("?");
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    if (path === "/graphql") return reply(200, await answerGraphql(body, this.#world));
    const headers = { host: request.headers.host ?? "", "content-type": "application/json" };
    const parsed = { method: request.method ?? "GET", path, query, body, headers };
    const server = await loadApi();
    const operation = server.matchOperation(parsed)?.operationId ?? "";
    return this.#refuse(operation) ?? ((await server.handleRequest(parsed, this)) as Reply);
  }

  /** docs.github.com/rest/using-the-rest-api: "Troubleshooting" for 403, "Rate limits" for `retry-after`. */
  #refuse(operation: string): Reply | undefined {
    const needed = WRITES[operation];
    if (!needed) return undefined;
    const { limited = 0, retryAfter = 1 } = this.modes;
    if (!this.#mayWrite(needed)) return reply(403, { message: "Resource not accessible by integration" });
    if (this.#limited >= limited) return undefined;
    this.#limited += 1;
    const message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
    return { ...reply(403, { message }), headers: { "retry-after": String(retryAfter) } };
  }

  #mayWrite(permission: Permission): boolean {
    return (this.modes.writes ?? ["checks", "pull_requests"]).includes(permission);
  }

  get #world(): GraphqlWorld {
    return {
      threads: this.threads,
      hasPull: (number) => this.pulls.some((pull) => pull.number === number),
      mayWrite: (permission) => this.#mayWrite(permission),
    };
  }

  createCheckRun(context: Context): Reply {
    const body = context.request.requestBody as CheckRun;
    const problem = findOutputProblem(body.output);
    if (problem !== undefined) return reply(422, { message: problem });
    const run = { ...body, id: this.#nextId++ };
    this.checkRuns.push(run);
    return reply(201, run);
  }

  updateCheckRun(context: Context): Reply {
    const run = this.findCheckRun(context);
    const body = context.request.requestBody as Partial<CheckRun> & { output?: ApiOutput };
    const problem = findOutputProblem(body.output);
    if (!run) return reply(404, { message: "Not Found" });
    if (problem !== undefined) return reply(422, { message: problem });
    if (body.conclusion !== undefined) run.conclusion = body.conclusion;
    if (body.output) {
      // An update appends annotations (docs.github.com/rest/checks/runs, `annotations`).
      const annotations = [...run.output.annotations, ...(body.output.annotations ?? [])];
      run.output = { title: body.output.title, summary: body.output.summary, annotations };
    }
    return reply(200, run);
  }

  createReview(context: Context): Reply {
    const pull = this.findPull(context);
    const body = context.request.requestBody as { commit_id: string; body?: string; comments: ApiComment[] };
    if (this.modes.staleHead || pull?.head.sha !== body.commit_id) {
      return reply(422, { message: "Unprocessable Entity: the commit is not the head of the pull request" });
    }
    for (const comment of body.comments) {
      const problem = findCommentProblem(comment, pull.files);
      if (problem !== undefined) return reply(422, { message: problem });
    }
    this.reviews.push({ body: body.body ?? "", comments: body.comments });
    for (const { path, line, body: text } of body.comments) {
      const [thread, comment] = [this.#nextId++, this.#nextId++];
      const first = { id: `PRRC_${comment}`, path, line, body: text, author: BOT };
      this.threads.push({ id: `PRRT_${thread}`, comments: [first] });
    }
    return reply(200, { id: this.#nextId++ });
  }

  showPull(context: Context): Pull | undefined {
    const pull = this.findPull(context);
    return pull && this.modes.staleHead ? { ...pull, head: { ...pull.head, sha: "f".repeat(40) } } : pull;
  }

  listFiles(context: Context): readonly ApiFile[] {
    const files = this.findPull(context)?.files.slice(0, MOST_FILES) ?? [];
    return this.modes.missingPatch ? files.map(({ filename, status, sha }) => ({ filename, status, sha })) : files;
  }

  findPull(context: Context): Pull | undefined {
    return this.pulls.find((pull) => pull.number === Number(context.request.params["pull_number"]));
  }

  findCheckRun(context: Context): CheckRun | undefined {
    return this.checkRuns.find((run) => run.id === Number(context.request.params["check_run_id"]));
  }
}
