import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { presets } from "@copydesk/remark-lint-news";
import type { RuleMessage } from "@copydesk/remark-lint-news";
import * as fc from "fast-check";
import { VFileMessage } from "vfile-message";
import { afterAll, expect, test } from "vitest";
import { lintText } from "../lint-text.ts";
import type { ConfigData } from "../config/types.ts";
import { fixText } from "./fix-text.ts";
import { writeFileAtomically } from "./write-file-atomically.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const config: ConfigData = {
  root,
  rules: presets.strict,
  timeZone: "Asia/Shanghai",
  files: ["**/*.md"],
  ignore: [],
  overrides: [],
  plugins: [],
};
const findMessages = (text: string): Promise<RuleMessage[]> => lintText({ path: `${root}post.md`, text, config });

const newsroom = path.join(root, "examples/newsroom");
const posts = readdirSync(newsroom, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".md"))
  .map((file) => readFileSync(path.join(newsroom, file), "utf8"));

const piece = fc.constantFrom(
  "---\n",
  "title: 雨\n",
  "date: 2025/03/10 18:05\n",
  "date: 20250310\n",
  "![图片](a.jpg)",
  "![](b.jpg)",
  "[来源](htps://a.example/x)",
  "[原文](https：//b.example)",
  "来源：www.c.example\n",
  "说明文字",
  "\n\n",
  "\r\n",
  "# ",
  "> ",
  "\uFEFF",
  "`",
);
const text = fc.oneof(
  fc.constantFrom(...posts),
  fc.array(piece, { maxLength: 20 }).map((parts) => parts.join("")),
  fc.constantFrom(...posts).map((post) => `\uFEFF${post.replaceAll("\n", "\r\n")}`),
);

const hasLoneFeed = (value: string): boolean => /(?<!\r)\n/.test(value);

test.each(["certain", "all"] as const)("fixing twice is the same as once, whatever the text: %s", async (which) => {
  await fc.assert(
    fc.asyncProperty(text, async (original) => {
      const once = await fixText(original, which, findMessages);
      expect(await fixText(once, which, findMessages)).toBe(once);
      expect(hasLoneFeed(once) && !hasLoneFeed(original) && original.includes("\r\n")).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test("nothing outside the reported places changes in one pass", async () => {
  for (const post of posts) {
    const messages = (await findMessages(post)).filter(({ expected, certain }) => expected && certain);
    const fixed = await fixText(post, "certain", async (current) => (current === post ? messages : []));
    let rest = fixed;
    let done = 0;
    for (const { place, expected } of messages) {
      const { start, end } = place as { start: { offset: number }; end: { offset: number } };
      if (start.offset < done) continue;
      const kept = post.slice(done, start.offset);
      expect(rest.startsWith(kept + expected?.[0])).toBe(true);
      rest = rest.slice(kept.length + (expected?.[0]?.length ?? 0));
      done = end.offset;
    }
    expect(fixed.endsWith(post.slice(done))).toBe(true);
  }
});

/** Finds that the first character should be what `replace` makes of it. */
function lintFirst(replace: (first: string) => string | undefined): (current: string) => Promise<RuleMessage[]> {
  const place = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } };
  return async (current) => {
    const expected = replace(current[0] ?? "");
    return expected === undefined
      ? []
      : [Object.assign(new VFileMessage("x"), { place, certain: true, expected: [expected] })];
  };
}

test("fixes that undo each other leave the text alone", async () => {
  const turn = lintFirst((first) => "abca"["abc".indexOf(first) + 1]);
  expect(await fixText("a", "certain", turn)).toBe("a");
});

test.each([
  ["a\n", "b\nc\n"],
  ["a\r\n", "b\r\nc\r\n"],
])("a replacement of several lines ends them as the text %j does", async (original, fixed) => {
  const split = lintFirst((first) => (first === "a" ? "b\nc" : undefined));
  expect(await fixText(original, "certain", split)).toBe(fixed);
});

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "copydesk-write-")));
afterAll(() => rmSync(folder, { recursive: true }));

test("writing keeps mode and link, and leaves nothing beside the file", () => {
  writeFileSync(path.join(folder, "post.md"), "before");
  chmodSync(path.join(folder, "post.md"), 0o640);
  symlinkSync("post.md", path.join(folder, "link.md"));
  writeFileAtomically(path.join(folder, "link.md"), "after");
  expect(readFileSync(path.join(folder, "post.md"), "utf8")).toBe("after");
  expect(statSync(path.join(folder, "post.md")).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).toSorted()).toEqual(["link.md", "post.md"]);
});
