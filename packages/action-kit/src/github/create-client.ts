import { setTimeout as wait } from "node:timers/promises";
import type { getOctokit } from "@actions/github";

/** A connection to GitHub's API with the step's token. */
export type Client = ReturnType<typeof getOctokit>;

/** A sink waits no longer than this in all before it repeats requests, in seconds: a reader waits for the verdict. */
const LONGEST_WAIT = 60;

const MOST_ATTEMPTS = 4;

/** GitHub ends a request that takes it 10 seconds (docs.github.com/rest/using-the-rest-api, "Troubleshooting"); the network has its share. */
const LONGEST_ANSWER = 15_000;

/** Connects to GitHub's API; requests that were refused for their number are repeated when GitHub says so. */
export async function createClient(token: string): Promise<Client> {
  // Most runs post nothing, and it takes a tenth of a second to load.
  const { getOctokit } = await import("@actions/github");
  const client = getOctokit(token);
  let patience = LONGEST_WAIT;
  client.hook.wrap("request", async (request, options) => {
    for (let attempt = 1; ; attempt++) {
      const signal = AbortSignal.timeout(LONGEST_ANSWER);
      try {
        // Not a copy: octokit sends the options that it gave, whatever it is given.
        options.request = { ...options.request, signal };
        const response = await request(options);
        // Of an answer that stops half-way octokit returns the first half.
        signal.throwIfAborted();
        return response;
      } catch (error) {
        const seconds = signal.aborted ? undefined : readWait(error, options.method, attempt);
        if (seconds === undefined || seconds > patience || attempt === MOST_ATTEMPTS) throw error;
        patience -= seconds;
        await wait(seconds * 1000);
      }
    }
  });
  return client;
}

/** Whether GitHub, not this program, is why a request failed: no permission, a limit, a stale head, an outage, no answer. */
export function isRefusal(error: unknown): error is Error & { readonly status?: number } {
  // GraphQL says so in a body whose status is 200.
  return error instanceof Error && (hasStatus(error) || /^(?:GraphqlResponse|Timeout)Error$/.test(error.name));
}

/** Why GitHub refused, in a line. */
export function describeRefusal(error: Error & { readonly status?: number }): string {
  const { errors } = error as { errors?: readonly { readonly message: string }[] };
  if (!hasStatus(error) && errors?.[0]) return errors[0].message;
  return `${error.status ?? ""} ${error.message.split("\n")[0] ?? ""}`.trim();
}

function hasStatus(error: Error): error is Error & { readonly status: number } {
  return "status" in error && typeof error.status === "number";
}

/** Seconds until a request may be repeated; `undefined` when it may not (docs.github.com/rest, "Rate limits for the REST API"). */
function readWait(error: unknown, method: string, attempt: number): number | undefined {
  if (!(error instanceof Error) || !hasStatus(error)) return undefined;
  if (error.status >= 500) return method === "GET" ? 2 ** (attempt - 1) : undefined;
  if (error.status !== 403 && error.status !== 429) return undefined;
  const headers = readHeaders(error);
  const after = Number(headers["retry-after"]);
  if (headers["retry-after"] !== undefined && Number.isFinite(after)) return Math.max(after, 0);
  if (headers["x-ratelimit-remaining"] !== "0") return undefined;
  return Math.max(Number(headers["x-ratelimit-reset"]) - Date.now() / 1000, 1);
}

function readHeaders(error: object): Readonly<Record<string, string | undefined>> {
  const { response } = error as { response?: { headers?: Record<string, string> } };
  return response?.headers ?? {};
}
