import type { Range } from "@copydesk/front-matter";

/** A line of a post. */
export interface Line {
  readonly text: string;
  /** Its offset in the post. */
  readonly start: number;
}

/** A link as it is written in a line; images are none. */
export interface Link {
  readonly address: string;
  /** The address, in the post. */
  readonly range: Range;
  readonly text: string;
  /** Start and end of the whole link, in its line. */
  readonly start: number;
  readonly end: number;
}

const ADDRESS_END = String.raw`[^\s<>[\]"'，。；、）】》」』]+`;
/** A Markdown link with its text and its address in angle brackets or plain; a reference; an autolink; a tag; a bare address. */
const LINK = new RegExp(
  [
    String.raw`!?\[((?:[^[\]\\]|\\.|\[[^\]]{0,99}\]){0,300})\]\(\s*(?:<([^>]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+["'(][^)]*)?\s*\)`,
    String.raw`\[([^[\]]{1,300})\](?:\[([^[\]]*)\]|(?![([:：]))`,
    String.raw`<([a-z]{2,7}[:：][^>\s]*|www\.[^>\s]*)>`,
    String.raw`<a\b[^>]{0,300}?\bhref\s*=\s*["']?([^"'\s>]*)`,
    String.raw`((?<![a-z0-9+.\-/])(?:[a-zａ-ｚ]{2,7}[:：;][/\\／]{1,3}|https?[.,，。]//|www\.)${ADDRESS_END})`,
  ].join("|"),
  "gi",
);

/** Finds the links of a line, Markdown's, HTML's and bare addresses; `text` is the whole post, which has the definitions. */
export function findLinks(line: Line, text: string): Link[] {
  const links: Link[] = [];
  LINK.lastIndex = 0;
  for (let match = LINK.exec(line.text); match; match = LINK.exec(line.text)) {
    const [written, name, , , titled, label] = match;
    const { index } = match;
    const whole = { text: name ?? titled ?? "", start: index, end: index + written.length };
    if (titled !== undefined) {
      links.push(...resolveReference(label || titled, text, whole));
    } else if (!written.startsWith("!")) {
      const [address, at] = readAddress(match);
      const start = line.start + index + at;
      const link = match[HREF] === undefined ? whole : { ...whole, ...readTagged(line.text, whole.end) };
      links.push({ ...link, address, range: [start, start + address.length] });
      LINK.lastIndex = link.end;
    }
  }
  return links;
}

/** The group of an address in a tag. */
const HREF = 7;

/** The words of a link in tags and its end, after the closing one. */
function readTagged(line: string, from: number): { readonly text: string; readonly end: number } {
  const closing = line.indexOf("</a>", from);
  const end = closing < 0 ? line.length : closing;
  return { text: line.slice(line.indexOf(">", from) + 1, end), end: end + "</a>".length };
}

/** The address and where it stands in the link; asking the pattern for its groups' places would double its time. */
function readAddress(match: RegExpExecArray): readonly [string, number] {
  const [written, name = "", angled, plain, , , auto, href, bare] = match;
  if (bare !== undefined) return [bare.replace(/[.,;:!?)\]*_~]+$/, ""), 0];
  if (href !== undefined) return [href, written.length - href.length];
  if (auto !== undefined) return [auto, 1];
  const inside = name.length + "[](".length;
  const lead = /^\s*<?/.exec(written.slice(inside))?.[0].length ?? 0;
  return [angled ?? plain ?? "", inside + lead];
}

function resolveReference(label: string, text: string, whole: { text: string; start: number; end: number }): Link[] {
  if (definitions?.text !== text) definitions = { text, ranges: readDefinitions(text) };
  const range = definitions.ranges.get(label.toLowerCase());
  return range ? [{ ...whole, address: text.slice(...range), range }] : [];
}

let definitions: { readonly text: string; readonly ranges: ReadonlyMap<string, Range> } | undefined;

/** Where the addresses of a post's definitions stand, by their labels; once for all its references. */
function readDefinitions(text: string): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>();
  for (const match of text.matchAll(/^ {0,3}\[([^[\]\n]{1,300})\]:[ \t]*<?([^\s>]+)/gm)) {
    const [written, label = "", address = ""] = match;
    const end = match.index + written.length;
    if (!ranges.has(label.toLowerCase())) ranges.set(label.toLowerCase(), [end - address.length, end]);
  }
  return ranges;
}
