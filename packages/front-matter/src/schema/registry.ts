import { isObject, isSchema } from "./json.ts";
import type { JsonObject, JsonSchema } from "./json.ts";

/** A schema that cannot be used: not valid, or referring to something that is not there. */
export class SchemaError extends Error {
  override readonly name = "SchemaError";
}

/** A schema with the URI that its references are relative to. */
export interface Located {
  readonly schema: JsonSchema;
  readonly base: string;
}

/** What a reference leads to; `dynamic` names the `$dynamicAnchor` it went through. */
export interface Target extends Located {
  readonly dynamic?: string;
}

type Shape = "schema" | "list" | "map";

/** Where a keyword's value holds schemas: as the value itself, in a list, or under each key. */
const SUBSCHEMAS: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ...["additionalProperties", "contains", "contentSchema", "else", "if", "items", "not", "propertyNames", "then"].map(
    (keyword): [string, Shape] => [keyword, "schema"],
  ),
  ["unevaluatedItems", "schema"],
  ["unevaluatedProperties", "schema"],
  ["allOf", "list"],
  ["anyOf", "list"],
  ["oneOf", "list"],
  ["prefixItems", "list"],
  ["$defs", "map"],
  ["definitions", "map"],
  ["dependencies", "map"],
  ["dependentSchemas", "map"],
  ["patternProperties", "map"],
  ["properties", "map"],
]);

/** The URI of a schema that names none. */
const ANONYMOUS = "schema:/";

/** Every schema that references may lead to, by URI. Nothing outside it is ever read. */
export class Registry {
  readonly #resources = new Map<string, JsonSchema>();
  readonly #anchors = new Map<string, Located>();
  readonly #dynamicAnchors = new Map<string, Located>();
  readonly #fallback: ((uri: string) => JsonSchema | undefined) | undefined;

  /** `fallback` gives a schema by URI when no added one has it. */
  constructor(fallback?: (uri: string) => JsonSchema | undefined) {
    this.#fallback = fallback;
  }

  /** Adds a schema with all that it embeds, and returns it with its own URI. */
  add(schema: JsonSchema, uri: string = ANONYMOUS): Located {
    this.#resources.set(uri, schema);
    return { schema, base: this.#index(schema, uri) };
  }

  /** Throws {@link SchemaError} when the reference leads nowhere. */
  resolve(reference: string, from: string): Target {
    const url = toUrl(reference, from);
    const fragment = decodeFragment(url.hash.slice(1));
    url.hash = "";
    const uri = url.href;
    const resource = this.#findResource(uri);
    if (resource === undefined) {
      throw new SchemaError(
        `Unexpected \`$ref\` to \`${reference}\`, expected a schema that is given or bundled; nothing is fetched`,
      );
    }
    if (fragment === "") return { schema: resource, base: uri };
    const anchored = this.#anchors.get(`${uri}#${fragment}`);
    if (anchored) return { ...anchored, ...(this.findDynamic(uri, fragment) && { dynamic: fragment }) };
    const found = fragment.startsWith("/") ? followPointer(resource, fragment, uri) : undefined;
    if (found) return found;
    throw new SchemaError(`Unexpected \`$ref\` to \`${reference}\`, expected a place that exists in \`${uri}\``);
  }

  /** The schema with this `$dynamicAnchor` in the resource `uri`. */
  findDynamic(uri: string, anchor: string): Located | undefined {
    return this.#dynamicAnchors.get(`${uri}#${anchor}`);
  }

  #findResource(uri: string): JsonSchema | undefined {
    const known = this.#resources.get(uri);
    if (known !== undefined) return known;
    const schema = this.#fallback?.(uri);
    if (schema !== undefined) this.add(schema, uri);
    return schema;
  }

  #index(schema: JsonSchema, outer: string): string {
    if (!isObject(schema)) return outer;
    const base = identify(schema, outer);
    if (base !== outer) this.#resources.set(base, schema);
    const located = { schema, base };
    if (typeof schema["$anchor"] === "string") this.#anchors.set(`${base}#${schema["$anchor"]}`, located);
    if (typeof schema["$dynamicAnchor"] === "string") {
      this.#anchors.set(`${base}#${schema["$dynamicAnchor"]}`, located);
      this.#dynamicAnchors.set(`${base}#${schema["$dynamicAnchor"]}`, located);
    }
    for (const [keyword, value] of Object.entries(schema)) {
      for (const child of listSubschemas(keyword, value)) this.#index(child, base);
    }
    return base;
  }
}

/** The schemas directly inside a keyword's value. */
export function listSubschemas(keyword: string, value: unknown): JsonSchema[] {
  const shape = SUBSCHEMAS.get(keyword);
  if (shape === "schema") return isSchema(value) ? [value] : [];
  if (shape === "list") return Array.isArray(value) ? value.filter(isSchema) : [];
  return shape === "map" && isObject(value) ? Object.values(value).filter(isSchema) : [];
}

/** The URI that references inside `schema` are relative to. Throws {@link SchemaError} when `$id` is no URI. */
export function identify(schema: JsonObject, outer: string): string {
  if (typeof schema["$id"] !== "string") return outer;
  const url = toUrl(schema["$id"], outer);
  url.hash = "";
  return url.href;
}

function followPointer(root: JsonSchema, pointer: string, uri: string): Located | undefined {
  let value: unknown = root;
  let base = uri;
  for (const part of pointer.slice(1).split("/")) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as JsonObject)[key];
    if (isObject(value)) base = identify(value, base);
  }
  return isSchema(value) ? { schema: value, base } : undefined;
}

function toUrl(reference: string, base: string): URL {
  try {
    return new URL(reference, base);
  } catch {
    throw new SchemaError(`Unexpected \`${reference}\`, expected a URI or a path relative to \`${base}\``);
  }
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
