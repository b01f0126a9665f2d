#!/usr/bin/env node
/**
 * Makes src/testing/simulated-github/openapi.json: the requests of GitHub's REST API that the Actions make, out of
 * GitHub's whole description. Get that with `npm pack @octokit/openapi`, unpack it, and give the path of its
 * generated/api.github.com.json and its version.
 */
import { readFileSync, writeFileSync } from "node:fs";

const OPERATIONS = new Set([
  "checks/create",
  "checks/update",
  "checks/list-for-ref",
  "checks/list-annotations",
  "pulls/list",
  "pulls/get",
  "pulls/list-files",
  "pulls/create-review",
]);
const DROPPED = new Set(["description", "examples", "example", "externalDocs", "x-github", "tags", "summary"]);

const [source = "", version = ""] = process.argv.slice(2);
const whole = JSON.parse(readFileSync(source, "utf8"));

/** A copy with every reference followed and without what only people read. */
const trim = (node, inProperties = false) => {
  if (Array.isArray(node)) return node.map((item) => trim(item));
  if (typeof node !== "object" || node === null) return node;
  if (typeof node.$ref === "string") {
    const parts = node.$ref.slice(2).split("/");
    return trim(parts.reduce((parent, part) => parent[part], whole));
  }
  const entries = Object.entries(node).filter(([key]) => inProperties || !DROPPED.has(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, trim(value, key === "properties")]));
};

const paths = {};
for (const [path, methods] of Object.entries(whole.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    if (!OPERATIONS.has(operation.operationId)) continue;
    const { operationId, parameters, requestBody } = operation;
    paths[path] ??= {};
    paths[path][method] = {
      ...trim({ operationId, parameters, requestBody }),
      responses: { default: { description: "" } },
    };
  }
}
const info = {
  title: "The part of GitHub's REST API that the Actions use",
  version,
  description: "Trimmed by scripts/trim-openapi.mjs from @octokit/openapi; see LICENSE.md here.",
};
const target = new URL("../src/testing/simulated-github/openapi.json", import.meta.url);
writeFileSync(target, `${JSON.stringify({ openapi: whole.openapi, info, paths }, null, 1)}\n`);
