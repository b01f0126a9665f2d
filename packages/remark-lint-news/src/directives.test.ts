import * as fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkLint from "remark-lint";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { readDirectives, silenceMessages } from "./directives.ts";
import { readSetting } from "./read-setting.ts";
import type { ConfiguredRule, RuleMessage } from "./rule-definition.ts";
import { runRules } from "./run-rules.ts";
import type { RuleInput } from "./run-rules.ts";
import { parsers } from "./testing/parsers.ts";
import { toPlugin } from "./to-plugin.ts";
import { walkTree } from "./walk-tree.ts";

const IDS = ["image-alt-text", "no-broken-link"];
const rules = configure(Object.fromEntries(IDS.map((id) => [id, "error"])));

test.each([
  ["disable silences to the end", "![](a.jpg)\n\n<!--lint disable image-alt-text-->\n\n![](b.jpg)\n", [1]],
  ["enable ends it", "<!--lint disable-->\n\n![](a.jpg)\n\n<!--lint enable-->\n\n![](b.jpg)\n", [7]],
  ["ignore is for the next block", "<!--lint ignore image-alt-text-->\n\n![](a.jpg)\n\n![](b.jpg)\n", [5]],
  ["another rule's comment silences nothing", "<!--lint disable no-broken-link-->\n\n![](a.jpg)\n", [3]],
  ["one rule of two that stand together", "<!--lint ignore no-broken-link-->\n\n![](a.jpg) [a]()\n", [3]],
  [
    "ignore does not end a disable around it",
    "<!--lint disable-->\n\n<!--lint ignore-->\n\n![](a.jpg)\n\n![](b.jpg)\n",
    [],
  ],
  ["inside a list", "- <!--lint ignore-->\n\n  ![](a.jpg)\n\n- ![](b.jpg)\n", [5]],
  ["in code a comment is text", "`<!--lint disable-->` ![](a.jpg)\n", [1]],
  ["a verb that does not exist is no directive", "<!--lint forbid-->\n\n![](a.jpg)\n", [3]],
])("%s", (_, text, lines) => {
  expect(lint(text).map((message) => message.line)).toEqual(lines);
});

test.each([
  ["MDX's own comment", "{/* lint disable image-alt-text */}\n\n![](a.jpg)\n", "a.mdx", []],
  ["that for the next block", "{/*lint ignore*/}\n\n![](a.jpg)\n\n![](b.jpg)\n", "a.mdx", [5]],
  ["braces that are no comment", "{lint disable}\n\n![](a.jpg)\n", "a.mdx", [3]],
  ["what Markdown shows as text", "{/* lint disable */}\n\n![](a.jpg)\n", "a.md", [3]],
])("in a file of MDX: %s", (_, text, path, lines) => {
  expect(lint(text, { path }).map((message) => message.line)).toEqual(lines);
});

test("a host may show what comments silence", () => {
  expect(lint("<!--lint disable-->\n\n![](a.jpg)\n", { honourDirectives: false })).toHaveLength(1);
});

test("a comment that silences a message of this run, or of another linter, is not unused", () => {
  const judged = configure({ "image-alt-text": "error", "no-unused-directive": ["warning", { rules: ["no-html"] }] });
  const text = "<!--lint ignore image-alt-text no-html-->\n\n![](a.jpg) <b>\n";
  const other = new VFile().message("No HTML", { line: 3, column: 12 }, "remark-lint:no-html");
  expect(lint(text, { otherMessages: [other] }, judged)).toEqual([]);
  expect(lint(text, {}, judged).map(String)).toEqual([
    "1:1-1:42: Unexpected comment that silences `no-html` where it reports nothing, expected none",
  ]);
});

test.each([
  ["remark-lint:no-html", 0],
  ["retext-spell:tetx", 1],
])("of %s messages a comment leaves %i", (origin, left) => {
  const text = "<!--lint disable-->\n\ntetx\n";
  const walk = walkTree(parsers["remark"]?.(text) ?? { type: "root", children: [] });
  const message = new VFile().message("Wrong", { line: 3, column: 1, offset: 21 }, origin);
  expect(silenceMessages([message], readDirectives({ text, path: "", walk }))).toHaveLength(left);
});

const content = fc.constantFrom(
  "![](a.jpg)",
  "[a]()",
  "Text.",
  "![](b.jpg) [b]()",
  "- ![](c.jpg)\n\n  [c]()",
  "> [d]()",
);
const named = fc.constantFrom(
  "",
  " image-alt-text",
  " no-broken-link",
  " no-broken-link image-alt-text",
  ' other reason="x"',
);
const block = fc.oneof(
  content,
  fc.tuple(named, content).map(([names, next]) => `<!--lint ignore${names}-->\n\n${next}`),
  fc
    .tuple(named, fc.array(content, { maxLength: 3 }))
    .map(([names, inner]) => [`<!--lint disable${names}-->`, ...inner, `<!--lint enable${names}-->`].join("\n\n")),
);

test("posts with such comments come out as from remark-lint itself", () => {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkLint);
  for (const { rule } of rules) processor.use(toPlugin(rule), "error");
  processor.freeze();
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      // unified-message-control drops what stands after the last leaf of a document, so the post ends in one
      const text = `${[...blocks, "The end."].join("\n\n")}\n`;
      const file = new VFile(text);
      processor.runSync(processor.parse(file), file);
      expect(lint(text).map(String)).toEqual(file.messages.toSorted(byPlace).map(String));
    }),
    { numRuns: 200 },
  );
});

function configure(settings: Readonly<Record<string, unknown>>): ConfiguredRule[] {
  return Object.entries(settings).flatMap(([id, setting]) => {
    const rule = catalogue.get(id);
    return (rule && readSetting(rule, setting, "en")) ?? [];
  });
}

function lint(
  text: string,
  host: Partial<RuleInput> = {},
  configured: readonly ConfiguredRule[] = rules,
): RuleMessage[] {
  const walk = walkTree(parsers["remark"]?.(text) ?? { type: "root", children: [] });
  return runRules(configured, { text, path: "", language: "en", walk, ...host });
}

function byPlace(a: RuleMessage, b: RuleMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
