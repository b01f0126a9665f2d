import type { Html } from "mdast";

/** The source of an `html` node with a way from an offset in its value to one in the post. */
export interface HtmlSource {
  readonly value: string;
  /** The offset in the post of an offset in `value`; exact in lists and quotes too, whose prefixes `value` lacks. */
  readonly toOffset: (index: number) => number;
}

/** Maps an `html` node's value onto the text of the post; `undefined` when the node has no position. */
export function readHtmlNode(node: Html, text: string): HtmlSource | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  if (text.startsWith(node.value, start)) return { value: node.value, toOffset: (index) => start + index };
  const sourceEnds = findLineEnds(text.slice(start, end)).map((offset) => start + offset);
  const valueEnds = findLineEnds(node.value);
  return {
    value: node.value,
    toOffset: (index) => {
      const found = valueEnds.findIndex((lineEnd) => lineEnd >= index);
      const line = found < 0 ? valueEnds.length - 1 : found;
      const offset = (sourceEnds[line] ?? end) - ((valueEnds[line] ?? index) - index);
      return Math.min(Math.max(offset, start), end);
    },
  };
}

function findLineEnds(text: string): number[] {
  return [...text.matchAll(/\r\n|\n|\r|$/g)].map((match) => match.index);
}
