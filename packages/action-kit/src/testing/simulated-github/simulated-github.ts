import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { OpenAPIBackend } from "openapi-backend";
import type { Context, Document } from "openapi-backend";
import type { GitRepository } from "../git-repository.ts";
import { findCommentProblem, findOutputProblem } from "./documented-rules.ts";
import type { ApiAnnotation, ApiComment, ApiFile, ApiOutput } from "./documented-rules.ts";
import definition from "./openapi.json" with { type: "json" };
import { readPullFiles } from "./read-pull-files.ts";

/** How this GitHub differs from one that allows everything. */
export interface Modes {
  /** What the token may write. */
  readonly writes?: readonly ("checks" | "pull_requests")[];
  /** How many writes are answered with a secondary rate limit first. */
  readonly limited?: number;
  /** What `retry-after` says then, in seconds. */
  readonly retryAfter?: number;
  /** Whether files come without their patch, as large ones do. */
  readonly missingPatch?: boolean;
  /** Whether the head has moved on between looking at the pull request and reviewing it. */
  readonly staleHead?: boolean;
}

interface CheckRun {
  readonly id: number;
  readonly name: string;
  readonly head_sha: string;
  readonly external_id: string;
  conclusion: string;
  output: { title: string; summary: string; annotations: ApiAnnotation[] };
}

/** A comment on a pull request's diff, as the API shows it. */
export interface PullComment extends ApiComment {
  readonly id: number;
  readonly user: { readonly login: string };
  readonly in_reply_to_id?: number;
}

interface Pull {
  readonly number: number;
  readonly head: { readonly sha: string; readonly ref: string; readonly repo: { readonly id: number } };
  readonly files: readonly ApiFile[];
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const BOT = "github-actions[bot]";
/** docs.github.com/rest/pulls/pulls, "List pull requests files": a response includes a maximum of 3,000 files. */
const MOST_FILES = 3000;

const WRITES: Readonly<Record<string, "checks" | "pull_requests">> = {
  "checks/create": "checks",
  "checks/update": "checks",
  "pulls/create-review": "pull_requests",
  "pulls/delete-review-comment": "pull_requests",
};

/**
 * A local server that answers as GitHub's API does: requests are held to GitHub's own OpenAPI description and to the
 * documented rules that it does not express. A simulation, not GitHub.
 */
export class SimulatedGitHub {
  modes: Modes = {};
  readonly checkRuns: CheckRun[] = [];
  comments: PullComment[] = [];
  readonly reviews: { readonly body: string; readonly comments: readonly ApiComment[] }[] = [];
  /** Every request: `GET /repos/…`, with its status. */
  readonly requests: string[] = [];
  readonly #pulls: Pull[] = [];
  readonly #api: OpenAPIBackend;
  readonly #server: Server;
  #limited = 0;
  #nextId = 1;

  private constructor() {
    this.#api = new OpenAPIBackend({
      definition: definition as unknown as Document,
      // Queries and paths come as text; only bodies have to be of the right type.
      coerceTypes: true,
      ajvOpts: { strict: false, coerceTypes: false, formats: { "date-time": true } },
      handlers: {
        "checks/create": (context) => this.#createCheckRun(context),
        "checks/update": (context) => this.#updateCheckRun(context),
        "checks/list-for-ref": (context) => {
          const runs = this.checkRuns.filter((run) => run.head_sha === context.request.params["ref"]);
          return reply(200, { total_count: runs.length, check_runs: runs.toReversed() });
        },
        "checks/list-annotations": (context) =>
          paginate(context, this.#findCheckRun(context)?.output.annotations ?? []),
        "pulls/list": (context) => paginate(context, this.#pulls),
        "pulls/get": (context) => reply(200, this.#findPull(context)),
        "pulls/list-files": (context) => paginate(context, this.#listFiles(context)),
        "pulls/list-review-comments": (context) => paginate(context, this.comments),
        "pulls/create-review": (context) => this.#createReview(context),
        "pulls/delete-review-comment": (context) => {
          const id = Number(context.request.params["comment_id"]);
          this.comments = this.comments.filter((comment) => comment.id !== id);
          return reply(204, undefined);
        },
        validationFail: (context) => reply(422, { message: "Invalid request.", errors: context.validation.errors }),
        notFound: () => reply(404, { message: "Not Found" }),
      },
    });
    this.#server = createServer((request, response) => {
      void this.#answer(request).then((answer) => this.#send(request, response, answer));
    });
  }

