import { applyFixes } from "@copydesk/remark-lint-news";
import type { RuleMessage } from "@copydesk/remark-lint-news";

/** Fixes that overlap need a pass each; real posts need one or two. */
const MAX_PASSES = 10;

/** Finds what is wrong with a text; places count a byte order mark. */
export type LintAgain = (text: string) => Promise<readonly RuleMessage[]>;

/**
 * Applies the certain fixes, or all, until none is left, so that fixing twice is the same as once. Fixes that undo each
 * other leave the text as it is. Line endings stay.
 */
export async function fixText(text: string, which: "certain" | "all", lintAgain: LintAgain): Promise<string> {
  let current = text;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const messages = await lintAgain(current);
    const fixed = applyFixes(current, messages.map(withLineEndingsOf(text)), which);
    if (fixed === current) return current;
    current = fixed;
  }
  return text;
}

/** Replacements end their lines as the text does. */
function withLineEndingsOf(text: string): (message: RuleMessage) => RuleMessage {
  if (!text.includes("\r\n")) return (message) => message;
  return (message) => {
    const expected = message.expected?.map((replacement) => replacement.replace(/\r?\n/g, "\r\n"));
    return expected ? Object.assign(Object.create(message) as RuleMessage, { expected }) : message;
  };
}
