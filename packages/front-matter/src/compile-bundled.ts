import { metaSchemas } from "./generated/meta-schemas.ts";
import { bundledSchemas } from "./generated/schemas.ts";
import { compile } from "./schema/compile.ts";
import type { Issue } from "./schema/issue.ts";
import type { JsonSchema } from "./schema/json.ts";
import { Registry } from "./schema/registry.ts";

const byId: ReadonlyMap<string, JsonSchema> = new Map(
  [...Object.values(bundledSchemas), ...metaSchemas].map((schema): [string, JsonSchema] => [schema.$id, { ...schema }]),
);

/** The schema of this package, or of JSON Schema itself, with this `$id`. */
export function findBundled(uri: string): JsonSchema | undefined {
  return byId.get(uri);
}

/** Compiles a bundled schema on first use. Its patterns are known to be harmless, so the host's own engine runs them. */
export function compileBundled(uri: string): (data: unknown) => Issue[] {
  let findIssues: ((data: unknown) => Issue[]) | undefined;
  return (data) => {
    if (!findIssues) {
      const registry = new Registry(findBundled);
      findIssues = compile(registry.resolve(uri, uri), registry, (pattern) => {
        const expression = new RegExp(pattern, "u");
        return (text) => expression.test(text);
      });
    }
    return findIssues(data);
  };
}
