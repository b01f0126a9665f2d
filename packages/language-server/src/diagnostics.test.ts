import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction } from "vscode-languageserver";
import { expect, test } from "vitest";
import { toCodeActions } from "./diagnostics.ts";
import type { OfferedDiagnostic } from "./diagnostics.ts";

const URI = "file:///post.md";
const DOCUMENT = TextDocument.create(URI, "markdown", 1, "0123456789");

function offer(start: number, end: number, expected: readonly string[], certain = false): OfferedDiagnostic {
  const range = { start: DOCUMENT.positionAt(start), end: DOCUMENT.positionAt(end) };
  return { range, message: "Unexpected text", data: { expected, certain } };
}

function listActions(at: number, ...all: readonly OfferedDiagnostic[]): CodeAction[] {
  const position = DOCUMENT.positionAt(at);
  return toCodeActions(DOCUMENT, { start: position, end: position }, all, "en");
}

function apply(action: CodeAction | undefined): string {
  return TextDocument.applyEdits(DOCUMENT, action?.edit?.changes?.[URI] ?? []);
}

test.each<[name: string, all: readonly OfferedDiagnostic[], fixed: string]>([
  ["edits apart from each other", [offer(8, 9, ["b"], true), offer(1, 3, ["a"], true)], "0a34567b9"],
  ["the earlier of two that overlap", [offer(2, 5, ["b"], true), offer(1, 3, ["a"], true)], "0a3456789"],
  ["one of two at the same place", [offer(4, 5, ["b"], true), offer(4, 4, ["a"], true)], "0123a456789"],
  ["what is certain alone", [offer(1, 2, ["a"]), offer(5, 6, ["b", "c"], true)], "01234b6789"],
])("fixing all applies %s", (_, all, fixed) => {
  expect(apply(listActions(10, ...all).find(({ kind }) => kind === "source.fixAll"))).toBe(fixed);
});

test("a quick fix is offered at its finding's ends and within, and preferred when it is certain or the only one", () => {
  const two = offer(2, 4, ["a", ""]);
  const describe = (at: number): (string | boolean | undefined)[][] =>
    listActions(at, two, offer(6, 6, ["b"])).map((action) => [action.title, action.isPreferred, apply(action)]);
  expect([1, 5, 7].map((at) => describe(at).length)).toEqual([0, 0, 0]);
  for (const at of [2, 3, 4]) {
    expect(describe(at)).toEqual([
      ["Replace with “a”", false, "01a456789"],
      ["Delete it", false, "01456789"],
    ]);
  }
  expect(describe(6)).toEqual([["Replace with “b”", true, "012345b6789"]]);
  expect(listActions(2, offer(2, 4, ["a", "b"], true)).map(({ isPreferred }) => isPreferred)).toEqual([
    true,
    false,
    undefined,
  ]);
});
