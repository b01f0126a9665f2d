const COMMENT_MARKS = /<!--|-->/g;
const FENCES = /^ {0,3}(?:`{3}|~{3})/gm;

/** Tells whether a place is in a fenced block of code or in a comment. The text is searched once, and only when asked. */
export function createHiddenFinder(text: string): (offset: number) => boolean {
  let comments: RegExpExecArray[] | undefined;
  let fences: RegExpExecArray[] | undefined;
  return (offset) => {
    comments ??= text.includes("<!--") ? [...text.matchAll(COMMENT_MARKS)] : [];
    if (comments[countBefore(comments, offset) - 1]?.[0] === "<!--") return true;
    fences ??= text.includes("```") || text.includes("~~~") ? [...text.matchAll(FENCES)] : [];
    return countBefore(fences, offset) % 2 === 1;
  };
}

/** How many matches begin before an offset, by halving. */
function countBefore(matches: readonly RegExpExecArray[], offset: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((matches[middle]?.index ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
