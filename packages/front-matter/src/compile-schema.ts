import { compileBundled, compileOwnPattern, findBundled } from "./compile-bundled.ts";
import { formatProblem } from "./format-problem.ts";
import { bundledSchemas } from "./generated/schemas.ts";
import { toDataProblem } from "./place-issue.ts";
import { compile } from "./schema/compile.ts";
import type { Issue } from "./schema/issue.ts";
import type { JsonSchema } from "./schema/json.ts";
import { compilePattern } from "./schema/patterns.ts";
import { Registry, SchemaError, toUrl } from "./schema/registry.ts";
import type { DataProblem, Validator } from "./types.ts";
import { validate, validateData } from "./validate.ts";

/** What a schema is compiled with. */
export interface CompileOptions {
  /** More schemas that a `$ref` may lead to, each under its `$id`, or under the URI that is its key here. */
  readonly schemas?: readonly JsonSchema[] | Readonly<Record<string, JsonSchema>>;
  /**
   * Whether the schema is the program's own: it is then neither checked against JSON Schema
   * itself, nor are its patterns translated into ones of linear time: 25 ms. Each part is
   * compiled when a value first meets it, so the validator throws what is wrong in one.
   */
  readonly trusted?: boolean;
}

const bundled: ReadonlySet<JsonSchema> = new Set<JsonSchema>(Object.values(bundledSchemas));

/** The URI of a schema that names none. */
const ANONYMOUS = "schema:/";

const refuseSchema = compileBundled("https://json-schema.org/draft/2020-12/schema");

/**
 * Compiles a JSON Schema (draft 2020-12) once, for any number of posts. A `$ref` leads to the bundled schemas, the
 * schema itself and `options.schemas`; nothing is ever fetched, no code is generated, and patterns take linear time.
 * Throws {@link SchemaError} when it is not a valid schema.
 */
export function compileSchema(schema: JsonSchema, options: CompileOptions = {}): Validator {
  const findIssues = compileIssues(schema, options);
  return (frontMatter) => validate(frontMatter, findIssues);
}

/** Compiles a schema for data that has no text, of any type. Throws as {@link compileSchema} does. */
export function compileDataSchema(
  schema: JsonSchema,
  options: CompileOptions = {},
): (data: unknown) => readonly DataProblem[] {
  const findIssues = compileIssues(schema, options);
  return (data) => validateData(data, findIssues);
}

function compileIssues(
  schema: JsonSchema,
  { schemas = [], trusted = bundled.has(schema) }: CompileOptions,
): (data: unknown) => Issue[] {
  const registry = new Registry(findBundled, trusted ? undefined : assertValid);
  try {
    for (const [uri, other] of Object.entries(schemas)) registry.add(other, toUrl(uri, ANONYMOUS).href);
    registry.add(schema, ANONYMOUS);
    return compile(registry.resolve("", ANONYMOUS), registry, trusted ? compileOwnPattern : compilePattern, trusted);
  } catch (error) {
    if (error instanceof RangeError) throw new SchemaError("Unexpected nesting in the schema, expected less of it");
    throw error;
  }
}

function assertValid(schema: JsonSchema): void {
  const [issue] = refuseSchema(schema);
  if (!issue) return;
  const problem = toDataProblem(issue);
  throw new SchemaError(`Invalid schema at \`/${problem.path.join("/")}\`: ${formatProblem(problem, "en")}`);
}
