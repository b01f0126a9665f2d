import type { Range } from "@copydesk/front-matter";

/**
 * Finds the alternative text of an image written in Markdown from `start`, where `![` stands: what is between the
 * brackets, without outer white space; all of it when it is blank. `undefined` when the brackets do not match.
 */
export function locateAlt(text: string, start: number, end: number): Range | undefined {
  if (!text.startsWith("![", start)) return undefined;
  let depth = 0;
  for (let at = start + 2; at < end; at += 1) {
    const char = text[at];
    if (char === "\\") at += 1;
    else if (char === "`") at = skipCode(text, at, end);
    else if (char === "[") depth += 1;
    else if (char === "]" && depth > 0) depth -= 1;
    else if (char === "]") return trimRange(text, start + 2, at);
  }
  return undefined;
}

/** The index of the last backtick of a code span, or of a run that opens none. */
function skipCode(text: string, start: number, end: number): number {
  const run = /`+/y;
  run.lastIndex = start;
  const source = text.slice(0, end);
  const marks = run.exec(text)?.[0] ?? "`";
  for (let at = source.indexOf(marks, run.lastIndex); at >= 0; at = source.indexOf(marks, at + 1)) {
    if (source[at - 1] !== "`" && source[at + marks.length] !== "`") return at + marks.length - 1;
  }
  return start + marks.length - 1;
}

function trimRange(text: string, start: number, end: number): Range {
  const inner = text.slice(start, end);
  const trimmed = inner.trim();
  if (trimmed === "") return [start, end];
  const from = start + inner.indexOf(trimmed);
  return [from, from + trimmed.length];
}
