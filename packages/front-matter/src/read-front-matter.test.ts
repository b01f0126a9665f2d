import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileSchema, formatProblem, readFrontMatter } from "./index.ts";

const read = (text: string): unknown => readFrontMatter(text).data;
const say = (text: string): string[] =>
  readFrontMatter(text).problems.map(({ severity, range, ...problem }) => {
    const found = text.slice(...range).replaceAll(/\r?\n/gu, "⏎");
    return `${severity} at ${found}: ${formatProblem(problem, "en")}`;
  });

test.each([
  ["YAML", "---\ntitle: a\n---\nbody"],
  ["YAML with Windows line endings", "---\r\ntitle: a\r\n---\r\nbody"],
  ["YAML behind a byte order mark", "\uFEFF---\ntitle: a\n---\n"],
  ["an indented mapping", "---\n  title: a\n---\n"],
  ["comments and blank lines", "---\n# note\n\ntitle: a # note\n---\n"],
  ["a body with a rule of its own", "---\ntitle: a\n---\n\nbody\n\n---\n"],
  ["a closing fence without an end of line", "---\ntitle: a\n---"],
  ["blanks after the fences", "--- \ntitle: a\n---\t\n"],
  ["TOML", '+++\ntitle = "a"\n+++\n'],
  ["TOML with Windows line endings", '+++\r\ntitle = "a"\r\n+++\r\n'],
  ["JSON, as Hugo reads it", '{"title": "a"}\n\nbody {x}'],
  ["JSON indented with tabs", '{\n\t"title":\t"a"\n}\nbody'],
])("%s is read", (_, text) => {
  expect(read(text)).toEqual({ title: "a" });
  expect(say(text)).toEqual([]);
});

test.each([
  ["an empty block", "---\n---\n"],
  ["a block with a comment only", "---\n# later\n---\n"],
  ["an empty TOML block", "+++\n+++\n"],
  ["an empty JSON block", "{}\n"],
])("%s has no keys and no problems", (_, text) => {
  expect(read(text)).toEqual({});
  expect(say(text)).toEqual([]);
});

test.each([
  ["a post without front matter", "# Title\n\nbody\n"],
  ["an empty file", ""],
  ["a body that starts with a rule", "---\n\nSome prose.\n"],
  ["a blank line, a rule and prose", "\n---\n\nSome prose, more.\n\n---\n"],
  ["a line of dashes", "-----\n"],
  ["a setext heading", "Note: read this\n---\n"],
  ["a Hugo shortcode", "{{< figure >}}\n"],
  ["a label", "首发于：https://example.com\n\n---\n"],
])("%s has no front matter and nothing wrong", (_, text) => {
  expect(readFrontMatter(text).format).toBe("none");
  expect(say(text)).toEqual([]);
});

test.each([
  [
    "no opening fence",
    "title: a\ndate: 2025-02-10\n---\nbody",
    ["warning at : Unexpected front matter without an opening fence, expected `---` on the first line"],
  ],
  [
    "blank lines first",
    "\n\n---\ntitle: a\n---\n",
    ["warning at ⏎⏎: Unexpected blank lines before the front matter, expected it on the first line"],
  ],
  [
    "a closing fence of many dashes",
    "---\ntitle: a\n------\nbody",
    ["warning at ------: Unexpected closing fence `------`, which only some generators read, expected `---`"],
  ],
  [
    "a closing fence with text after it",
    "---\ntitle: a\n--- body",
    ["warning at --- body: Unexpected closing fence `--- body`, which only some generators read, expected `---`"],
  ],
  [
    "dots as a closing fence",
    "---\ntitle: a\n...\nbody",
    ["warning at ...: Unexpected closing fence `...`, which only some generators read, expected `---`"],
  ],
  [
    "no closing fence",
    "---\ntitle: a\n\nbody",
    ["error at ---: Unexpected front matter without an end, expected a closing `---`"],
  ],
  [
    "a closing fence that is indented",
    "---\ntitle: a\n  ---  \n\nbody",
    ["error at   ---: Unexpected front matter without an end, expected a closing `---`"],
  ],
  [
    "an indented closing fence and no opening one",
    "title: a\ndate: 2025-02-10\n  ---\n\nbody\n\n---\n",
    ["error at   ---: Unexpected front matter without an end, expected a closing `---`"],
  ],
  ["words before an indented line of dashes", "Note: a ferry\n  sails\n  ---\n\nbody", []],
  [
    "no closing fence in TOML",
    "+++\ntitle = 'a'\n\nbody",
    ["error at +++: Unexpected front matter without an end, expected a closing `+++`"],
  ],
  [
    "no closing brace",
    '{"title": "a"\n\nbody',
    ["error at {: Unexpected front matter without an end, expected a closing `}`"],
  ],
  [
    "front matter that is code",
    "---js\nmodule.exports = process.exit(1)\n---\n",
    [
      "error at ---js: Unexpected `js` after the opening fence, expected `---` alone (front matter is never run as code)",
    ],
  ],
])("%s is told apart and said", (_, text, problems) => {
  expect(say(text)).toEqual(problems);
});

