import { metaSchemas } from "./generated/meta-schemas.ts";
import { bundledSchemas } from "./generated/schemas.ts";
import { compile } from "./schema/compile.ts";
import type { Issue } from "./schema/issue.ts";
import type { JsonSchema } from "./schema/json.ts";
import type { PatternCompiler } from "./schema/keyword.ts";
import { Registry } from "./schema/registry.ts";

const byId: ReadonlyMap<string, JsonSchema> = new Map(
  [...Object.values(bundledSchemas), ...metaSchemas].map((schema): [string, JsonSchema] => [schema.$id, { ...schema }]),
);

/** The schema of this package, or of JSON Schema itself, with this `$id`. */
export function findBundled(uri: string): JsonSchema | undefined {
  return byId.get(uri);
}

/** Patterns of our own are known to be harmless, so the host's own engine runs them. */
export const compileOwnPattern: PatternCompiler = (pattern) => {
  const expression = new RegExp(pattern, "u");
  return (text) => expression.test(text);
};

/** Compiles a bundled schema on first use. */
export function compileBundled(uri: string): (data: unknown) => Issue[] {
  let findIssues: ((data: unknown) => Issue[]) | undefined;
  return (data) => {
    if (!findIssues) {
      const registry = new Registry(findBundled);
      findIssues = compile(registry.resolve(uri, uri), registry, compileOwnPattern, true);
    }
    return findIssues(data);
  };
}
