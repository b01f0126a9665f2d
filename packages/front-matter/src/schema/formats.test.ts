import { assert, constantFrom, oneof, property, string, stringMatching, tuple } from "fast-check";
import { expect, test } from "vitest";
import { compileDataSchema } from "../index.ts";
import { FORMATS } from "./formats.ts";

const has = (format: string): ((text: string) => boolean) => {
  const findProblems = compileDataSchema({ type: "string", format });
  return (text) => findProblems(text).length === 0;
};

test.each([
  ["language-tag", "en zh-CN zh_CN zh-Hans-CN es-419 fil de-1996 de-CH-1901 sl-rozaj-biske-1994 zh-yue zh-yue-HK"],
  ["language-tag", "de-DE-u-co-phonebk en-x-house ar-EG-u-nu-latn-x-a ca-valencia"],
  ["hugo-date", "2025-02-10 2024-02-29 2025-02-10T16:31:51 2025-02-10T16:31:51Z 2025-02-10T16:31:51.5+0800"],
  ["web-url", "https://example.com /a/ a.jpg ../a?b#c //example.com/a.jpg HTTP://例子.cn/新闻"],
])("%s takes %s", (format, texts) => {
  expect(texts.split(" ").filter((text) => !has(format)(text))).toEqual([]);
});

test.each([
  ["language-tag", "chinese e en-usa en- -en en-u en-x zh--CN en.US en-toolongvariant 中文"],
  ["hugo-date", "2025-02-30 2025-02-29 2025-2-10 2025/02/10 20250210 2025-02-10T16:31 2025-02-10T24:00:00"],
  ["web-url", "javascript:alert(1) https:// ftp://example.com http:/example.com"],
])("%s refuses %s", (format, texts) => {
  expect(texts.split(" ").filter((text) => has(format)(text))).toEqual([]);
});

test("a space stands before an offset only where one stands before the time", () => {
  const texts = ["2025-02-10 16:31:51 +08:00", "2025-02-10 16:31:51+0800", "2025-02-10T16:31:51 +08:00"];
  expect(texts.map(has("hugo-date"))).toEqual([true, true, false]);
});

test("every language tag that is taken is one to the host as well, which knows no extended languages", () => {
  const part = constantFrom("-Hans", "-CN", "-419", "-1996", "-rozaj", "-u-co-phonebk", "-x-a", "-abc", "-a", "-");
  const tag = tuple(constantFrom("en", "zh", "fil", "e"), part, part, part).map((parts) => parts.join(""));
  const isTag = has("language-tag");
  assert(
    property(tag, (text) => {
      const subtags = text.toLowerCase().split("-");
      if (!isTag(text) || new Set(subtags).size < subtags.length) return;
      expect(() => Intl.getCanonicalLocales(text.replace(/^zh-abc/, "zh"))).not.toThrow();
    }),
  );
});

test.each([...FORMATS])("%s is its pattern, whoever runs it", (format, pattern) => {
  const [byFormat, byPattern, byHost] = [has(format), compileDataSchema({ pattern }), new RegExp(pattern, "u")];
  const near = tuple(stringMatching(byHost), constantFrom("", "\n", " ", "\u00A0", "０", "é", "-", "/")).map((parts) =>
    parts.join(""),
  );
  assert(
    property(oneof(string({ unit: "binary" }), near), (text) => {
      expect([byFormat(text), byPattern(text).length === 0]).toEqual([byHost.test(text), byHost.test(text)]);
    }),
  );
});
