import * as fc from "fast-check";
import type { Root } from "mdast";

/** Pieces of posts, whole and broken, that rules look for or trip over. */
const fragment = fc.constantFrom(
  ...'![|](|)|[|]|<img |alt=|src="|"|\'|>|/>|<!--|-->|<!--lint disable-->|<figure>|<figcaption>|</figcaption>|&amp;|&#39;'.split(
    "|",
  ),
  ...'![图片](a.jpg)|![](b.png)|![IMG_1.jpg][a]|[a]: c.jpg|[a]()|[qq](ttps://example.org/a)|<a href="">|`|```|*|_|**'.split(
    "|",
  ),
  ..."www.example.org|https：//example.org|javascript:|{{|}}|{%|%}|{% raw %}|{{< figure|>}}|原文链接：|来源：|via:|Source: ".split(
    "|",
  ),
  ..."未经授权，不得转载|...|……|图|文|🐴|👨‍👩‍👧|שלום|\u00A0|\u200B|\uFEFF|\u2028|\\|\t|  |- |> |1. |# |---|+++|~~~".split(
    "|",
  ),
  ...'title: a|date: 2025-02-30|date: "2025-02-10 16:31:51"|summary: \'b...\'|source_url: www.example.org|: |"""'.split(
    "|",
  ),
  ..."\n|\r\n|\n\n|\r|\n\n\n".split("|"),
);
const prose = fc.string({ unit: fc.constantFrom(...Array.from("ab 中文，。é\u0301ß\uD83D\uDC34")), maxLength: 12 });
const body = fc
  .array(fc.oneof({ weight: 4, arbitrary: fragment }, prose), { maxLength: 40 })
  .map((parts) => parts.join(""));
const line = fc.array(fc.oneof(fragment, prose), { maxLength: 4 }).map((parts) => parts.join(""));
const frontMatter = fc
  .array(line, { maxLength: 6 })
  .chain((lines) => fc.constantFrom("\n", "\r\n").map((end) => ["---", ...lines, "---", ""].join(end)));

/** A text as strangers send them: CJK, emoji, right to left, odd spaces and line endings, half-broken Markdown. */
export const anyPost: fc.Arbitrary<string> = fc.oneof(
  body,
  fc.tuple(frontMatter, body).map(([head, rest]) => head + rest),
);

const offset = fc.integer({ min: 0, max: 60 });
const position = fc.option(
  fc.tuple(offset, offset).map(([start, end]) => ({
    start: { line: 1, column: 1, offset: Math.min(start, end) },
    end: { line: 1, column: 1, offset: Math.max(start, end) },
  })),
  { nil: undefined },
);
const text = fc.oneof(fragment, prose);
const types = [
  "paragraph",
  "heading",
  "blockquote",
  "list",
  "listItem",
  "link",
  "emphasis",
  "table",
  "tableRow",
  "tableCell",
  "linkReference",
];

/** A tree that no parser made: positions missing or elsewhere, nodes where they do not belong. */
export const anyTree: fc.Arbitrary<Root> = fc
  .letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.record({ type: fc.constantFrom("text", "html", "inlineCode", "code", "yaml", "toml"), value: text, position }),
      fc.record({ type: fc.constant("image"), url: text, alt: fc.option(text), title: fc.option(text), position }),
      fc.record({
        type: fc.constant("imageReference"),
        identifier: text,
        referenceType: fc.constantFrom("full", "shortcut"),
        alt: fc.option(text),
        position,
      }),
      fc.record({ type: fc.constant("definition"), identifier: text, url: text, position }),
      fc.record({ type: fc.constantFrom("break", "thematicBreak"), position }),
      fc.record({
        type: fc.constantFrom(...types),
        url: text,
        identifier: text,
        referenceType: fc.constant("full"),
        depth: fc.constant(1),
        children: fc.array(tie("node"), { maxLength: 4 }),
        position,
      }),
    ),
  }))
  .node.map((node) => ({ type: "root", children: [node] }) as Root);
