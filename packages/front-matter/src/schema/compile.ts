import { APPLICATORS, REST_APPLICATORS } from "./applicators.ts";
import { ASSERTIONS } from "./assertions.ts";
import { startMatching } from "./bounded-match.ts";
import { Evaluation, Exhaustion, Seen } from "./evaluation.ts";
import type { Check } from "./evaluation.ts";
import type { Issue } from "./issue.ts";
import { isObject, isSchema } from "./json.ts";
import type { JsonObject, JsonSchema } from "./json.ts";
import type { Keyword, PatternCompiler, Surroundings } from "./keyword.ts";
import { identify } from "./registry.ts";
import type { Located, Registry } from "./registry.ts";

/** Deeper than any front matter, and than any schema that comes to an end; keeps the call stack safe. */
export const MAX_DEPTH = 400;
/** References that one evaluation may follow, some seconds' worth: few schemas follow ten for each value. */
const MAX_FOLLOWED = 2_000_000;

/**
 * Compiles a schema of the registry into a function that returns what the schema refuses in a value. A `late` one is
 * compiled bit by bit, as values come to need it: most of a large schema is about keys that nobody wrote.
 */
export function compile(
  root: Located,
  registry: Registry,
  compilePattern: PatternCompiler,
  late = false,
): (value: unknown) => Issue[] {
  const check = new Compiler(registry, compilePattern, late).enter(root);
  return (value) => {
    startMatching();
    return evaluate(check, value);
  };
}

function evaluate(check: Check, value: unknown): Issue[] {
  const evaluation = new Evaluation();
  try {
    return evaluation.attempt(check, value);
  } catch (error) {
    if (!(error instanceof Exhaustion)) throw error;
    const { code, value: met, values } = error;
    return [{ code, path: evaluation.path, part: "value", value: met, values }];
  }
}

class Compiler {
  readonly #registry: Registry;
  readonly #compilePattern: PatternCompiler;
  readonly #late: boolean;
  readonly #compiled = new Map<string, Map<JsonSchema, Check>>();

  constructor(registry: Registry, compilePattern: PatternCompiler, late: boolean) {
    this.#registry = registry;
    this.#compilePattern = compilePattern;
    this.#late = late;
  }

  /** The check of a schema that a reference leads to: the only way in which an evaluation can go in circles. */
  enter({ schema, base }: Located): Check {
    const check = this.#compile(schema, base);
    return (value, evaluation, seen) => {
      if (++evaluation.followed > MAX_FOLLOWED) throw new Exhaustion("effort", value, { limit: MAX_FOLLOWED });
      evaluation.scope.push(base);
      if (evaluation.scope.length <= MAX_DEPTH) check(value, evaluation, seen);
      else evaluation.report({ code: "depth", value, values: { limit: MAX_DEPTH } });
      evaluation.scope.pop();
    };
  }

  #compile(schema: JsonSchema, base: string): Check {
    if (schema === true) return accept;
    if (schema === false) return refuse;
    const siblings = this.#compiled.get(base) ?? new Map<JsonSchema, Check>();
    this.#compiled.set(base, siblings);
    const known = siblings.get(schema);
    if (known) return known;
    let check: Check | undefined;
    const late: Check = (value, evaluation, seen) => {
      check ??= this.#compileKeywords(schema, base);
      check(value, evaluation, seen);
    };
    siblings.set(schema, late);
    if (this.#late) return late;
    check = this.#compileKeywords(schema, base);
    siblings.set(schema, check);
    return check;
  }

  #compileKeywords(schema: JsonObject, base: string): Check {
    const surroundings: Surroundings = {
      schema,
      accepts: (value) => evaluate(whole, value).length === 0,
      compile: (subschema) => {
        const inner = identify(subschema, base);
        return inner === base ? this.#compile(subschema, base) : this.enter({ schema: subschema, base: inner });
      },
      compilePattern: this.#compilePattern,
      follow: (reference) => this.enter(this.#registry.resolve(reference, base)),
      followDynamic: (reference) => this.#followDynamic(reference, base),
      listKeys: () => this.#listKeys(schema, base, new Set()),
    };
    const compileAll = (tables: readonly ReadonlyMap<string, Keyword>[]): Check[] =>
      Object.keys(schema).flatMap((name) =>
        tables.flatMap((table) => table.get(name)?.(schema[name], surroundings) ?? []),
      );
    const asserts = this.#registry.hasVocabulary(base, "validation");
    const checks = compileAll(asserts ? [ASSERTIONS, APPLICATORS] : [APPLICATORS]);
    const rest = compileAll([REST_APPLICATORS]);
    const whole = rest.length > 0 ? withOwnSeen([...checks, ...rest]) : combine(checks);
    return whole;
  }

  /** The outermost schema resource entered that has the anchor decides (JSON Schema Core, 8.2.3.2). */
  #followDynamic(reference: string, base: string): Check {
    const target = this.#registry.resolve(reference, base);
    const fallback = this.enter(target);
    const { dynamic } = target;
    if (dynamic === undefined) return fallback;
    return (value, evaluation, seen) => {
      const [outermost] = evaluation.scope.flatMap((uri) => this.#registry.findDynamic(uri, dynamic) ?? []);
      const check = outermost ? this.enter(outermost) : fallback;
      check(value, evaluation, seen);
    };
  }

  #listKeys(schema: JsonSchema, base: string, visited: Set<JsonSchema>): string[] {
    if (!isObject(schema) || visited.has(schema)) return [];
    visited.add(schema);
    const keys = isObject(schema["properties"]) ? Object.keys(schema["properties"]) : [];
    const parts: Located[] = Array.isArray(schema["allOf"])
      ? schema["allOf"].filter(isSchema).map((part) => ({ schema: part, base: identify(part, base) }))
      : [];
    if (typeof schema["$ref"] === "string") parts.push(this.#registry.resolve(schema["$ref"], base));
    return [...new Set([...keys, ...parts.flatMap((part) => this.#listKeys(part.schema, part.base, visited))])];
  }
}

function combine(checks: readonly Check[]): Check {
  const [first] = checks;
  if (first && checks.length === 1) return first;
  return (value, evaluation, seen) => {
    for (const check of checks) check(value, evaluation, seen);
  };
}

/** `unevaluated…` keywords do not see what the schemas beside theirs have looked at. */
function withOwnSeen(checks: readonly Check[]): Check {
  const check = combine(checks);
  return (value, evaluation, outer) => {
    const seen = new Seen();
    check(value, evaluation, seen);
    outer?.merge(seen);
  };
}

const accept: Check = () => {};

const refuse: Check = (value, evaluation) => {
  const last = evaluation.path.at(-1);
  const key = typeof last === "string" ? last : "";
  evaluation.report({ code: "false", part: key === last ? "key" : "value", value, values: { key } });
};
