import type { Client } from "./create-client.ts";
import { isRefusal } from "./create-client.ts";

/** A conversation on a pull request's diff that this Action started. */
export interface ReviewThread {
  readonly id: string;
  /** Its first comment's id. */
  readonly commentId: string;
  /** What the first comment is about. */
  readonly fingerprint: string;
  /**
   * `open` as it was posted, `answered` by somebody and open, `resolved` by this Action, or `dismissed` by a person, who
   * resolved or hid it.
   */
  readonly state: "open" | "answered" | "resolved" | "dismissed";
}

interface PullAddress {
  readonly owner: string;
  readonly repo: string;
  readonly pull: number;
}

const THREADS = `query ($owner: String!, $repo: String!, $pull: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $pull) {
      reviewThreads(first: 100, after: $after) {
        nodes {
          id
          isResolved
          resolvedBy { isViewer }
          comments(first: 1) {
            totalCount
            nodes { id body isMinimized minimizedReason viewerDidAuthor }
          }
        }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
}`;

interface ThreadNode {
  readonly id: string;
  readonly isResolved: boolean;
  /** A person; `null` for a bot. */
  readonly resolvedBy: { readonly isViewer: boolean } | null;
  readonly comments: { readonly totalCount: number; readonly nodes: readonly CommentNode[] };
}

interface CommentNode {
  readonly id: string;
  readonly body: string;
  readonly isMinimized: boolean;
  readonly minimizedReason: string | null;
  readonly viewerDidAuthor: boolean;
}

interface ThreadsPage {
  readonly repository: {
    readonly pullRequest: {
      readonly reviewThreads: {
        readonly nodes: readonly ThreadNode[];
        readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
      };
    };
  };
}

/** The pull request's threads whose first comment the token's owner wrote and `readMark` knows. */
export async function listOwnThreads(
  client: Client,
  pull: PullAddress,
  readMark: (body: string) => string | undefined,
): Promise<ReviewThread[]> {
  const threads: ReviewThread[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: ThreadsPage = await client.graphql<ThreadsPage>(THREADS, { ...pull, after });
    const { nodes, pageInfo } = page.repository.pullRequest.reviewThreads;
    for (const node of nodes) {
      const [comment] = node.comments.nodes;
      const fingerprint = comment?.viewerDidAuthor ? readMark(comment.body) : undefined;
      if (!comment || fingerprint === undefined) continue;
      threads.push({ id: node.id, commentId: comment.id, fingerprint, state: readState(node, comment) });
    }
    ({ endCursor: after, hasNextPage: more } = pageInfo);
  }
  return threads;
}

function readState({ isResolved, resolvedBy, comments }: ThreadNode, comment: CommentNode): ReviewThread["state"] {
  if (isResolved) return resolvedBy && !resolvedBy.isViewer ? "dismissed" : "resolved";
  if (comments.totalCount > 1) return "answered";
  if (!comment.isMinimized) return "open";
  return comment.minimizedReason === "resolved" ? "resolved" : "dismissed";
}

const RESOLVE = "mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { id } } }";
const HIDE =
  "mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }";

/**
 * Resolves threads. That takes `contents: write`, which no linter should ask for; so where the token may not, their comments
 * are hidden as resolved, which needs no more than posting them did. Throws what GitHub says when it takes neither.
 */
export async function resolveThreads(client: Client, threads: readonly ReviewThread[]): Promise<void> {
  let mayResolve = true;
  for (const { id, commentId } of threads) {
    try {
      await (mayResolve ? client.graphql(RESOLVE, { id }) : client.graphql(HIDE, { id: commentId }));
    } catch (error) {
      if (!mayResolve || !isRefusal(error)) throw error;
      mayResolve = false;
      await client.graphql(HIDE, { id: commentId });
    }
  }
}
