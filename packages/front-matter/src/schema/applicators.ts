import { Seen } from "./evaluation.ts";
import type { Check, Evaluation } from "./evaluation.ts";
import { explainBranches } from "./explain-branches.ts";
import type { Issue } from "./issue.ts";
import { isObject, isSchema } from "./json.ts";
import type { JsonSchema } from "./json.ts";
import type { Keyword, Surroundings } from "./keyword.ts";

const toChecks = (argument: unknown, compile: Surroundings["compile"]): Check[] =>
  Array.isArray(argument) ? argument.filter(isSchema).map(compile) : [];

const toCheckEntries = (argument: unknown, compile: Surroundings["compile"]): [string, Check][] =>
  isObject(argument)
    ? Object.entries(argument).flatMap(([key, schema]) => (isSchema(schema) ? [[key, compile(schema)]] : []))
    : [];

const dependentSchemas: Keyword = (argument, { compile }) => {
  const checks = toCheckEntries(argument, compile);
  return (value, evaluation, seen) => {
    if (!isObject(value)) return;
    for (const [key, check] of checks) if (Object.hasOwn(value, key)) check(value, evaluation, seen);
  };
};

/** What is left over goes to one subschema; a `false` one refuses the key itself. */
function restOfKeys(code: string, isTaken: (key: string, seen?: Seen) => boolean): Keyword {
  return (argument, { compile, listKeys }) => {
    if (!isSchema(argument)) return undefined;
    const check = argument === false ? undefined : compile(argument);
    return (value, evaluation, seen) => {
      if (!isObject(value)) return;
      for (const key of Object.keys(value)) {
        if (isTaken(key, seen)) continue;
        seen?.keys.add(key);
        if (check) evaluation.descend(key, check, value[key]);
        else evaluation.report({ code, part: "key", value: value[key], values: { key }, keys: listKeys() }, key);
      }
    };
  };
}

const additionalProperties: Keyword = (argument, surroundings) => {
  const { properties, patternProperties } = surroundings.schema;
  const names = new Set(isObject(properties) ? Object.keys(properties) : []);
  const patterns = isObject(patternProperties) ? Object.keys(patternProperties).map(surroundings.compilePattern) : [];
  const isTaken = (key: string): boolean => names.has(key) || patterns.some((matches) => matches(key));
  return restOfKeys("additionalProperties", isTaken)(argument, surroundings);
};

