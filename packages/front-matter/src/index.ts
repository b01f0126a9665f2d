export type {
  DataProblem,
  FrontMatter,
  FrontMatterFormat,
  Language,
  Localized,
  Path,
  Problem,
  Range,
  Validator,
} from "./types.ts";
export type { CompileOptions } from "./compile-schema.ts";
export type { Infer } from "./infer-type.ts";
export type { NewsPost } from "./news-post.ts";
export type { ReadOptions } from "./read-front-matter.ts";
export type { InferOptions } from "./infer-schema.ts";
export type { ReadProblem } from "./read-data.ts";
export type { JsonSchema } from "./schema/json.ts";
export { bundledSchemas } from "./generated/schemas.ts";
export { compileDataSchema, compileSchema } from "./compile-schema.ts";
export { embedReferences } from "./embed-references.ts";
export { inferSchema } from "./infer-schema.ts";
export { readData } from "./read-data.ts";
export { formatProblem } from "./format-problem.ts";
export { findNearest } from "./nearest.ts";
export { newsPostSchema, validateNewsPost, validateNewsPostData } from "./news-post.ts";
export { readFrontMatter, readWhole } from "./read-front-matter.ts";
export { SchemaError } from "./schema/registry.ts";
export { toStandardSchema } from "./standard-schema.ts";
export { validateSchema } from "./validate-schema.ts";
