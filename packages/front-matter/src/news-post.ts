import { compileSchema } from "./compile-schema.ts";
import schema from "../schema/news-post.json" with { type: "json" };
import type { Validator } from "./types.ts";

/** The bundled JSON Schema of a news post's front matter. */
export const newsPostSchema: object = schema;

/** Validates front matter against {@link newsPostSchema}. */
export const validateNewsPost: Validator = compileSchema(schema);
