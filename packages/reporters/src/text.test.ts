import * as fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { createCodeFrame } from "./code-frame.ts";
import { createFile, createReport } from "./testing/create-report.ts";
import { clean, hostile, ordinary } from "./testing/sample-reports.ts";
import { formatText } from "./text.ts";
import type { Language } from "./types.ts";

const OWN_ESCAPES = new RegExp(String.raw`\u001B(?:\[\d+m|\]8;;[!-~]*?\u001B\\)`, "g");

describe("the underline stands under what is wrong", () => {
  test.each([
    ["after double-width characters", "中文在前 ![图片](a.jpg)", "图片", 11, 4],
    ["after an emoji of several code points", "👩‍👩‍👧 图片", "图片", 3, 4],
    ["after combining marks", "cafe\u0301 图片", "图片", 5, 4],
    ["after tabs", "\ta\t图片", "图片", 8, 4],
    ["after full-width forms", "ｈｔｔｐｓ：图片", "图片", 12, 4],
    ["after invisible characters", "a\u200Bb图片", "图片", 2, 4],
    ["after a runner's command, which gets a backslash", "##[error]图片", "图片", 10, 4],
    ["on a control character, shown by its code point", "ab\u001Bc", "\u001B", 2, 8],
  ])("%s", (_name, line, target, indent, width) => {
    const start = line.indexOf(target);
    expect(createCodeFrame(line, start, start + target.length)).toMatchObject({ indent, width });
  });

  test("where something is missing, and at the end of a line", () => {
    expect(createCodeFrame("![](a.jpg)", 2, 2)).toMatchObject({ indent: 2, width: 1 });
    expect(createCodeFrame("图片", 2, 2)).toEqual({ text: "图片", indent: 4, width: 1 });
  });

  test("in any line, however long, and the frame fits a terminal", () => {
    const unit = fc.oneof(fc.constantFrom("图", "a", "\t", " ", "é", "👨‍👩‍👦", "\u0301", "\u202E", "ａ"), fc.string());
    const line = fc.array(unit, { maxLength: 300 }).map((units) => units.join(""));
    fc.assert(
      fc.property(
        line,
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.integer({ min: 20, max: 100 }),
        (before, at, length, columns) => {
          const start = at % (before.length + 1);
          const frame = createCodeFrame(before, start, Math.min(start + length, before.length), columns);
          expect(stringWidth(frame.text)).toBeLessThanOrEqual(columns);
          expect(frame.indent + frame.width).toBeLessThanOrEqual(Math.max(columns, frame.indent + 1));
          expect(frame.text).not.toMatch(/[\p{Control}\p{Bidi_Control}\p{Surrogate}]/u);
        },
      ),
    );
  });
});

test("what goes on over several lines is underlined to the end of its first", () => {
  const file = createFile("a.md", "see the long\nway\n", [{ target: "the long\nway" }]);
  const text = formatText(createReport([file]), { language: "en", color: false });
  expect(text).toContain("\n  1 │ see the long\n    │     ^^^^^^^^\n");
});

test.each([
  ["a line in another encoding is not shown", "title: \uFFFDۿڵ\uFFFD\uFFFD", false],
  ["a line with one broken byte is shown", "港口\uFFFD来信", true],
])("%s", (_name, line, isShown) => {
  const report = createReport([createFile("a.md", line, [{ target: "\uFFFD" }])]);
  expect(formatText(report, { language: "en", color: false }).includes("│")).toBe(isShown);
});

test("a source line fits the terminal, and stays whole where there is room", () => {
  const text = `今天的要闻。${"城市".repeat(10)}![图片](a.jpg)`;
  const report = createReport([createFile("a.md", text, [{ target: "图片" }])]);
  const show = (columns?: number): string[] =>
    formatText(report, { language: "en", color: false, columns }).split("\n").slice(3, 5);
  expect(show(40)).toEqual(["  1 │ …市城市城市![图片](a.jpg)", "    │              ^^^^"]);
  expect(show()).toEqual([`  1 │ ${text}`, `    │ ${" ".repeat(54)}^^^^`]);
});

