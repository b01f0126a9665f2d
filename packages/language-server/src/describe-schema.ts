import type { Language, Path } from "@copydesk/front-matter";

/** A JSON Schema as an object; boolean schemas have nothing to tell an editor. */
export type Schema = Readonly<Record<string, unknown>>;

const COMBINATIONS = ["allOf", "anyOf", "oneOf"] as const;
const BRANCHES = ["if", "then", "else"] as const;

/** Every schema that speaks of the value at `path`: through `$ref` within the document, combinations and items. */
export function findSubschemas(root: Schema, path: Path): Schema[] {
  let schemas = expand(root, root, new Set());
  for (const step of path) {
    schemas = schemas.flatMap((schema) => stepInto(schema, step)).flatMap((next) => expand(next, root, new Set()));
  }
  return schemas;
}

function stepInto(schema: Schema, step: string | number): Schema[] {
  if (typeof step === "number") {
    const prefix = Array.isArray(schema["prefixItems"]) ? (schema["prefixItems"] as unknown[])[step] : undefined;
    return [prefix, schema["items"]].filter(isSchema);
  }
  const properties = schema["properties"];
  const own = isSchema(properties) && Object.hasOwn(properties, step) ? properties[step] : undefined;
  return [own ?? schema["additionalProperties"] ?? schema["unevaluatedProperties"]].filter(isSchema);
}

function expand(schema: Schema, root: Schema, seen: Set<Schema>): Schema[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const reference = schema["$ref"];
  const target = typeof reference === "string" ? resolve(reference, root) : undefined;
  const below = [
    target,
    ...COMBINATIONS.flatMap((keyword) => (Array.isArray(schema[keyword]) ? (schema[keyword] as unknown[]) : [])),
    ...BRANCHES.map((keyword) => schema[keyword]),
  ];
  return [schema, ...below.filter(isSchema).flatMap((next) => expand(next, root, seen))];
}

function resolve(reference: string, root: Schema): unknown {
  if (reference.startsWith("#")) return followPointer(reference.slice(1), root);
  const [id, pointer = ""] = reference.split("#");
  const definitions = root["$defs"];
  const bundled = isSchema(definitions)
    ? Object.values(definitions).find((definition) => isSchema(definition) && definition["$id"] === id)
    : undefined;
  return bundled === undefined ? undefined : followPointer(pointer, bundled as Schema);
}

function followPointer(pointer: string, root: Schema): unknown {
  let value: unknown = root;
  for (const step of pointer.split("/").slice(1)) {
    const key = decodeURIComponent(step).replaceAll("~1", "/").replaceAll("~0", "~");
    value = isSchema(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

/** The keys that an object at `path` may have, with every schema that speaks of each. */
export function findKeys(root: Schema, path: Path): Map<string, Schema[]> {
  const keys = new Map<string, Schema[]>();
  for (const { properties } of findSubschemas(root, path) as { readonly properties?: unknown }[]) {
    if (!isSchema(properties)) continue;
    for (const key of Object.keys(properties)) keys.set(key, findSubschemas(root, [...path, key]));
  }
  return keys;
}

/** The values that the schemas name: enumerations, constants, booleans, defaults and examples, each once. */
export function findValues(schemas: readonly Schema[]): unknown[] {
  const values = schemas.flatMap((schema) => [
    ...("const" in schema ? [schema["const"]] : []),
    ...(Array.isArray(schema["enum"]) ? (schema["enum"] as unknown[]) : []),
    ...(typesOf(schema).includes("boolean") ? [true, false] : []),
    ...("default" in schema ? [schema["default"]] : []),
    ...(Array.isArray(schema["examples"]) ? (schema["examples"] as unknown[]) : []),
  ]);
  const seen = new Set<string>();
  return values.filter((value) => {
    const written = JSON.stringify(value);
    return !seen.has(written) && seen.add(written);
  });
}

/** The `type` keyword as a list. */
export function typesOf(schema: Schema): string[] {
  return [schema["type"]].flat().filter((type): type is string => typeof type === "string");
}

/** The schema's own words about itself, in the reader's language where it has them. */
export function describeSchema(schemas: readonly Schema[], language: Language): string | undefined {
  for (const schema of schemas) {
    const localized = schema["x-description"];
    const text = isSchema(localized) ? localized[language] : undefined;
    if (typeof text === "string") return text;
  }
  return schemas.map((schema) => schema["description"]).find((text) => typeof text === "string");
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
