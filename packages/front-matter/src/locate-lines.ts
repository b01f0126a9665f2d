/** Where an offset stands, both 1-based; the column in UTF-16 units. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Finds the lines of offsets into a text, which is read once, when the first is asked for. */
export function locateLines(text: string): (offset: number) => LinePlace {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
    const line = countUpTo(starts, offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** How many of the ascending numbers are at most `limit`. */
export function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