  /** Starts a server on a free port of this machine. */
  static async start(): Promise<SimulatedGitHub> {
    const github = new SimulatedGitHub();
    await github.#api.init();
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
    this.#pulls.splice(0, this.#pulls.length, pull);
  }

  #send(request: IncomingMessage, response: ServerResponse, { status, body, headers }: Reply): void {
    this.requests.push(`${request.method} ${request.url} ${status}`);
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  /** A person's reply to the comment at `index`. */
  answer(index: number, login: string): void {
    const comment = this.comments[index];
    if (!comment) throw new Error(`No comment ${index}`);
    this.comments.push({ ...comment, id: this.#nextId++, user: { login }, body: "?", in_reply_to_id: comment.id });
  }

  async #answer(request: IncomingMessage): Promise<Reply> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    const [path = "", query = ""] = (request.url ?? "").split("?");
    if (path === "/graphql") return reply(200, { data: { viewer: { login: BOT } } });
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    const headers = { host: request.headers.host ?? "", "content-type": "application/json" };
    const parsed = { method: request.method ?? "GET", path, query, body, headers };
    return this.#refuse(parsed) ?? ((await this.#api.handleRequest(parsed)) as Reply);
  }

  /** docs.github.com/rest/using-the-rest-api: "Troubleshooting" for 403, "Rate limits" for `retry-after`. */
  #refuse(request: { method: string; path: string; headers: Record<string, string> }): Reply | undefined {
    const operation = this.#api.matchOperation(request)?.operationId ?? "";
    const needed = WRITES[operation];
    if (!needed) return undefined;
    const { writes = ["checks", "pull_requests"], limited = 0, retryAfter = 1 } = this.modes;
    if (!writes.includes(needed)) return reply(403, { message: "Resource not accessible by integration" });
    if (this.#limited >= limited) return undefined;
    this.#limited += 1;
    const message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
    return { ...reply(403, { message }), headers: { "retry-after": String(retryAfter) } };
  }

  #createCheckRun(context: Context): Reply {
    const body = context.request.requestBody as CheckRun;
    const problem = findOutputProblem(body.output);
    if (problem !== undefined) return reply(422, { message: problem });
    const run = { ...body, id: this.#nextId++ };
    this.checkRuns.push(run);
    return reply(201, run);
  }

  #updateCheckRun(context: Context): Reply {
    const run = this.#findCheckRun(context);
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

  #createReview(context: Context): Reply {
    const pull = this.#findPull(context);
    const body = context.request.requestBody as { commit_id: string; body?: string; comments: ApiComment[] };
    if (this.modes.staleHead || pull?.head.sha !== body.commit_id) {
      return reply(422, { message: "Unprocessable Entity: the commit is not the head of the pull request" });
    }
    for (const comment of body.comments) {
      const problem = findCommentProblem(comment, pull.files);
      if (problem !== undefined) return reply(422, { message: problem });
    }
    this.reviews.push({ body: body.body ?? "", comments: body.comments });
    this.comments.push(...body.comments.map((comment) => ({ ...comment, id: this.#nextId++, user: { login: BOT } })));
    return reply(200, { id: this.#nextId++ });
  }

  #listFiles(context: Context): readonly ApiFile[] {
    const files = this.#findPull(context)?.files.slice(0, MOST_FILES) ?? [];
    return this.modes.missingPatch ? files.map(({ filename, status, sha }) => ({ filename, status, sha })) : files;
  }

  #findPull(context: Context): Pull | undefined {
    return this.#pulls.find((pull) => pull.number === Number(context.request.params["pull_number"]));
  }

  #findCheckRun(context: Context): CheckRun | undefined {
    return this.checkRuns.find((run) => run.id === Number(context.request.params["check_run_id"]));
  }
}

function reply(status: number, body: unknown): Reply {
  return body === undefined && status === 200 ? { status: 404, body: { message: "Not Found" } } : { status, body };
}

/** One page and the `link` header that leads to the next (docs.github.com/rest/using-the-rest-api, "Pagination"). */
function paginate(context: Context, all: readonly unknown[]): Reply {
  const query = context.request.query as Record<string, string | undefined>;
  const [size, page] = [Number(query["per_page"] ?? 30), Number(query["page"] ?? 1)];
  const items = all.slice((page - 1) * size, page * size);
  if (page * size >= all.length) return reply(200, items);
  const host = context.request.headers["host"] as string;
  const next = `http://${host}${context.request.path}?per_page=${size}&page=${page + 1}`;
  return { ...reply(200, items), headers: { link: `<${next}>; rel="next"` } };
}