test("what only some generators read is still read", () => {
  for (const text of [
    "title: a\ndate: x\n---\nbody",
    "\n---\ntitle: a\n---\n",
    "---\ntitle: a\n-----\n",
    "---\ntitle: a\n...\n",
  ]) {
    expect(read(text)).toMatchObject({ title: "a" });
  }
});

test("a quoted text that goes on at the start of the line is one warning, and hides no key and invents none", () => {
  const text = "---\ntitle: \"one\ntwo: three\"\nnext: 'x\ny'\nlast: 1\n---\n";
  expect(read(text)).toEqual({ title: "one two: three", next: "x y", last: 1 });
  expect(say(text)).toEqual([
    'warning at two: three": Unexpected continuation at the start of the line, expected it to be indented',
    "warning at y': Unexpected continuation at the start of the line, expected it to be indented",
  ]);
  const { locate } = readFrontMatter(text);
  expect(text.slice(...(locate(["last"], "value") ?? []))).toBe("1");
  expect(text.slice(...(locate(["title"], "value") ?? []))).toBe('"one\ntwo: three"');
});

test.each([
  ["YAML", "---\ntitle: a\nx: 1\ntitle: a\ntitle: b\n---\n", "title"],
  ["quoted YAML", '---\ntitle: a\nx: 1\n"title": a\n"title": b\n---\n', '"title"'],
  ["TOML", '+++\ntitle = "a"\nx = 1\ntitle = "a"\ntitle = "b"\n+++\n', "title"],
  ["JSON", '{\n"title": "a",\n"x": 1, \n"title": "a",\n"title": "b"}\n', '"title"'],
])(
  "every repeated key of %s is said where it stands, with the line of the first and whether it differs",
  (_, text, key) => {
    const problems = say(text);
    expect(problems[0]).toBe(
      `error at ${key}: Unexpected second \`title\` with the same value, expected only the one on line 2`,
    );
    expect(problems[1]).toBe(
      `error at ${key}: Unexpected second \`title\` with another value, expected only the one on line 2`,
    );
    expect(problems).toHaveLength(2);
  },
);

test("dates stay as they are written", () => {
  expect(read("---\ndate: 2025-02-30\nat: 2025-02-10 16:31:51\n---\n")).toEqual({
    date: "2025-02-30",
    at: "2025-02-10 16:31:51",
  });
  expect(read("+++\ndate = 2025-02-10 16:31:51Z\nday = 2025-02-10\n[a]\nb = [{c = 07:32:00}]\n+++\n")).toEqual({
    date: "2025-02-10 16:31:51Z",
    day: "2025-02-10",
    a: { b: [{ c: "07:32:00" }] },
  });
});

test.each([
  ["YAML", "---\n__proto__: {polluted: 1}\nconstructor: 1\n---\n"],
  ["TOML", "+++\nconstructor = 1\n[__proto__]\npolluted = 1\n+++\n"],
  ["JSON", '{"__proto__": {"polluted": 1}, "constructor": 1}\n'],
])("__proto__ is an ordinary key of %s", (_, text) => {
  const data = read(text) as object;
  expect(Object.keys(data).toSorted()).toEqual(["__proto__", "constructor"]);
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  expect("polluted" in data).toBe(false);
});

const repeat = (code: string, length: number): string[] => Array.from({ length }, () => code);
const deep = (open: string, close: string, count: number): string => open.repeat(count) + close.repeat(count);

