import { assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";
import { createMatcher, isBoundedGlob } from "./globs.ts";

test.each([
  [["posts/**"], "posts/a.md", true],
  [["posts"], "posts/a.md", true],
  [["posts/"], "site/posts/a.md", true],
  [["/posts"], "site/posts/a.md", false],
  [["./posts"], "posts/a.md", true],
  [["*.md"], "deep/er/a.md", true],
  [["content/*.md"], "content/deep/a.md", false],
  [["content/{zh,en}/**"], "content/zh/a.md", true],
  [["a (1).md"], "a (1).md", true],
  [["c++/*.md"], "c++/a.md", true],
  [["@(a|b).md"], "a.md", false],
  [["[ab].md"], "b.md", true],
  [["[!ab].md"], "b.md", false],
  [["[!ab].md"], "c.md", true],
  [[".hidden/**"], ".hidden/a.md", true],
  [["**", "!drafts/**"], "drafts/a.md", false],
  [["**", "!drafts/**"], "posts/a.md", true],
  [["新闻/**"], "新闻/一.md", true],
  [["."], "a.md", true],
])("of the patterns %j the path %s: %s", (patterns, path, matches) => {
  expect(createMatcher(patterns)(path)).toBe(matches);
});

test.each([
  ["a/**/b/**/c/**", true],
  ["a/**/b/**/c/**/d/**", false],
  ["a*b*c*.md", true],
  ["a*b*c*d*.md", false],
  ["{a,b}/{c,d}/{e,f}", true],
  ["{a,b}/{c,d}/{e,f}/{g,h}", false],
  ["a".repeat(400), true],
  ["a".repeat(401), false],
])("%s is within bounds: %s", (pattern, isBounded) => {
  expect(isBoundedGlob(pattern)).toBe(isBounded);
});

test("any pattern within the bounds answers for any path, and soon", () => {
  const piece = constantFrom(
    "*",
    "**",
    "?",
    "a",
    "(",
    ")",
    "+",
    "{",
    "}",
    ",",
    "[",
    "]",
    "!",
    "/",
    "@",
    "|",
    "\\",
    ".",
    "^",
    "$",
  );
  const pattern = string({ unit: piece, maxLength: 60 }).filter(isBoundedGlob);
  assert(
    property(pattern, string({ unit: constantFrom("a", "/", "."), maxLength: 120 }), (glob, path) => {
      expect(typeof createMatcher([glob])(path)).toBe("boolean");
    }),
    { numRuns: 500 },
  );
});
