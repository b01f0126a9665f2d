import { countUpTo } from "../locate-lines.ts";
import type { Fault } from "../places.ts";
import type { Range } from "../types.ts";

/** YAML whose quoted texts are indented as the specification asks. */
export interface Indented {
  readonly text: string;
  /** One warning for each text that needed it. */
  readonly faults: readonly Fault[];
  readonly toOriginal: (range: Range) => Range;
}

/** A line whose value opens a quoted text: what stands before the quote, and the quote. */
const OPENING = /^( *)(?:- +)*(?:[^\s"'#:][^\n"']*?|"[^"\n]*"|'[^'\n]*'): +(?=["'])/gmu;

/**
 * Indents the lines of quoted texts that go on at or left of their key's column, which YAML forbids and libyaml,
 * js-yaml and Hugo read. `undefined` when there are none.
 */
export function indentContinuations(content: string): Indented | undefined {
  const inserts: { readonly at: number; readonly length: number }[] = [];
  const faults: Fault[] = [];
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(content); match; match = OPENING.exec(content)) {
    const start = match.index + match[0].length;
    const end = findQuoteEnd(content, start);
    if (end === undefined) break;
    OPENING.lastIndex = end;
    const needed = (match[1]?.length ?? 0) + 1;
    const lines = listLineStarts(content, start, end).filter((at) => countBlanks(content, at) < needed);
    const first = lines.find((at) => !/[\r\n]/u.test(content.charAt(at)));
    if (first === undefined) continue;
    for (const at of lines) inserts.push({ at, length: needed });
    const expected = content.slice(first, end).replace(/^(?=.)/gmu, " ".repeat(needed + 1));
    faults.push({ code: "continuation", range: [first, end], severity: "warning", expected: [expected] });
  }
  if (faults.length === 0) return undefined;
  let text = "";
  let from = 0;
  const starts: number[] = [];
  for (const { at, length } of inserts) {
    text += content.slice(from, at);
    starts.push(text.length);
    text += " ".repeat(length);
    from = at;
  }
  const toOffset = (offset: number): number => {
    const index = countUpTo(starts, offset) - 1;
    const { at, length } = inserts[index] ?? { at: 0, length: 0 };
    return at + Math.max(0, offset - (starts[index] ?? 0) - length);
  };
  return { text: text + content.slice(from), faults, toOriginal: ([start, end]) => [toOffset(start), toOffset(end)] };
}

/** After the quote that closes the text which opens at `start`. */
function findQuoteEnd(content: string, start: number): number | undefined {
  const quote = content[start];
  for (let at = start + 1; at < content.length; at++) {
    if (quote === '"' && content[at] === "\\") at++;
    else if (content[at] === quote) {
      if (quote === '"' || content[at + 1] !== "'") return at + 1;
      at++;
    }
  }
  return undefined;
}

function listLineStarts(content: string, start: number, end: number): number[] {
  const starts: number[] = [];
  for (let at = content.indexOf("\n", start); at !== -1 && at < end; at = content.indexOf("\n", at + 1))
    starts.push(at + 1);
  return starts;
}

function countBlanks(content: string, at: number): number {
  let end = at;
  while (content[end] === " ") end++;
  return end - at;
}
