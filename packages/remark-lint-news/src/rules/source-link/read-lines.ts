import type { Line } from "./find-links.ts";

/** Where a line of a post stands, without its end. */
export interface LinePlace {
  readonly start: number;
  readonly end: number;
}

/** A longer line is cut here: it is no label and no link alone. */
const MAX_LENGTH = 5_000;

/** What a line begins with that is more than blanks and the marks of a quote. */
const FILLED = /(?:[^\S\n]|>)*[^\s>]/y;
const DEFINITION = /[^\S\n]{0,3}\[[^\]\n]+\]:/y;
/** Without one of these a line has neither a link nor a label that something follows. */
const MARK = /[[<:：;]|[wW]{3}\./g;

/** The first lines from an offset on that say something. */
export function findFirstLines(text: string, from: number, count: number): LinePlace[] {
  const lines: LinePlace[] = [];
  for (let start = from; start < text.length && lines.length < count;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    if (end > start && matchesAt(FILLED, text, start)) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** The last lines, down to an offset, that say something and are no definitions. */
export function findLastLines(text: string, until: number, count: number): LinePlace[] {
  const lines: LinePlace[] = [];
  for (let end = text.length; end > until && lines.length < count;) {
    const start = Math.max(text.lastIndexOf("\n", end - 1) + 1, until);
    const isFilled = end > start && matchesAt(FILLED, text, start);
    if (isFilled && !matchesAt(DEFINITION, text, start)) lines.push({ start, end });
    end = start - 1;
  }
  return lines.toReversed();
}

/** A line as it is written. */
export function readLine(text: string, { start, end }: LinePlace): Line {
  return { text: text.slice(start, Math.min(end, start + MAX_LENGTH)), start };
}

/** Tells of lines, asked for in their order, whether they may name a source: the text is searched once for all of them. */
export function createMarkFinder(text: string): (line: LinePlace) => boolean {
  let next = -1;
  return ({ start, end }) => {
    if (next < start) {
      MARK.lastIndex = start;
      next = MARK.exec(text)?.index ?? Infinity;
    }
    return next < end;
  };
}

export function isDefinition(text: string, { start }: Pick<LinePlace, "start">): boolean {
  return matchesAt(DEFINITION, text, start);
}

/** Whether a sticky pattern matches at an offset. */
function matchesAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}
