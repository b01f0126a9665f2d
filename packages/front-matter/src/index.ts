export type { FrontMatter, FrontMatterFormat, Language, Localized, Path, Problem, Range, Validator } from "./types.ts";
export { readFrontMatter } from "./read-front-matter.ts";
export { compileSchema } from "./compile-schema.ts";
export { newsPostSchema, validateNewsPost } from "./news-post.ts";
export { formatProblem } from "./format-problem.ts";
