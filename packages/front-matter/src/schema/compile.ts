import { APPLICATORS } from "./applicators.ts";
import { ASSERTIONS } from "./assertions.ts";
import { Evaluation, Seen } from "./evaluation.ts";
import type { Check } from "./evaluation.ts";
import type { Issue } from "./issue.ts";
import { isObject } from "./json.ts";
import type { JsonObject, JsonSchema } from "./json.ts";
import type { PatternCompiler, Surroundings } from "./keyword.ts";
import { identify } from "./registry.ts";
import type { Located, Registry } from "./registry.ts";

/** Deeper than any front matter, and than any schema that comes to an end; keeps the call stack safe. */
export const MAX_DEPTH = 400;

/** Compiles a schema of the registry into a function that returns what the schema refuses in a value. */
export function compile(
  root: Located,
  registry: Registry,
  compilePattern: PatternCompiler,
): (value: unknown) => Issue[] {
  const check = new Compiler(registry, compilePattern).compile(root.schema, root.base);
  return (value) => {
    const evaluation = new Evaluation();
    check(value, evaluation, new Seen());
    return evaluation.issues;
  };
}

class Compiler {
  readonly #registry: Registry;
  readonly #compilePattern: PatternCompiler;
  readonly #compiled = new Map<string, Map<JsonSchema, Check>>();

  constructor(registry: Registry, compilePattern: PatternCompiler) {
    this.#registry = registry;
    this.#compilePattern = compilePattern;
  }

  compile(schema: JsonSchema, outer: string): Check {
    if (schema === true) return accept;
    if (schema === false) return refuse;
    const base = identify(schema, outer);
    const known = this.#compiled.get(base)?.get(schema);
    if (known) return known;
    const checks: Check[] = [];
    const looksAtRest = "unevaluatedProperties" in schema || "unevaluatedItems" in schema;
    const check: Check = (value, evaluation, seen) => {
      const own = looksAtRest ? new Seen() : seen;
      if (++evaluation.depth > MAX_DEPTH) evaluation.report({ code: "depth", value, values: { limit: MAX_DEPTH } });
      else enter(base, checks, value, evaluation, own);
      if (looksAtRest) seen.merge(own);
      evaluation.depth--;
    };
    const siblings = this.#compiled.get(base) ?? new Map<JsonSchema, Check>();
    this.#compiled.set(base, siblings.set(schema, check));
    checks.push(...this.#compileKeywords(schema, base, check));
    return check;
  }

  #compileKeywords(schema: JsonObject, base: string, whole: Check): Check[] {
    const surroundings: Surroundings = {
      schema,
      accepts: (value) => new Evaluation().attempt(whole, value, new Seen()).length === 0,
      compile: (subschema) => this.compile(subschema, base),
      compilePattern: this.#compilePattern,
      follow: (reference) => {
        const target = this.#registry.resolve(reference, base);
        return this.compile(target.schema, target.base);
      },
      followDynamic: (reference) => this.#followDynamic(reference, base),
      listKeys: () => this.#listKeys(schema, base, new Set()),
    };
    return [...ASSERTIONS, ...APPLICATORS].flatMap(([name, keyword]) =>
      Object.hasOwn(schema, name) ? (keyword(schema[name], surroundings) ?? []) : [],
    );
  }

  /** The outermost schema resource entered that has the anchor decides (JSON Schema Core, 8.2.3.2). */
  #followDynamic(reference: string, base: string): Check {
    const target = this.#registry.resolve(reference, base);
    const fallback = this.compile(target.schema, target.base);
    const { dynamic } = target;
    if (dynamic === undefined) return fallback;
    return (value, evaluation, seen) => {
      const [outermost] = evaluation.scope.flatMap((uri) => this.#registry.findDynamic(uri, dynamic) ?? []);
      const check = outermost ? this.compile(outermost.schema, outermost.base) : fallback;
      check(value, evaluation, seen);
    };
  }

  #listKeys(schema: JsonSchema, base: string, visited: Set<JsonSchema>): string[] {
    if (!isObject(schema) || visited.has(schema)) return [];
    visited.add(schema);
    const keys = isObject(schema["properties"]) ? Object.keys(schema["properties"]) : [];
    const parts: Located[] = Array.isArray(schema["allOf"])
      ? schema["allOf"].map((part) => ({ schema: part, base }))
      : [];
    if (typeof schema["$ref"] === "string") parts.push(this.#registry.resolve(schema["$ref"], base));
    return [...new Set([...keys, ...parts.flatMap((part) => this.#listKeys(part.schema, part.base, visited))])];
  }
}

function enter(base: string, checks: readonly Check[], value: unknown, evaluation: Evaluation, seen: Seen): void {
  const isNew = evaluation.scope.at(-1) !== base;
  if (isNew) evaluation.scope.push(base);
  for (const check of checks) check(value, evaluation, seen);
  if (isNew) evaluation.scope.pop();
}

const accept: Check = () => {};

const refuse: Check = (value, evaluation) => {
  const key = evaluation.path.at(-1);
  const part = typeof key === "string" ? "key" : "value";
  evaluation.report({ code: "false", part, value, values: { key: String(key ?? "") } });
};
