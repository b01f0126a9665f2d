import { readFileSync } from "node:fs";
import { GraphQLError, buildSchema, graphql } from "graphql";
import type { ApiComment } from "./documented-rules.ts";

/** Who a step's token speaks as. */
export const BOT = "github-actions[bot]";

/** A comment on a pull request's diff. */
export interface PullComment extends Pick<ApiComment, "path" | "line" | "body"> {
  readonly id: string;
  author: string;
  minimizedReason?: string;
}

/** A comment on a pull request's diff and the answers to it. */
export interface Thread {
  readonly id: string;
  readonly comments: PullComment[];
  /** Who resolved it. */
  resolvedBy?: string;
}

/** What a GraphQL request may see and do. */
export interface GraphqlWorld {
  readonly threads: readonly Thread[];
  readonly hasPull: (number: number) => boolean;
  readonly mayWrite: (permission: "contents" | "pull_requests") => boolean;
}

const schema = buildSchema(readFileSync(new URL("schema.graphql", import.meta.url), "utf8"));

/** The body of the reply to a GraphQL request, which is held to GitHub's own schema; errors come with the status 200 too. */
export async function answerGraphql(body: unknown, world: GraphqlWorld): Promise<object> {
  const { query, variables } = body as { query: string; variables?: Readonly<Record<string, unknown>> };
  const { data, errors } = await graphql({
    schema,
    source: query,
    rootValue: createRoot(world),
    ...(variables && { variableValues: variables }),
  });
  const problems = errors?.map(({ message, path, locations, extensions }) => ({
    type: extensions["type"],
    path,
    locations,
    message,
  }));
  return { data, ...(problems && { errors: problems }) };
}

function createRoot({ threads, hasPull, mayWrite }: GraphqlWorld): object {
  return {
    repository: () => ({
      pullRequest: ({ number }: { number: number }) => {
        if (!hasPull(number))
          throw refuse("NOT_FOUND", `Could not resolve to a PullRequest with the number of ${number}.`);
        return { reviewThreads: (page: Page) => paginate(threads.map(showThread), page) };
      },
    }),
    resolveReviewThread: ({ input }: { input: { threadId: string } }) => {
      const thread = threads.find(({ id }) => id === input.threadId);
      if (!thread) throw refuse("NOT_FOUND", `Could not resolve to a node with the global id of '${input.threadId}'.`);
      // Not `pull_requests` (github.com/orgs/community/discussions/44650 and 204269).
      if (!mayWrite("contents")) throw refuse("FORBIDDEN", "Resource not accessible by integration");
      thread.resolvedBy = BOT;
      return { thread: showThread(thread) };
    },
    minimizeComment: ({ input }: { input: { subjectId: string; classifier: string } }) => {
      const comment = threads.flatMap(({ comments }) => comments).find(({ id }) => id === input.subjectId);
      if (!comment)
        throw refuse("NOT_FOUND", `Could not resolve to a node with the global id of '${input.subjectId}'.`);
      if (!mayWrite("pull_requests")) throw refuse("FORBIDDEN", "Resource not accessible by integration");
      comment.minimizedReason = input.classifier.toLowerCase().replace("_", "-");
      return { minimizedComment: showComment(comment) };
    },
  };
}

function refuse(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

function showThread({ id, comments, resolvedBy }: Thread): object {
  return {
    id,
    isResolved: resolvedBy !== undefined,
    // The schema gives a User, and a token's bot is none.
    resolvedBy: resolvedBy === undefined || resolvedBy === BOT ? null : { isViewer: false },
    comments: (page: Page) => paginate(comments.map(showComment), page),
  };
}

function showComment({ id, body, author, minimizedReason }: PullComment): object {
  return {
    __typename: "PullRequestReviewComment",
    id,
    body,
    isMinimized: minimizedReason !== undefined,
    minimizedReason: minimizedReason ?? null,
    viewerDidAuthor: author === BOT,
  };
}

interface Page {
  readonly first?: number;
  readonly after?: string | null;
}

/** docs.github.com/graphql, "Rate limits and node limits": every connection needs `first` or `last`, from 1 to 100. */
function paginate(all: readonly object[], { first, after }: Page): object {
  if (first === undefined) throw refuse("MISSING_PAGINATION_BOUNDARIES", "You must provide a `first` or `last` value.");
  if (first < 1 || first > 100) throw refuse("EXCESSIVE_PAGINATION", "`first` must be from 1 to 100.");
  const start = Number(after ?? 0);
  const end = start + first;
  const pageInfo = { endCursor: String(end), hasNextPage: end < all.length };
  return { nodes: all.slice(start, end), totalCount: all.length, pageInfo };
}
