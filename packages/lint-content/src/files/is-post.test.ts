import { expect, test } from "vitest";
import { isPost } from "./is-post.ts";

const CONFIG = {
  root: "/site",
  files: ["content/**/*.md", "archetypes/**/*.md", "!content/raw"],
  ignore: ["drafts", "!archetypes"],
  overrides: [],
  plugins: [],
};

test.each([
  ["content/a.md", true],
  ["README.md", false],
  ["content/raw/a.md", false],
  ["content/drafts/a.md", false],
  ["content/.hidden/a.md", false],
  ["content/themes/a/b.md", false],
  ["archetypes/a.md", true],
])("%s: %s", (file, expected) => {
  expect(isPost(CONFIG, file)).toBe(expected);
});
