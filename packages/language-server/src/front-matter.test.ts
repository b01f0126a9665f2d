import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { completeFrontMatter, hoverFrontMatter } from "./index.ts";

const SCHEMA = {
  type: "object",
  required: ["title"],
  allOf: [{ $ref: "#/$defs/base" }],
  properties: {
    sidebar: { enum: ["left", "right", false], description: "Where the sidebar stands" },
    photo: {
      type: "object",
      properties: {
        credit: { type: "string" },
        licence: { enum: ["CC-BY-4.0", "no"] },
        tags: { type: "array", items: { type: "string" } },
      },
    },
    authors: { type: "array", items: { properties: { role: { enum: ["reporter", "editor"] } } } },
  },
  $defs: {
    base: {
      properties: {
        title: { type: "string" },
        toc: { type: "boolean" },
        lang: { type: "array", items: { enum: ["zh-CN", "zh-HK", "en"] } },
      },
    },
  },
};

/** What completion at `|` makes of the text, best first. */
function complete(marked: string): string[] {
  const document = TextDocument.create("file:///post.md", "markdown", 1, marked.replace("|", ""));
  return completeFrontMatter(document, marked.indexOf("|"), SCHEMA, "en")
    .toSorted((a, b) => (a.sortText ?? "").localeCompare(b.sortText ?? ""))
    .map(({ textEdit }) => TextDocument.applyEdits(document, textEdit && "range" in textEdit ? [textEdit] : []));
}

const COMPLETIONS: readonly [name: string, marked: string, results: string[]][] = [
  [
    "a missing key, the required one first",
    "---\ntoc: true\nsidebar: left\nphoto: {}\nauthors: []\n|\n---\n",
    [
      "---\ntoc: true\nsidebar: left\nphoto: {}\nauthors: []\ntitle: \n---\n",
      "---\ntoc: true\nsidebar: left\nphoto: {}\nauthors: []\nlang:\n  - \n---\n",
    ],
  ],
  [
    "a value from a list, with the blank it needs",
    "---\nsidebar:|\n---\n",
    ["---\nsidebar: left\n---\n", "---\nsidebar: right\n---\n", "---\nsidebar: false\n---\n"],
  ],
  ["a truth value", "---\ntoc: t|\n---\n", ["---\ntoc: true\n---\n", "---\ntoc: false\n---\n"]],
  [
    "an item of a list",
    "---\nlang:\n  - |\n---\n",
    ["---\nlang:\n  - zh-CN\n---\n", "---\nlang:\n  - zh-HK\n---\n", "---\nlang:\n  - en\n---\n"],
  ],
  [
    "a value of a nested object, quoted where a bare one would not be a string",
    "---\nphoto:\n  licence: |\n---\n",
    ["---\nphoto:\n  licence: CC-BY-4.0\n---\n", '---\nphoto:\n  licence: "no"\n---\n'],
  ],
  [
    "an object in a list",
    "---\nauthors:\n  - role: |\n---\n",
    ["---\nauthors:\n  - role: reporter\n---\n", "---\nauthors:\n  - role: editor\n---\n"],
  ],
  [
    "in a list's second object what the second lacks, whatever the first has",
    "---\nauthors:\n  - role: editor\n  - name: Li\n    |\n---\n",
    ["---\nauthors:\n  - role: editor\n  - name: Li\n    role: \n---\n"],
  ],
  [
    "in an object what it lacks, a list with its first item at the right depth",
    "---\nphoto:\n  credit: Li\n  licence: no\n  |\n---\n",
    ["---\nphoto:\n  credit: Li\n  licence: no\n  tags:\n    - \n---\n"],
  ],
  [
    "a key of a TOML table",
    '+++\n[photo]\ncredit = "Li"\nlicence = "no"\n|\n+++\n',
    ['+++\n[photo]\ncredit = "Li"\nlicence = "no"\ntags = \n+++\n'],
  ],
  [
    "TOML strings in quotes",
    "+++\nsidebar = l|\n+++\n",
    ['+++\nsidebar = "left"\n+++\n', '+++\nsidebar = "right"\n+++\n', "+++\nsidebar = false\n+++\n"],
  ],
  ["nothing in the body", "---\ntitle: a\n---\nsidebar: |", []],
];

test.each(COMPLETIONS)("completion offers %s", (_name, marked, results) => {
  expect(complete(marked)).toEqual(results);
});

test("hover says what a key is for and what it accepts, on the key and on its value", () => {
  const document = TextDocument.create("file:///post.md", "markdown", 1, "---\nsidebar: left\n---\n");
  const [onKey, onValue] = [6, 16].map((offset) => hoverFrontMatter(document, offset, SCHEMA, "zh-CN"));
  expect(onKey?.contents).toEqual({
    kind: "markdown",
    value: '**sidebar**\n\nWhere the sidebar stands\n\n可用的值: `"left"`, `"right"`, `false`',
  });
  expect(onValue?.contents).toEqual(onKey?.contents);
  expect(document.getText(onKey?.range)).toBe("sidebar");
  expect(document.getText(onValue?.range)).toBe("left");
});
