import { Ajv2020 } from "ajv/dist/2020.js";
import type { ErrorObject } from "ajv/dist/2020.js";
import type { FrontMatter, Path, Problem, Range, Validator } from "./types.ts";

/** Compiles a JSON Schema (draft 2020-12) once, for any number of posts. Throws when it is not a valid schema. */
export function compileSchema(schema: object): Validator {
  const validate = new Ajv2020({ allErrors: true, ownProperties: true, strict: false, validateFormats: false }).compile(
    schema,
  );
  return (frontMatter) => {
    if (frontMatter.data === undefined || validate(frontMatter.data)) return [];
    return (validate.errors ?? [])
      .map((error) => toProblem(error, frontMatter))
      .toSorted((a, b) => a.range[0] - b.range[0]);
  };
}

function toProblem(error: ErrorObject, frontMatter: FrontMatter): Problem {
  const parent = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const key: unknown = error.params["missingProperty"] ?? error.params["additionalProperty"];
  const path: Path = typeof key === "string" ? [...parent, key] : parent;
  const part = error.keyword === "additionalProperties" ? "key" : "value";
  const fence: Range = [frontMatter.range[0], frontMatter.range[0] + 3];
  const range = frontMatter.locate(path, part) ?? frontMatter.locate(parent, "key") ?? fence;
  return { code: error.keyword, path, range, severity: "error", values: { reason: error.message ?? "" } };
}
