import { bundledSchemas } from "@copydesk/front-matter";
import type { JsonSchema } from "@copydesk/front-matter";

const { base, newsPost, mainroadPost } = bundledSchemas;

type Schema = Exclude<JsonSchema, boolean>;

/** `schema`, or an object with keys like these, none of them empty: no placeholder `{title}`, no text that a colon split. */
function orObject(keys: string, schema: Schema): Schema {
  const filled = { not: { type: "null" } };
  return {
    if: { type: "object", minProperties: 1, propertyNames: { pattern: `^(?:${keys})$` }, additionalProperties: filled },
    else: schema,
  };
}

/** A text in each of a site's languages. */
const TEXT = orObject("[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?", { type: ["string", "null"] });
/** Tags may be objects: `- tag: harbour`. */
const NAMES = {
  type: ["string", "array", "null"],
  items: orObject("tag|name|title|label|text|slug|id|key|value|path|url|link|href", {
    type: ["string", "number", "array"],
  }),
};

/** What the keys of a post may hold on any site at all: themes and plugins give some of them meanings of their own. */
const ON_ANY_SITE: Readonly<Record<string, Schema>> = {
  title: TEXT,
  summary: TEXT,
  description: TEXT,
  date: { $ref: "#/$defs/optionalDate" },
  draft: { type: ["boolean", "null"] },
  mathjax: { type: ["boolean", "null"] },
  slug: { type: ["string", "number", "null"] },
  weight: { type: ["number", "null"] },
  menu: { type: ["string", "array", "object", "boolean", "null"] },
  comments: { type: ["boolean", "object", "array", "number", "null"] },
  toc: { if: { enum: ["left", "right", "top", "auto"] }, else: { type: ["boolean", "object", "number", "null"] } },
  ...Object.fromEntries(["categories", "tags", "keywords"].map((key) => [key, NAMES])),
  ...Object.fromEntries(["aliases", "lang", "lead", "thumbnail", "translations"].map((key) => [key, {}])),
};

/**
 * The schemas that a configuration can name. `any-post` asks for no key, takes an empty one for one that is not there, and
 * lets pass what some site generator or theme takes: whole sites have posts without a date, without a title but their
 * heading, or without front matter.
 */
export const namedSchemas: Readonly<Record<string, Schema>> = {
  "any-post": {
    ...base,
    $id: "any-post",
    required: [],
    properties: Object.fromEntries(
      Object.entries(base.properties).map(([key, schema]) => [
        key,
        ON_ANY_SITE[key] ? { description: schema.description, ...ON_ANY_SITE[key] } : schema,
      ]),
    ),
  },
  base,
  "news-post": newsPost,
  "mainroad-post": mainroadPost,
};
