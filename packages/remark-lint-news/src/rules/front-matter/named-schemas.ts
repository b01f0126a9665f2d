import { bundledSchemas } from "@copydesk/front-matter";
import type { JsonSchema } from "@copydesk/front-matter";

/**
 * The schemas that a configuration can name. `any-post` asks for no key: whole sites have posts without a date, without a
 * title but their heading, or without front matter.
 */
export const namedSchemas: Readonly<Record<string, Exclude<JsonSchema, boolean>>> = {
  "any-post": { ...bundledSchemas.base, $id: "any-post", required: [] },
  base: bundledSchemas.base,
  "news-post": bundledSchemas.newsPost,
  "mainroad-post": bundledSchemas.mainroadPost,
};
