import type { Range } from "@copydesk/front-matter";

/** Block tags of Jekyll, Hexo and Hugo whose body is shown as it stands. */
const RAW_BLOCKS =
  /^\{(?:%-?\s*(raw|highlight|comment|codeblock|code|prettify)\b|\{[<%]\s*(highlight|code|raw-code)\b)/;
/** Two braces that close later than this, or in another paragraph, are no tag. */
const MAX_TAG_LENGTH = 1_000;
const OPENINGS = /\{(?:%|\{|\/\*)/g;

/**
 * Finds what a site generator replaces before Markdown is read: shortcodes, Liquid tags and variables, the bodies of those
 * that show code, and the comments of MDX. Linear in the length of the text.
 */
export function findTemplateRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  const absent = new Set<string>();
  const findEnd = (pattern: string, from: number): number => {
    if (absent.has(pattern)) return -1;
    const closing = new RegExp(pattern, "g");
    closing.lastIndex = from;
    if (!closing.test(text)) absent.add(pattern);
    return absent.has(pattern) ? -1 : closing.lastIndex;
  };
  OPENINGS.lastIndex = 0;
  for (let match = OPENINGS.exec(text); match; match = OPENINGS.exec(text)) {
    const start = match.index;
    if (match[0] === "{/*") {
      const end = findEnd("\\*/", start + 3);
      if (text[end] === "}") ranges.push([start, end + 1]);
      OPENINGS.lastIndex = Math.max(end, OPENINGS.lastIndex);
      continue;
    }
    const close = findEnd(match[0] === "{%" ? "%\\}" : "\\}\\}", start + 2);
    if (close < 0 || close - start > MAX_TAG_LENGTH || /\n\s*\n/.test(text.slice(start, close))) continue;
    const raw = RAW_BLOCKS.exec(text.slice(start, start + 40));
    const end = raw ? findEnd(toClosing(raw), close) : -1;
    ranges.push([start, Math.max(end, close)]);
    OPENINGS.lastIndex = Math.max(end, close);
  }
  return ranges;
}

/** Whether an offset lies in one of the ranges, which are in the order of the text and do not overlap. */
export function isWithin(ranges: readonly Range[], offset: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.[0] ?? Infinity) <= offset;
}

function toClosing([, liquid, shortcode]: RegExpExecArray): string {
  return liquid
    ? `\\{%-?\\s{0,9}end${liquid}\\b[^%]{0,99}%\\}`
    : `\\{\\{[<%]\\s{0,9}/\\s{0,9}${shortcode}\\b[^}]{0,99}\\}\\}`;
}
