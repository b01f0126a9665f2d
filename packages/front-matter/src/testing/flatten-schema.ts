import { isObject } from "../schema/json.ts";
import type { JsonObject } from "../schema/json.ts";

/**
 * A schema and all that it refers to as one object without `$ref`, `allOf` and `unevaluatedProperties`; own formats are
 * left to their patterns. `isClosed` makes unknown keys an error.
 */
export function flattenSchema(
  schema: JsonObject,
  schemas: ReadonlyMap<string, JsonObject>,
  isClosed: boolean,
): JsonObject {
  const base = String(schema["$id"]);
  const { unevaluatedProperties, ...flat } = inline(schema, base, schemas) as Record<string, unknown>;
  delete flat["$defs"];
  return isClosed || unevaluatedProperties === false ? { ...flat, additionalProperties: false } : flat;
}

function inline(value: unknown, base: string, schemas: ReadonlyMap<string, JsonObject>): unknown {
  if (Array.isArray(value)) return value.map((item) => inline(item, base, schemas));
  if (!isObject(value)) return value;
  const { $ref, ...own } = value;
  const result: Record<string, unknown> = {};
  if (typeof $ref === "string") {
    const url = new URL($ref, base);
    const document = schemas.get(url.href.split("#")[0] ?? "");
    let target: unknown = document;
    for (const key of url.hash.split("/").slice(1)) target = isObject(target) ? target[key] : undefined;
    Object.assign(result, inline(target, String(document?.["$id"]), schemas));
  }
  for (const [key, entry] of Object.entries(own)) {
    const flat = inline(entry, base, schemas);
    if (key === "properties" && isObject(result[key]) && isObject(flat)) result[key] = { ...result[key], ...flat };
    else result[key] = flat;
  }
  if (typeof result["pattern"] === "string") delete result["format"];
  return result;
}