describe("hostile front matter ends in a problem, soon", () => {
  const aliases = Array.from(
    { length: 12 },
    (_, index) => `a${index}: &a${index} [${`*a${index - 1},`.repeat(index ? 9 : 0)}x]`,
  );

  test.each([
    ["front matter longer than 64 kB", `a: ${"x".repeat(70_000)}`, ["too-long"]],
    ["brackets in brackets", `a: ${deep("[", "]", 30_000)}`, ["too-deep"]],
    ["lists in lists on one line", `${"- ".repeat(30_000)}x`, ["too-deep"]],
    ["keys in keys", Array.from({ length: 300 }, (_, index) => `${" ".repeat(index)}a:`).join("\n"), ["too-deep"]],
    ["aliases of aliases", aliases.join("\n"), ["aliases"]],
    ["an alias of itself", "a: &a [*a]", ["too-deep"]],
    [
      "5,000 anchors and aliases",
      Array.from({ length: 3_000 }, (_, index) => `k${index}: &a${index} 1`).join("\n"),
      [],
    ],
    ["20,000 distinct keys", Array.from({ length: 9_000 }, (_, index) => `k${index}:`).join("\n"), []],
    ["a custom tag", "a: !!js/function 'x'", ["custom-tag"]],
    ["a version directive", "# note\n%YAML 1.1\na: yes", ["directive"]],
    ["quotes that never end", `a: "${"x\n".repeat(20_000)}`, ["syntax"]],
    ["the same key 20,000 times", "a:\n".repeat(20_000), repeat("duplicate-key", 19_999)],
    [
      "7,000 quoted texts that go on",
      'a: "x\ny"\n'.repeat(7_000),
      [...repeat("continuation", 7_000), ...repeat("duplicate-key", 6_999)],
    ],
  ])("%s", (_, yaml, code) => {
    const { problems } = readFrontMatter(`---\n${yaml}\n---\n`);
    expect(problems.map((problem) => problem.code)).toEqual(code);
  });

  test("brackets and tables in TOML, braces in JSON", () => {
    for (const text of [
      `+++\na = ${deep("[", "]", 20_000)}\n+++\n`,
      `{"a":${deep("[", "]", 20_000)}}\n`,
      `+++\n[${"a.".repeat(20_000)}a]\n+++\n`,
    ]) {
      expect(() => readFrontMatter(text)).not.toThrow();
    }
  });

  test.each(["yaml", "toml", "json"])(
    "the limit of nesting in %s does not depend on a thread's call stack",
    (syntax) => {
      const nested = {
        yaml: `---\na: ${deep("[", "]", 100)}\n---\n`,
        toml: `+++\n${"a.".repeat(100)}a = 1\n+++\n`,
        json: `{"a":${deep("[", "]", 100)}}\n`,
      }[syntax];
      expect(readFrontMatter(nested ?? "").problems.map((problem) => problem.code)).toEqual(["too-deep"]);
    },
  );
});

const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "---",
        "+++",
        "{",
        "}",
        "\n",
        "\r\n",
        "a: ",
        "- ",
        '"',
        "'",
        "[",
        "]",
        "#",
        "&a ",
        "*a",
        "!t ",
        "%YAML",
        "title",
        " = ",
        "|",
        ">",
        "?",
        "\t",
        "  ",
        "马",
        "\uFEFF",
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(""));

test("no text makes it throw, and every place lies inside the text", () => {
  const validate = compileSchema({
    required: ["title"],
    additionalProperties: false,
    properties: { title: { type: "string" } },
  });
  fc.assert(
    fc.property(
      fc.constantFrom("", "---\n", "+++\n", "{"),
      soup,
      fc.constantFrom("", "\n---\n", "\n+++\n", "}\n"),
      (open, middle, close) => {
        const text = open + middle + close;
        const frontMatter = readFrontMatter(text);
        for (const { range, ...problem } of [...frontMatter.problems, ...validate(frontMatter)]) {
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[1]).toBeGreaterThanOrEqual(range[0]);
          expect(range[1]).toBeLessThanOrEqual(text.length);
          expect(formatProblem(problem, "zh-CN")).toMatch(/\p{Script=Han}/u);
        }
      },
    ),
    { numRuns: 4_000 },
  );
});
