import { bundledSchemas } from "@copydesk/front-matter";
import type { JsonSchema } from "@copydesk/front-matter";

const { base, newsPost, mainroadPost } = bundledSchemas;

/**
 * The schemas that a configuration can name. `any-post` asks for no key, and takes an empty one for one that is not there:
 * whole sites have posts without a date, without a title but their heading, or without front matter.
 */
export const namedSchemas: Readonly<Record<string, Exclude<JsonSchema, boolean>>> = {
  "any-post": {
    ...base,
    $id: "any-post",
    required: [],
    properties: {
      ...base.properties,
      title: { type: ["string", "null"] },
      date: { $ref: "#/$defs/optionalDate" },
      ...Object.fromEntries(["draft", "mathjax"].map((key) => [key, { type: ["boolean", "null"] }])),
      weight: { type: ["integer", "null"] },
    },
  },
  base,
  "news-post": newsPost,
  "mainroad-post": mainroadPost,
};
