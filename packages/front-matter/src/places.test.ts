import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileSchema, formatProblem, readFrontMatter } from "./index.ts";
import type { JsonSchema, Problem } from "./index.ts";
import { PLACE_CASES } from "./testing/place-cases.ts";

/** Schema keywords that say something about values; the others only organise or annotate. */
const KEYWORDS =
  "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern format maxItems minItems uniqueItems items prefixItems contains maxContains unevaluatedItems maxProperties minProperties required dependentRequired dependentSchemas additionalProperties unevaluatedProperties patternProperties propertyNames not anyOf oneOf allOf if $ref".split(
    " ",
  );

function findOne(text: string, schema: JsonSchema): Problem {
  const problems = compileSchema(schema)(readFrontMatter(text));
  expect(problems).toHaveLength(1);
  return problems[0] as Problem;
}

function unmark(marked: string): { text: string; range: [number, number] } {
  const start = marked.includes("⟦") ? marked.indexOf("⟦") : 0;
  const end = marked.includes("⟦") ? marked.indexOf("⟧") - 1 : 3;
  return { text: marked.replace(/[⟦⟧]/gu, ""), range: [start, end] };
}

test("the table has every keyword", () => {
  expect(
    KEYWORDS.filter((keyword) => !Object.keys(PLACE_CASES).some((name) => name.split(/,? /u).includes(keyword))),
  ).toEqual([]);
});

describe.each(Object.entries(PLACE_CASES))("%s", (_, { schema, yaml, toml, message }) => {
  test.each([
    `---\n${yaml}\n---\n`,
    `\uFEFF---\r\n${yaml.replaceAll("\n", "\r\n")}\r\n---\r\n`,
    ...(toml ? [`+++\n${toml}\n+++\n`] : []),
  ])("in %j", (marked) => {
    const { text, range } = unmark(marked);
    const problem = findOne(text, schema);
    const start = marked.includes("⟦") ? 0 : text.indexOf("---");
    expect(text.slice(...problem.range)).toBe(text.slice(range[0] + start, range[1] + start));
    expect(formatProblem(problem, "en")).toBe(message);
    expect(formatProblem(problem, "zh-CN")).toMatch(/\p{Script=Han}/u);
  });
});

const awkward = [
  "a/b",
  "a~b",
  "~1",
  "it's",
  'say "hi"',
  "键",
  "🎉",
  "a.b",
  "a b",
  "__proto__",
  "toString",
  "constructor",
  "%25",
];

test.each(awkward)(
  "a wrong value under the key %j is found in YAML, TOML and JSON, and so is the key itself",
  (key) => {
    const quoted = JSON.stringify(key);
    for (const text of [
      `---\nx: 1\n${quoted}: wrong\n---\n`,
      `+++\nx = 1\n${quoted} = "wrong"\n+++\n`,
      `{"x": 1, ${quoted}: "wrong"}\n`,
    ]) {
      const value = findOne(text, { patternProperties: { "^.{2,}$|[^x]": { type: "number" } } });
      expect(text.slice(...value.range).replaceAll('"', "")).toBe("wrong");
      const unknown = findOne(text, { properties: { x: true }, additionalProperties: false });
      expect(text.slice(...unknown.range)).toBe(quoted);
    }
  },
);

const name = fc.stringMatching(/^[a-z]{2,6}$/u);
const plain = fc.constantFrom(
  "left",
  "42",
  "true",
  "'it''s'",
  '"马斯克"',
  "[a, b]",
  "2025-02-10",
  "🎉",
  "|\n  two\n  lines",
  "{a: {b: [1, 2]}}",
);
const noise = fc.constantFrom("", "# note\n", "\n");

test("one planted wrong value among any others is reported exactly where it stands", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(name, plain, noise), { minLength: 1, maxLength: 6, selector: ([key]) => key }),
      fc.nat(),
      fc.constantFrom("wrong", "'wrong'", '"wrong"'),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom("top", "list", "map"),
      (entries, at, planted, end, where) => {
        const [wrap, target] = {
          top: [(text: string) => text, { not: { const: "wrong" } }] as const,
          list: [(text: string) => `\n  - ok\n  - ${text}`, { items: { not: { const: "wrong" } } }] as const,
          map: [(text: string) => `\n  deep: ${text}`, { properties: { deep: { not: { const: "wrong" } } } }] as const,
        }[where];
        const index = at % entries.length;
        const lines = entries.map(
          ([key, value, before], position) => `${before}${key}: ${position === index ? wrap(`⟦${planted}⟧`) : value}`,
        );
        const { text, range } = unmark(`---\n${lines.join("\n")}\n---\nbody\n`.replaceAll("\n", end));
        const [key = ""] = entries[index] ?? [];
        expect(findOne(text, { properties: { [key]: target } }).range).toEqual(range);
      },
    ),
    { numRuns: 500 },
  );
});
