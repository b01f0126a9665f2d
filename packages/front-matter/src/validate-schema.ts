import { findBundled, compileOwnPattern } from "./compile-bundled.ts";
import { findNearest } from "./nearest.ts";
import { compile } from "./schema/compile.ts";
import type { Issue } from "./schema/issue.ts";
import { isObject } from "./schema/json.ts";
import { Registry } from "./schema/registry.ts";
import type { Validator } from "./types.ts";
import { validate } from "./validate.ts";

const DRAFT = "https://json-schema.org/draft/2020-12";

/** JSON Schema itself, with every keyword that it does not have refused, at any depth. */
const CLOSED = {
  $id: "schema:/closed",
  $dynamicAnchor: "meta",
  $ref: `${DRAFT}/schema`,
  unevaluatedProperties: false,
};

let findIssues: ((data: unknown) => Issue[]) | undefined;

/**
 * What is wrong with a JSON Schema (draft 2020-12) that is read from a file: what JSON Schema refuses, and keywords that
 * are misspelt. Other unknown keywords are allowed, and so are all that only annotate.
 */
export const validateSchema: Validator = (document) => {
  const isEmpty = document.locate([], "value") === undefined;
  return validate(document, (schema) => findSchemaIssues(isEmpty ? null : schema));
};

function findSchemaIssues(schema: unknown): Issue[] {
  if (!findIssues) {
    const registry = new Registry(findBundled);
    registry.add(CLOSED, CLOSED.$id);
    findIssues = compile(registry.resolve("", CLOSED.$id), registry, compileOwnPattern);
  }
  return findIssues(schema).filter((issue) => issue.code !== "unevaluatedProperties" || isMisspelt(issue));
}

/** Whether a keyword of another length by two letters at most was meant, and one that matters. */
function isMisspelt({ path, keys = [] }: Issue): boolean {
  const written = String(path.at(-1));
  const nearest = findNearest(written, keys);
  const annotations = findBundled(`${DRAFT}/meta/meta-data`);
  if (nearest === undefined || Math.abs(nearest.length - written.length) > 2 || !isObject(annotations)) return false;
  return !Object.hasOwn(Object(annotations["properties"]) as object, nearest);
}
