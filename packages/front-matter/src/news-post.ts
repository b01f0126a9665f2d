import { compileBundled } from "./compile-bundled.ts";
import { bundledSchemas } from "./generated/schemas.ts";
import type { Infer } from "./infer-type.ts";
import type { DataProblem, Validator } from "./types.ts";
import { validate, validateData } from "./validate.ts";

/** The front matter of a news post, as {@link newsPostSchema} has it. */
export type NewsPost = Infer<typeof bundledSchemas.newsPost>;

/** The bundled JSON Schema of a news post's front matter. */
export const newsPostSchema: typeof bundledSchemas.newsPost = bundledSchemas.newsPost;

const findIssues = compileBundled(newsPostSchema.$id);

/** Validates front matter against {@link newsPostSchema}. */
export const validateNewsPost: Validator = (frontMatter) => validate(frontMatter, findIssues);

/** Validates data without a text against {@link newsPostSchema}. */
export function validateNewsPostData(data: unknown): readonly DataProblem[] {
  return validateData(data, findIssues);
}
