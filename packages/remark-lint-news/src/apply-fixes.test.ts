import { expect, test } from "vitest";
import { applyFixes } from "./apply-fixes.ts";
import { createLocator } from "./create-locator.ts";
import { createMessage } from "./create-message.ts";

const TEXT = "0123456789";

type Edit = readonly [start: number, end: number, replacement: string, certain?: true];

test.each<[name: string, edits: readonly Edit[], certain: string, all: string]>([
  [
    "edits apart from each other, whatever their order",
    [
      [8, 9, "b", true],
      [1, 3, "a", true],
    ],
    "0a34567b9",
    "0a34567b9",
  ],
  [
    "the earlier of two that overlap",
    [
      [2, 5, "b", true],
      [1, 3, "a", true],
    ],
    "0a3456789",
    "0a3456789",
  ],
  [
    "one of two that touch the same place",
    [
      [4, 4, "a", true],
      [4, 4, "b", true],
      [4, 5, "c", true],
    ],
    "0123a456789",
    "0123a456789",
  ],
  [
    "both of two that follow each other",
    [
      [1, 3, "a", true],
      [3, 5, "b", true],
    ],
    "0ab56789",
    "0ab56789",
  ],
  [
    "what is certain, or all",
    [
      [1, 2, "a"],
      [5, 6, "b", true],
    ],
    "01234b6789",
    "0a234b6789",
  ],
])("applies %s", (_, edits, certain, all) => {
  const locate = createLocator(TEXT);
  const messages = edits.map(([start, end, replacement, isCertain = false]) => {
    const report = { range: [start, end], expected: [replacement], certain: isCertain } as const;
    return createMessage("rule", "error", "Unexpected text", report, TEXT, locate);
  });
  expect(applyFixes(TEXT, messages, "certain")).toBe(certain);
  expect(applyFixes(TEXT, messages, "all")).toBe(all);
});
