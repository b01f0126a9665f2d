import type { StandardSchemaV1 } from "@standard-schema/spec";
import { compileDataSchema } from "./compile-schema.ts";
import type { CompileOptions } from "./compile-schema.ts";
import { formatProblem } from "./format-problem.ts";
import type { Infer } from "./infer-type.ts";
import type { JsonSchema } from "./schema/json.ts";
import type { Language } from "./types.ts";

/**
 * A schema as a Standard Schema (https://standardschema.dev), for forms, routers and content collections that take one.
 * Throws as `compileSchema` does.
 */
export function toStandardSchema<const Schema extends JsonSchema>(
  schema: Schema,
  { language = "en", ...options }: CompileOptions & { readonly language?: Language } = {},
): StandardSchemaV1<unknown, Infer<Schema>> {
  const findProblems = compileDataSchema(schema, options);
  return {
    "~standard": {
      version: 1,
      vendor: "copydesk",
      validate: (value) => {
        const problems = findProblems(value);
        if (problems.length === 0) return { value: value as Infer<Schema> };
        return {
          issues: problems.map((problem) => ({ message: formatProblem(problem, language), path: problem.path })),
        };
      },
    },
  };
}
