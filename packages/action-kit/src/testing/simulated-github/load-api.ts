import { OpenAPIBackend } from "openapi-backend";
import type { Context, Document } from "openapi-backend";
import definition from "./openapi.json" with { type: "json" };
import type { SimulatedGitHub } from "./simulated-github.ts";

/** What the server answers. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

let api: Promise<OpenAPIBackend> | undefined;

/** GitHub's description as a server, made once for all: compiling it takes half a second. */
export async function loadApi(): Promise<OpenAPIBackend> {
  return (api ??= createApi());
}

async function createApi(): Promise<OpenAPIBackend> {
  const server = new OpenAPIBackend({
    definition: definition as unknown as Document,
    // Queries and paths come as text; only bodies have to be of the right type.
    coerceTypes: true,
    ajvOpts: { strict: false, coerceTypes: false, formats: { "date-time": true } },
    handlers: {
      "checks/create": (context, github: SimulatedGitHub) => github.createCheckRun(context),
      "checks/update": (context, github: SimulatedGitHub) => github.updateCheckRun(context),
      "checks/list-for-ref": (context, github: SimulatedGitHub) => {
        const runs = github.checkRuns.filter((run) => run.head_sha === context.request.params["ref"]);
        return reply(200, { total_count: runs.length, check_runs: runs.toReversed() });
      },
      "checks/list-annotations": (context, github: SimulatedGitHub) =>
        paginate(context, github.findCheckRun(context)?.output.annotations ?? []),
      "pulls/list": (context, github: SimulatedGitHub) => paginate(context, github.pulls),
      "pulls/get": (context, github: SimulatedGitHub) => reply(200, github.showPull(context)),
      "pulls/list-files": (context, github: SimulatedGitHub) => paginate(context, github.listFiles(context)),
      "pulls/create-review": (context, github: SimulatedGitHub) => github.createReview(context),
      validationFail: (context) => reply(422, { message: "Invalid request.", errors: context.validation.errors }),
      notFound: () => reply(404, { message: "Not Found" }),
    },
  });
  await server.init();
  return server;
}

/** An answer of the API; what is not there is a 404. */
export function reply(status: number, body: unknown): Reply {
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