/** The keywords that apply subschemas. */
export const APPLICATORS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ["$ref", (argument, { follow }) => (typeof argument === "string" ? follow(argument) : undefined)],
  [
    "$dynamicRef",
    (argument, { followDynamic }) => (typeof argument === "string" ? followDynamic(argument) : undefined),
  ],
  [
    "properties",
    (argument, { compile }) => {
      const checks = new Map(toCheckEntries(argument, compile));
      return (value, evaluation, seen) => {
        if (!isObject(value)) return;
        for (const key of Object.keys(value)) {
          const check = checks.get(key);
          if (!check) continue;
          seen?.keys.add(key);
          evaluation.descend(key, check, value[key]);
        }
      };
    },
  ],
  [
    "patternProperties",
    (argument, { compile, compilePattern }) => {
      const checks = toCheckEntries(argument, compile).map(
        ([pattern, check]) => [compilePattern(pattern), check] as const,
      );
      return (value, evaluation, seen) => {
        if (!isObject(value)) return;
        for (const key of Object.keys(value)) {
          for (const [matches, check] of checks) {
            if (!matches(key)) continue;
            seen?.keys.add(key);
            evaluation.descend(key, check, value[key]);
          }
        }
      };
    },
  ],
  ["additionalProperties", additionalProperties],
  [
    "propertyNames",
    (argument, { compile, listKeys }) => {
      if (!isSchema(argument)) return undefined;
      const check = compile(argument);
      return (value, evaluation) => {
        if (!isObject(value)) return;
        for (const key of Object.keys(value)) {
          const [issue] = evaluation.attempt(check, key);
          if (!issue) continue;
          const { allowed } = issue.values;
          const keys = Array.isArray(allowed) ? allowed.map(String) : listKeys();
          evaluation.report(
            {
              code: "propertyNames",
              part: "key",
              value: key,
              values: { ...issue.values, key, because: issue.code },
              keys,
            },
            key,
          );
        }
      };
    },
  ],
  ["dependentSchemas", dependentSchemas],
  ["dependencies", dependentSchemas],
  [
    "prefixItems",
    (argument, { compile }) => {
      const checks = toChecks(argument, compile);
      return (value, evaluation, seen) => {
        if (!Array.isArray(value)) return;
        for (const [index, check] of checks.entries()) {
          if (index >= value.length) break;
          seen?.items.add(index);
          evaluation.descend(index, check, value[index]);
        }
      };
    },
  ],
  [
    "items",
    (argument, surroundings) => {
      const { prefixItems } = surroundings.schema;
      const start = Array.isArray(prefixItems) ? prefixItems.length : 0;
      return restOfItems("items", (index) => index < start)(argument, surroundings);
    },
  ],
  [
    "contains",
    (argument, { schema, compile }) => {
      if (!isSchema(argument)) return undefined;
      const check = compile(argument);
      const minimum = Number(schema["minContains"] ?? 1);
      const maximum = Number(schema["maxContains"] ?? Infinity);
      const kind = describeKind(argument);
      return (value, evaluation, seen) => {
        if (!Array.isArray(value)) return;
        let found = 0;
        for (const [index, item] of value.entries()) {
          if (evaluation.attempt(check, item).length > 0) continue;
          seen?.items.add(index);
          found++;
        }
        if (found < minimum) evaluation.report({ code: "contains", value, values: { limit: minimum, found, ...kind } });
        if (found > maximum)
          evaluation.report({ code: "maxContains", value, values: { limit: maximum, found, ...kind } });
      };
    },
  ],
  [
    "allOf",
    (argument, { compile }) => {
      const checks = toChecks(argument, compile);
      return (value, evaluation, seen) => {
        for (const check of checks) check(value, evaluation, seen);
      };
    },
  ],
  [
    "anyOf",
    (argument, { compile }) => {
      const checks = toChecks(argument, compile);
      return (value, evaluation, seen) => {
        const refusals: Issue[][] = [];
        for (const check of checks) {
          const issues = attemptInto(check, value, evaluation, seen);
          if (issues.length > 0) refusals.push(issues);
          else if (!seen) return;
        }
        if (refusals.length < checks.length) return;
        evaluation.issues.push(...explainBranches(refusals, value, evaluation.path));
      };
    },
  ],
  [
    "oneOf",
    (argument, { compile }) => {
      const checks = toChecks(argument, compile);
      return (value, evaluation, seen) => {
        const refusals = checks.map((check) => attemptInto(check, value, evaluation, seen));
        const found = refusals.filter((issues) => issues.length === 0).length;
        if (found === 0) evaluation.issues.push(...explainBranches(refusals, value, evaluation.path));
        if (found > 1) evaluation.report({ code: "oneOf", value, values: { found } });
      };
    },
  ],
  [
    "not",
    (argument, { compile }) => {
      if (!isSchema(argument)) return undefined;
      const check = compile(argument);
      const { required, type: _, ...rest } = isObject(argument) ? argument : {};
      const [key, ...keys] = Array.isArray(required) ? required.map(String) : [];
      const isAboutKeys = Object.keys(rest).length === 0;
      return (value, evaluation) => {
        if (evaluation.attempt(check, value).length > 0) return;
        if (!isObject(value) || key === undefined || (keys.length > 0 && !isAboutKeys)) {
          evaluation.report({ code: "not", value, values: {} });
        } else if (!isAboutKeys) evaluation.report({ code: "not", value: value[key], values: {} }, key);
        else {
          const code = keys.length > 0 ? "not:required" : "false";
          evaluation.report({ code, part: "key", value: value[key], values: { key, keys } }, key);
        }
      };
    },
  ],
  [
    "if",
    (argument, { schema, compile }) => {
      if (!isSchema(argument)) return undefined;
      const check = compile(argument);
      const then = isSchema(schema["then"]) ? compile(schema["then"]) : undefined;
      const otherwise = isSchema(schema["else"]) ? compile(schema["else"]) : undefined;
      return (value, evaluation, seen) => {
        const holds = attemptInto(check, value, evaluation, seen).length === 0;
        (holds ? then : otherwise)?.(value, evaluation, seen);
      };
    },
  ],
]);

/** The keywords that judge what all others of their schema have not looked at. */
export const REST_APPLICATORS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ["unevaluatedProperties", restOfKeys("unevaluatedProperties", (key, seen) => seen?.keys.has(key) === true)],
  ["unevaluatedItems", restOfItems("unevaluatedItems", (index, seen) => seen?.items.has(index) === true)],
]);

function restOfItems(code: string, isTaken: (index: number, seen?: Seen) => boolean): Keyword {
  return (argument, { compile }) => {
    if (!isSchema(argument)) return undefined;
    const check = argument === false ? undefined : compile(argument);
    return (value, evaluation, seen) => {
      if (!Array.isArray(value)) return;
      for (let index = 0; index < value.length; index++) {
        if (isTaken(index, seen)) continue;
        seen?.items.add(index);
        if (check) evaluation.descend(index, check, value[index]);
        else evaluation.report({ code, value: value[index], values: { limit: index } }, index);
      }
    };
  };
}

/** What a schema's own keywords say that a value must be. */
function describeKind(schema: JsonSchema): {
  readonly types: readonly unknown[];
  readonly allowed: readonly unknown[];
} {
  const { type = [], enum: allowed = [], ...rest } = isObject(schema) ? schema : {};
  return { types: [type].flat(), allowed: "const" in rest ? [rest["const"]] : [allowed].flat() };
}

/** Attempts a branch that may fail, and keeps what it has looked at only when it holds. */
function attemptInto(check: Check, value: unknown, evaluation: Evaluation, seen: Seen | undefined): Issue[] {
  const own = seen && new Seen();
  const issues = evaluation.attempt(check, value, own);
  if (own && issues.length === 0) seen.merge(own);
  return issues;
}
