import { bundledSchemas } from "@copydesk/front-matter";
import type { JsonSchema } from "@copydesk/front-matter";

const { base, newsPost, mainroadPost } = bundledSchemas;

/** What themes and plugins give meanings of their own, and what another rule says more of. */
const OF_THE_SITE = [
  "aliases",
  "canonical",
  "lang",
  "lead",
  "originallink",
  "source_url",
  "thumbnail",
  "translations",
  "url",
];

/** Objects are a site's own: `- tag: harbour`. One made by a colon in the text is not: `- Ferry: it sails`. */
const NAMES = {
  type: ["string", "array", "null"],
  items: {
    if: { type: "object", propertyNames: { pattern: "^[a-z]+$" } },
    else: { type: ["string", "number", "array"] },
  },
};

/** What the keys of a post may hold on any site at all. */
const ON_ANY_SITE: Readonly<Record<string, Exclude<JsonSchema, boolean>>> = {
  title: { type: ["string", "object", "null"] },
  date: { $ref: "#/$defs/optionalDate" },
  draft: { type: ["boolean", "null"] },
  mathjax: { type: ["boolean", "null"] },
  summary: { type: ["string", "object", "null"] },
  description: { type: ["string", "object", "null"] },
  slug: { type: ["string", "number", "null"] },
  weight: { type: ["number", "null"] },
  menu: { type: ["string", "array", "object", "boolean", "null"] },
  comments: { type: ["boolean", "object", "array", "number", "null"] },
  toc: { type: ["boolean", "object", "string", "number", "null"] },
  ...Object.fromEntries(["categories", "tags", "keywords"].map((key) => [key, NAMES])),
  ...Object.fromEntries(OF_THE_SITE.map((key) => [key, {}])),
};

/**
 * The schemas that a configuration can name. `any-post` asks for no key, takes an empty one for one that is not there, and
 * lets pass what some site generator or theme takes: whole sites have posts without a date, without a title but their
 * heading, or without front matter.
 */
export const namedSchemas: Readonly<Record<string, Exclude<JsonSchema, boolean>>> = {
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
