import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { formatMarkdown } from "./markdown.ts";
import { hostile, ordinary } from "./testing/sample-reports.ts";

test("a table a file, with links to the rules", () => {
  expect(formatMarkdown(ordinary, { language: "en", color: false })).toMatchInlineSnapshot(`
    "**2 errors and 2 warnings in 2 files, 1 failure**

    #### Could not do

    - content\\/b\\.md\\: Unexpected bytes\\, expected UTF\\-8

    #### content\\/zh\\/a b\\,c\\:d\\.md

    | Line | Finding | Rule |
    | ---: | --- | --- |
    | 3:7 | <span title="error">❌</span> Unexpected date \\\`2025\\-02\\-30\\\`\\, expected a day that exists | [date\\-format](https://example.org/rules/date-format) |
    | 6:8 | <span title="error">❌</span> Unexpected placeholder\\, expected a description | [image\\-alt\\-text](https://example.org/rules/image-alt-text) |
    | 8:6 | <span title="warning">⚠️</span> Unexpected placeholder\\, expected a description | [source\\-link](https://example.org/rules/source-link) |

    #### \\=lead\\.md

    | Line | Finding | Rule |
    | ---: | --- | --- |
    | 2:1 | <span title="warning">⚠️</span> Unexpected placeholder\\, expected a description | [front\\-matter](https://example.org/rules/front-matter) |

    "
  `);
});

test("hostile text is text: no HTML, image, link, mention, heading or table cell of its own", () => {
  const markdown = formatMarkdown(hostile, { language: "en", color: false });
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const html: string[] = [];
  const links: string[] = [];
  const texts: string[] = [];
  visit(tree, (node) => {
    expect(["image", "imageReference", "linkReference", "definition", "footnoteReference"]).not.toContain(node.type);
    if (node.type === "html") html.push(node.value);
    if (node.type === "link") links.push(node.url);
    if (node.type === "text") texts.push(node.value);
  });
  expect(new Set(html)).toEqual(new Set(['<span title="error">', '<span title="warning">', "</span>"]));
  expect(new Set(links)).toEqual(new Set(["https://example.org/rules/image-alt-text"]));
  expect(tree.children.filter((node) => node.type === "table").map((table) => table.children.length)).toEqual([3]);
  const text = texts.join("");
  expect(text).toContain("<script>alert(1)</script>");
  expect(text).not.toMatch(/@\w|#\d/);
});
