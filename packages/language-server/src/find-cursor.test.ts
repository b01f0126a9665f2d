import { expect, test } from "vitest";
import { findCursor } from "./find-cursor.ts";

/** The cursor is at `|`; the answer is the path, the part and the word under the cursor. */
const CASES: readonly [name: string, marked: string, answer: string | undefined][] = [
  ["an empty line asks for a key", "---\n|\n---\n", "[] key «»"],
  ["a key that is being typed", "---\ntitle: a\nsid|\n---\n", "[] key «sid»"],
  ["the middle of a key", "---\nsid|ebar: left\n---\n", "[] key «sidebar»"],
  ["right after the colon", "---\nsidebar:|\n---\n", '["sidebar"] value «» blank'],
  ["after the colon and a blank", "---\nsidebar: |\n---\n", '["sidebar"] value «»'],
  ["a value that is being typed", "---\nsidebar: ri|\n---\n", '["sidebar"] value «ri»'],
  ["a quoted value", '---\nsidebar: "ri|ght"\n---\n', '["sidebar"] value «"right"»'],
  ["a quoted key with a colon in it", '---\n"a: b": x|\n---\n', '["a: b"] value «x»'],
  ["a value before a comment", "---\nsidebar: ri| # side\n---\n", '["sidebar"] value «ri»'],
  ["a list item", "---\nlang:\n  - zh|\n---\n", '["lang",0] value «zh»'],
  ["a list item that is not indented", "---\nlang:\n- zh|\n---\n", '["lang",0] value «zh»'],
  ["the third list item", "---\nlang:\n  - a\n  - b\n  - |\n---\n", '["lang",0] value «»'],
  ["a key of a nested object", "---\nphoto:\n  cre|\n---\n", '["photo"] key «cre»'],
  ["a value of a nested object", "---\nphoto:\n  a: 1\n  credit: |\n---\n", '["photo","credit"] value «»'],
  ["a key of an object in a list", "---\nauthors:\n  - name: a\n    ro|\n---\n", '["authors",0] key «ro»'],
  ["the first key of an object in a list", "---\nauthors:\n  - name: Li|\n---\n", '["authors",0,"name"] value «Li»'],
  ["a key after a nested object", "---\nphoto:\n  a: 1\nsi|\n---\n", "[] key «si»"],
  ["a Chinese key", "---\n标题: 海|\n---\n", '["标题"] value «海»'],
  ["front matter that is not closed yet", "---\nsidebar: ri|", '["sidebar"] value «ri»'],
  ["CRLF", "---\r\nsidebar: ri|\r\ntitle: a\r\n---\r\n", '["sidebar"] value «ri»'],
  ["a value with a number sign in quotes", '---\nsidebar: "a #b|"\n---\n', '["sidebar"] value «"a #b"»'],
  ["a comment", "---\n# si|\n---\n", undefined],
  ["a comment behind a value", "---\nsidebar: left # ri|\n---\n", undefined],
  ["TOML", "+++\nsidebar = |\n+++\n", '["sidebar"] value «»'],
  ["a table of TOML", '+++\ntitle = "a"\n[photo]\n  a = 1\n  credit = |\n+++\n', '["photo","credit"] value «»'],
  ["a key of a table within a table", "+++\n[extra.photo] # of the day\ncre|\n+++\n", '["extra","photo"] key «cre»'],
  ["a table of an array of TOML", '+++\n[[authors]]\nname = "a"\nro|\n+++\n', '["authors",0] key «ro»'],
  ["a dotted key of TOML", "+++\nextra.photo.credit = |\n+++\n", '["extra","photo","credit"] value «»'],
  ["the last part of a dotted key", "+++\nextra.pho|to = 1\n+++\n", '["extra"] key «photo»'],
  ["the name of a table", "+++\n[pho|to]\n+++\n", undefined],
  ["the body", "---\ntitle: a\n---\n\nsidebar: |", undefined],
  ["no front matter", "sidebar: |", undefined],
  ["the opening fence", "--|-\ntitle: a\n---\n", undefined],
];

const BLANKS = " ".repeat(400_000);

test.each([`x${BLANKS}y`, `x: y${BLANKS}z`, `- "x"${BLANKS}y`])(
  "a line with very many blanks is read at once",
  (line) => {
    expect(findCursor(`---\n${line}\n---\n`, 5)?.part).toBeDefined();
  },
);

test.each(CASES)("%s", (_name, marked, answer) => {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const cursor = findCursor(text, offset);
  const described =
    cursor &&
    `${JSON.stringify(cursor.path)} ${cursor.part} «${text.slice(...cursor.word)}»${cursor.needsBlank ? " blank" : ""}`;
  expect(described).toBe(answer);
});
