import { bundledSchemas } from "@copydesk/front-matter";
import type { Language, Path } from "@copydesk/front-matter";

/** A JSON Schema as an object; boolean schemas have nothing to tell an editor. */
export type Schema = Readonly<Record<string, unknown>>;

const COMBINATIONS = ["allOf", "anyOf", "oneOf"] as const;
const BRANCHES = ["if", "then", "else"] as const;

/** A schema and the document that its local references lead into. */
interface Located {
  readonly schema: Schema;
  readonly document: Schema;
}

const BUNDLED: ReadonlyMap<unknown, Schema> = new Map(
  Object.values(bundledSchemas).map((schema): [string, Schema] => [schema.$id, { ...schema }]),
);

/** Every schema that speaks of the value at `path`: through references, combinations and items. */
export function findSubschemas(root: Schema, path: Path): Schema[] {
  let found = expand({ schema: root, document: root }, new Set());
  for (const step of path) {
    const seen = new Set<Schema>();
    found = found.flatMap((each) => stepInto(each, step)).flatMap((each) => expand(each, seen));
  }
  return found.map(({ schema }) => schema);
}

function stepInto({ schema, document }: Located, step: string | number): Located[] {
  const properties = schema["properties"];
  const prefix = schema["prefixItems"];
  const below =
    typeof step === "number"
      ? [Array.isArray(prefix) ? (prefix[step] as unknown) : undefined, schema["items"]]
      : [isSchema(properties) && Object.hasOwn(properties, step) ? properties[step] : schema["additionalProperties"]];
  return below.filter(isSchema).map((each) => ({ schema: each, document }));
}

function expand(located: Located, seen: Set<Schema>): Located[] {
  const { schema, document } = located;
  if (seen.has(schema)) return [];
  seen.add(schema);
  const below = [...COMBINATIONS.flatMap((keyword) => schema[keyword]), ...BRANCHES.map((keyword) => schema[keyword])]
    .filter(isSchema)
    .map((each): Located => ({ schema: each, document }));
  const reference = schema["$ref"];
  const target = typeof reference === "string" ? resolve(reference, document) : undefined;
  return [located, ...[...(target ? [target] : []), ...below].flatMap((each) => expand(each, seen))];
}

function resolve(reference: string, document: Schema): Located | undefined {
  const [id = "", pointer = ""] = reference.split("#");
  const definitions = document["$defs"];
  const embedded = isSchema(definitions)
    ? Object.values(definitions).find((definition) => isSchema(definition) && definition["$id"] === id)
    : undefined;
  const target = id === "" ? document : (embedded ?? BUNDLED.get(id));
  const schema = isSchema(target) ? followPointer(pointer, target) : undefined;
  return isSchema(target) && isSchema(schema) ? { schema, document: target } : undefined;
}

function followPointer(pointer: string, root: Schema): unknown {
  let value: unknown = root;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
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

/**
 * The first description that the schemas give. One that has paragraphs in Chinese beside others, as the bundled schemas'
 * have, is cut to those in the reader's language.
 */
export function describeSchema(schemas: readonly Schema[], language: Language): string | undefined {
  const description = schemas.map((schema) => schema["description"]).find((text) => typeof text === "string");
  const paragraphs = description?.split(/\n{2,}/) ?? [];
  const own = paragraphs.filter((paragraph) => /\p{Script=Han}/u.test(paragraph) === (language === "zh-CN"));
  return own.length > 0 ? own.join("\n\n") : description;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
