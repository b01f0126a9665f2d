#!/usr/bin/env node
/**
 * Makes src/testing/simulated-github/schema.graphql: the fields of GitHub's GraphQL API that the Actions use, out of
 * GitHub's whole schema. Get that with `npm pack @octokit/graphql-schema`, unpack it, and give the path of its
 * schema.graphql and its version.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parse, print, visit } from "graphql";

/** Types and their fields; an input or an enumeration is kept whole. */
const KEPT = {
  Query: ["repository"],
  Repository: ["pullRequest"],
  PullRequest: ["reviewThreads"],
  PullRequestReviewThreadConnection: ["nodes", "pageInfo"],
  PageInfo: ["endCursor", "hasNextPage"],
  PullRequestReviewThread: ["id", "isResolved", "resolvedBy", "comments"],
  User: ["isViewer"],
  PullRequestReviewCommentConnection: ["nodes", "totalCount"],
  PullRequestReviewComment: ["id", "body", "isMinimized", "minimizedReason", "viewerDidAuthor"],
  Minimizable: ["isMinimized", "minimizedReason"],
  Mutation: ["resolveReviewThread", "minimizeComment"],
  ResolveReviewThreadInput: undefined,
  ResolveReviewThreadPayload: ["thread"],
  MinimizeCommentInput: undefined,
  MinimizeCommentPayload: ["minimizedComment"],
  ReportedContentClassifiers: undefined,
};

const [source = "", version = ""] = process.argv.slice(2);
const withoutNotes = { description: undefined, directives: [] };
const whole = parse(readFileSync(source, "utf8"));
const trimmed = visit(whole, {
  Document: (node) => ({ ...node, definitions: node.definitions.filter(({ name }) => name && name.value in KEPT) }),
  enter: (node) => {
    if (!("description" in node || "directives" in node)) return undefined;
    const fields = KEPT[node.name?.value];
    return {
      ...node,
      ...withoutNotes,
      ...(fields && "fields" in node && { fields: node.fields.filter(({ name }) => fields.includes(name.value)) }),
      ...("interfaces" in node && { interfaces: node.interfaces.filter(({ name }) => name.value in KEPT) }),
    };
  },
});
const head = `# The part of GitHub's GraphQL API that the Actions use, ${version}. Trimmed by scripts/trim-graphql.mjs; see LICENSE.md here.\n`;
const target = new URL("../src/testing/simulated-github/schema.graphql", import.meta.url);
writeFileSync(target, `${head}${print(trimmed)}\n`);
