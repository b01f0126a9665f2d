import type { RuleMessage } from "./rule-definition.ts";

/**
 * Replaces what messages point at with the first text they expect, byte for byte: the certain ones, or all. Of two that
 * overlap the earlier one is applied.
 */
export function applyFixes(text: string, messages: readonly RuleMessage[], which: "certain" | "all"): string {
  const edits = messages.flatMap(({ place, expected, certain }) => {
    const replacement = expected?.[0];
    if (replacement === undefined || !place || !("start" in place) || (which === "certain" && !certain)) return [];
    return [{ start: place.start.offset ?? 0, end: place.end.offset ?? 0, replacement }];
  });
  let result = "";
  let done = 0;
  let last = -1;
  for (const { start, end, replacement } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done || start === last) continue;
    last = start;
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}
