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

/** A switch, or whatever else a theme makes of the key: only `"false"` in quotes is neither, and true to some generators. */
const SWITCH: Schema = { if: { not: { enum: ["true", "false"] } }, else: { type: ["boolean", "null"] } };
/** `no` is a text to the YAML of today, and a switch to Jekyll and Hugo. */
const YES_OR_NO: Schema = {
  if: { enum: ["", "yes", "no", "on", "off", "Yes", "No", "On", "Off"] },
  else: { type: ["boolean", "null"] },
};

function each(keys: readonly string[], schema: Schema): Readonly<Record<string, Schema>> {
  return Object.fromEntries(keys.map((key) => [key, schema]));
}

/**
 * What is wrong on any site at all. Themes and plugins give keys meanings of their own: in 550 posts of 150 sites no value
 * of another type than the `base` schema's was a defect.
 */
const ON_ANY_SITE: Readonly<Record<string, Schema>> = {
  ...each(["title", "summary", "description"], TEXT),
  ...each(["date", "lastmod", "publishDate", "expiryDate"], { $ref: "#/$defs/optionalDate" }),
  ...each(["categories", "tags", "keywords"], NAMES),
  ...each(["menu", "comments", "toc", "mathjax"], SWITCH),
  draft: YES_OR_NO,
  weight: { if: { type: "string", pattern: "^-?[0-9]*$" }, else: { type: ["number", "null"] } },
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
      Object.entries(base.properties).map(([key, { description }]) => [key, { description, ...ON_ANY_SITE[key] }]),
    ),
  },
  base,
  "news-post": newsPost,
  "mainroad-post": mainroadPost,
};
