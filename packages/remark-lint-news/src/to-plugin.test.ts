import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { toPlugin } from "./to-plugin.ts";

const rule = catalogue.get("image-alt-text");

function lint(text: string, setting?: unknown): readonly VFileMessage[] {
  const file = new VFile(text);
  const processor = unified().use(remarkParse);
  if (rule) processor.use(toPlugin(rule), setting);
  processor.runSync(processor.parse(file), file);
  return file.messages;
}

test("a byte order mark moves no message", () => {
  expect(lint("\uFEFF![图片](a.jpg)\n").map(({ actual }) => actual)).toEqual(["图片"]);
});

test("comments that silence are remark-lint's to obey, not a rule's that stands alone", () => {
  expect(lint("<!--lint disable-->\n\n![图片](a.jpg)\n")).toHaveLength(1);
});

test.each([
  [undefined, [false]],
  ["error", [true]],
  [2, [true]],
  [["warn", { placeholders: ["x"] }], [false]],
  [{ placeholders: ["x"] }, [false]],
  ["off", []],
])("setting %j", (setting, fatal) => {
  expect(lint("![图片](a.jpg)\n", setting).map((message) => message.fatal)).toEqual(fatal);
});

test.each([["fatal"], [["error", {}, 1]], [["error", "x"]], [{ placeholder: [] }]])(
  "setting %j is refused",
  (setting) => {
    expect(() => lint("", setting)).toThrow(/image-alt-text.*expected/);
  },
);
