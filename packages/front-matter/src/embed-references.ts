import { findBundled } from "./compile-bundled.ts";
import { isObject } from "./schema/json.ts";
import type { JsonObject, JsonSchema } from "./schema/json.ts";
import { SchemaError, listSubschemas } from "./schema/registry.ts";

/** The most files that one schema may consist of. */
const MAX_FILES = 100;

/**
 * A schema with the files that its `$ref`s name embedded, so that it stands alone. `name` is the schema's path below
 * the root, with forward slashes; `read` is given such paths and never one above the root. Throws {@link SchemaError}
 * when there are more than 100 files, and whatever `read` throws.
 */
export function embedReferences(schema: JsonObject, name: string, read: (name: string) => JsonSchema): JsonObject {
  const embedder = new Embedder(read);
  const root = embedder.add(schema, toUri(name));
  const [, ...others] = embedder.documents;
  if (others.length === 0) return schema;
  const definitions = isObject(root["$defs"]) ? root["$defs"] : {};
  return { ...root, $defs: { ...definitions, ...Object.fromEntries(others) } };
}

const toUri = (name: string): string => new URL(name.split("/").map(encodeURIComponent).join("/"), "schema:/").href;

/** The path below the root that a reference in `file` leads to. Throws {@link SchemaError} when it leads above the root. */
function toName(reference: string, file: string): string {
  const { pathname: deeper } = new URL(reference, file.replace("schema:/", "schema:/root/"));
  const isInside = reference.startsWith("/") || deeper.startsWith("/root/");
  const { pathname } = new URL(reference, file);
  try {
    if (isInside) return decodeURIComponent(pathname.slice(1));
  } catch {
    // What is no escape names no file.
  }
  throw new SchemaError(`Unexpected \`$ref\` to \`${reference}\`, expected a file below the root`);
}

class Embedder {
  readonly documents = new Map<string, JsonObject>();
  readonly #read: (name: string) => JsonSchema;

  constructor(read: (name: string) => JsonSchema) {
    this.#read = read;
  }

  /** Adds a copy of the document whose file has this URI. */
  add(schema: JsonObject, uri: string): JsonObject {
    if (this.documents.size >= MAX_FILES) throw new SchemaError(`Unexpected schema of over ${MAX_FILES} files`);
    const document = structuredClone(schema) as Record<string, unknown>;
    document["$id"] ??= uri;
    this.documents.set(uri, document);
    const own = new Set<string>();
    collectIds(document, uri, own);
    this.#embedBelow(document, uri, uri, own);
    return document;
  }

  #embedBelow(schema: JsonSchema, base: string, file: string, own: ReadonlySet<string>): void {
    if (!isObject(schema)) return;
    const inner = resolve(schema["$id"], base) ?? base;
    const target = resolve(schema["$ref"], inner);
    if (typeof schema["$ref"] === "string" && target !== undefined && !own.has(withoutFragment(target))) {
      (schema as Record<string, unknown>)["$ref"] = this.#embed(schema["$ref"], target, file);
    }
    for (const [keyword, value] of Object.entries(schema)) {
      for (const child of listSubschemas(keyword, value)) this.#embedBelow(child, inner, file, own);
    }
  }

  /** The reference to use instead: files are found relative to the file that names them, whatever `$id` it has. */
  #embed(reference: string, target: string, file: string): string {
    const isFile = !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(reference);
    if (!isFile || findBundled(withoutFragment(target))) return target;
    const url = new URL(reference, file);
    const uri = withoutFragment(url.href);
    if (!this.documents.has(uri)) {
      const schema = this.#read(toName(reference, file));
      this.add(isObject(schema) ? schema : { allOf: [schema] }, uri);
    }
    return `${String(this.documents.get(uri)?.["$id"])}${url.hash}`;
  }
}

function collectIds(schema: JsonSchema, base: string, ids: Set<string>): void {
  if (!isObject(schema)) return;
  const id = resolve(schema["$id"], base) ?? base;
  ids.add(withoutFragment(id));
  for (const [keyword, value] of Object.entries(schema)) {
    for (const child of listSubschemas(keyword, value)) collectIds(child, id, ids);
  }
}

function resolve(reference: unknown, base: string): string | undefined {
  if (typeof reference !== "string") return undefined;
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined;
}

const withoutFragment = (uri: string): string => uri.replace(/#.*$/su, "");
