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

/** Every schema that references may lead to, by URI. Nothing outside it is ever read. */
export class Registry {
  readonly #resources = new Map<string, Located>();
  readonly #anchors = new Map<string, Located>();
  readonly #dynamicAnchors = new Map<string, Located>();
  readonly #used = new Set<JsonSchema>();
  readonly #fallback: (uri: string) => JsonSchema | undefined;
  readonly #inspect: (schema: JsonSchema) => void;

  /** `fallback` gives a schema by URI when no added one has it; `inspect` sees each added one before its first use. */
  constructor(fallback: (uri: string) => JsonSchema | undefined, inspect: (schema: JsonSchema) => void = () => {}) {
    this.#fallback = fallback;
    this.#inspect = inspect;
  }

  /** Adds a schema with all that it embeds under a URI, besides those that it and its parts name themselves. */
  add(schema: JsonSchema, uri: string): void {
    const base = identify(schema, uri);
    this.#resources.set(uri, { schema, base });
    this.#index(schema, base);
  }

  /** Throws {@link SchemaError} when the reference leads nowhere. */
  resolve(reference: string, from: string): Target {
    const url = toUrl(reference, from);
    const fragment = decodeFragment(url.hash.slice(1));
    url.hash = "";
    const resource = this.#findResource(url.href);
    if (resource === undefined) {
      throw new SchemaError(
        `Unexpected \`$ref\` to \`${show(reference)}\`, expected a schema that is given or bundled; nothing is fetched`,
      );
    }
    if (fragment === "") return resource;
    const { base } = resource;
    const anchored = this.#anchors.get(`${base}#${fragment}`);
    if (anchored) return { ...anchored, ...(this.findDynamic(base, fragment) && { dynamic: fragment }) };
    const found = fragment.startsWith("/") ? followPointer(resource, fragment) : undefined;
    if (found) return found;
    throw new SchemaError(`Unexpected \`$ref\` to \`${show(reference)}\`, expected a place that exists`);
  }

  /**
   * Whether the meta-schema that the resource `uri` names has this vocabulary (JSON Schema Core, 8.1.2). One that is not
   * given is taken for the usual one, in which formats are annotations.
   */
  hasVocabulary(uri: string, name: "validation" | "format-assertion"): boolean {
    const resource = this.#resources.get(uri)?.schema;
    const metaSchema = isObject(resource) && this.#resources.get(String(resource["$schema"]))?.schema;
    const vocabularies = isObject(metaSchema) && metaSchema["$vocabulary"];
    if (!isObject(vocabularies)) return name === "validation";
    return Object.hasOwn(vocabularies, `https://json-schema.org/draft/2020-12/vocab/${name}`);
  }

  /** The schema with this `$dynamicAnchor` in the resource `uri`. */
  findDynamic(uri: string, anchor: string): Located | undefined {
    return this.#dynamicAnchors.get(`${uri}#${anchor}`);
  }

  #findResource(uri: string): Located | undefined {
    const known = this.#resources.get(uri);
    if (known) {
      if (!this.#used.has(known.schema)) this.#inspect(known.schema);
      this.#used.add(known.schema);
      return known;
    }
    const schema = this.#fallback(uri);
    if (schema === undefined) return undefined;
    this.#used.add(schema);
    this.add(schema, uri);
    return this.#resources.get(uri);
  }

  #index(schema: JsonSchema, base: string): void {
    if (!isObject(schema)) return;
    const located = { schema, base };
    if (typeof schema["$id"] === "string") this.#resources.set(base, located);
    if (typeof schema["$anchor"] === "string") this.#anchors.set(`${base}#${schema["$anchor"]}`, located);
    if (typeof schema["$dynamicAnchor"] === "string") {
      this.#anchors.set(`${base}#${schema["$dynamicAnchor"]}`, located);
      this.#dynamicAnchors.set(`${base}#${schema["$dynamicAnchor"]}`, located);
    }
    for (const [keyword, value] of Object.entries(schema)) {
      for (const child of listSubschemas(keyword, value)) this.#index(child, identify(child, base));
    }
  }
}

/** Files below the root are addressed by a scheme of our own. */
const show = (reference: string): string => reference.replace(/^schema:\//u, "");

/** The schemas directly inside a keyword's value. */
export function listSubschemas(keyword: string, value: unknown): JsonSchema[] {
  const shape = SUBSCHEMAS.get(keyword);
  if (shape === "schema") return isSchema(value) ? [value] : [];
  if (shape === "list") return Array.isArray(value) ? value.filter(isSchema) : [];
  return shape === "map" && isObject(value) ? Object.values(value).filter(isSchema) : [];
}

/** The URI that references inside `schema` are relative to. Throws {@link SchemaError} when `$id` is no URI. */
export function identify(schema: JsonSchema, outer: string): string {
  if (!isObject(schema) || typeof schema["$id"] !== "string") return outer;
  const url = toUrl(schema["$id"], outer);
  url.hash = "";
  return url.href;
}

function followPointer(root: Located, pointer: string): Located | undefined {
  let value: unknown = root.schema;
  let { base } = root;
  for (const part of pointer.slice(1).split("/")) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as JsonObject)[key];
    if (isObject(value)) base = identify(value, base);
  }
  return isSchema(value) ? { schema: value, base } : undefined;
}

/** Throws {@link SchemaError} when it is none. */
export function toUrl(reference: string, base: string): URL {
  try {
    return new URL(reference, base);
  } catch (error) {
    if (error instanceof RangeError) throw error;
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