test("findings by file, source lines, replacements, failures, and what to do next", () => {
  expect(formatText(ordinary, { language: "en", color: false })).toMatchInlineSnapshot(`
    "content/zh/a b,c:d.md

      3:7  error  Unexpected date \`2025-02-30\`, expected a day that exists  date-format
      3 │ date: 2025-02-30
        │       ^^^^^^^^^^

      6:8  error  Unexpected placeholder, expected a description  image-alt-text
      6 │ 𠮷野家 ![图片](bridge.jpg) 与 ![图片](river.jpg)
        │          ^^^^
        │ suggestion: 通车的大桥

      8:6  warning  Unexpected placeholder, expected a description  source-link
      8 │ [原文](www.example.org/a?b=1&c=2)
        │        ^^^^
        │ --fix writes: https://www.

    =lead.md

      2:1  warning  Unexpected placeholder, expected a description  front-matter
      2 │ title: '大桥今日通车'
        │ ^^^^^

    ✖ content/b.md: Unexpected bytes, expected UTF-8

    ✖ 2 errors and 2 warnings in 2 files, 1 failure
         1  date-format     https://example.org/rules/date-format
         1  image-alt-text  https://example.org/rules/image-alt-text
         1  source-link     https://example.org/rules/source-link
         1  front-matter    https://example.org/rules/front-matter
      1 can be fixed now: run again with --fix
      1 more with a suggestion to review: --fix --suggestions --diff shows them
    "
  `);
});

test("a rule that the command explains needs no address", () => {
  const rules = [
    { id: "image-alt-text", description: { en: "Alt", "zh-CN": "替代文字" }, url: "https://example.org/a" },
  ];
  const lines = (language: Language): string[] =>
    formatText(ordinary, { language, color: false, rules }).trimEnd().split("\n");
  expect(lines("en").filter((line) => line.startsWith("     1"))).toContain("     1  image-alt-text");
  expect(lines("en").at(-1)).toBe("  Why and how: npx lint-content explain image-alt-text");
  expect(lines("zh-CN").at(-1)).toBe("  查看原因和示例：npx lint-content explain image-alt-text");
});

test("the same in Chinese", () => {
  expect(formatText(ordinary, { language: "zh-CN", color: false })).toMatchInlineSnapshot(`
    "content/zh/a b,c:d.md

      3:7  错误  Unexpected date \`2025-02-30\`, expected a day that exists  date-format
      3 │ date: 2025-02-30
        │       ^^^^^^^^^^

      6:8  错误  Unexpected placeholder, expected a description  image-alt-text
      6 │ 𠮷野家 ![图片](bridge.jpg) 与 ![图片](river.jpg)
        │          ^^^^
        │ 建议改为：通车的大桥

      8:6  警告  Unexpected placeholder, expected a description  source-link
      8 │ [原文](www.example.org/a?b=1&c=2)
        │        ^^^^
        │ --fix 将改为：https://www.

    =lead.md

      2:1  警告  Unexpected placeholder, expected a description  front-matter
      2 │ title: '大桥今日通车'
        │ ^^^^^

    ✖ content/b.md: Unexpected bytes, expected UTF-8

    ✖ 已检查 2 个文件，发现 2 个错误、2 个警告，1 项未能完成
         1  date-format     https://example.org/rules/date-format
         1  image-alt-text  https://example.org/rules/image-alt-text
         1  source-link     https://example.org/rules/source-link
         1  front-matter    https://example.org/rules/front-matter
      1 个可以自动修正：加上 --fix 再运行一次
      另有 1 个附有修改建议，请先过目：--fix --suggestions --diff
    "
  `);
});

test("nothing found is said in a line", () => {
  expect(formatText(clean, { language: "en", color: false })).toBe("✔ No findings in 16 files\n");
  expect(formatText(clean, { language: "zh-CN", color: false })).toBe("✔ 已检查 16 个文件，未发现问题\n");
});

test("colours and hyperlinks change nothing else", () => {
  const plain = formatText(ordinary, { language: "en", color: false });
  const rich = formatText(ordinary, { language: "en", color: true, links: true });
  expect(rich).toContain("\u001B]8;;https://example.org/rules/image-alt-text\u001B\\image-alt-text\u001B]8;;\u001B\\");
  const stripped = rich.replaceAll(OWN_ESCAPES, "");
  expect(stripped).toBe(plain.replaceAll(/ +https:\/\/example\S+$/gm, ""));
});

test("in colour, the only escapes are the reporter's own", () => {
  const output = formatText(hostile, { language: "en", color: true, links: true });
  expect(output.replaceAll(OWN_ESCAPES, "")).not.toMatch(/(?!\n)[\p{Control}\p{Bidi_Control}]/u);
});

test("a rule's url that is not a web address is never a hyperlink", () => {
  const file = createFile("a.md", "图片", [{ target: "图片" }]);
  for (const message of file.messages) message.url = "https://a.example/\u001B\\\u001B[2J";
  expect(formatText(createReport([file]), { language: "en", color: true, links: true })).not.toContain("]8;;");
});
