import type { Range } from "@copydesk/front-matter";
import type { HtmlSource } from "../../text/html-node.ts";

/** An image that a Markdown parser passes over and the site shows all the same. */
export interface UnparsedImage {
  readonly alt: string;
  readonly url: string;
  readonly title: string | undefined;
  readonly range: Range;
  /** The alternative text, or the name of a tag that has none. */
  readonly place: Range;
  /** Whether a Markdown description can stand at the place. */
  readonly isMarkdown: boolean;
  /** Whether it has an alternative text, and that is blank. */
  readonly isEmpty: boolean;
  /** Whether a role or `aria-hidden` says that it is a decoration. */
  readonly isMarked: boolean;
}

/** A longer tag is none. */
const MAX_TAG_LENGTH = 2_000;
const MARKDOWN =
  /(?<!\\)!\[([^\]\n]{0,300})\]\((\{[{%][^\n]{0,200}?[%}]\}[^\s)]{0,500}|[^\s()]{1,500}|[^\s()"<>][^()"<>\n]{0,300}\.(?:png|jpe?g|gif|webp|svg))(?:\s+"([^"\n]{0,300})")?\s*\)/dgi;
/** A backslash before takes its meaning; looked for after the name, or each of many backslashes would be a place to begin at. */
const START = /<img(?<=(?:^|[^\\])(?:\\\\)*<img)/gi;
const MARK = /\srole\s*=\s*["'](?:presentation|none)["']|\saria-hidden(?![\w-]|\s*=\s*["'{]+false)/i;
const ALT = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/d;

/** Whether {@link findUnparsedImages} or {@link findUnparsedTags} can find anything in the text of a post. */
export function mayHaveUnparsedImage(text: string): boolean {
  return (
    /\]\((?:\{[{%]|[^\s()"<>]{1,300} [^()"<>\n]{1,300}\.(?:png|jpe?g|gif|webp|svg)[)\s])/i.test(text) ||
    /<img/i.test(text)
  );
}

/**
 * Finds images whose address has white space in it: a template's variable (`![]({{ site.url }}/a.png)`) or a file's name
 * (`![](/img/old pier.png)`, which kramdown shows); in HTML blocks (`anywhere`) those with any address.
 */
export function findUnparsedImages(text: string, [start, end]: Range, anywhere: boolean): UnparsedImage[] {
  const source = text.slice(start, end);
  const images: UnparsedImage[] = [];
  if (source.includes("![")) {
    for (const match of source.matchAll(MARKDOWN)) {
      const [whole, alt = "", url = "", title] = match;
      const [from, to] = match.indices?.[1] ?? [0, 0];
      if (!anywhere && !url.startsWith("{") && !url.includes(" ")) continue;
      const at = start + match.index;
      images.push({
        alt,
        url,
        title,
        range: [at, at + whole.length],
        place: [start + from, start + to],
        isMarkdown: true,
        isEmpty: alt.trim() === "",
        isMarked: false,
      });
    }
  }
  return images;
}

/**
 * On one line, what CommonMark and browsers read as a tag and our parsers take for text: a slash in a value without quotes
 * (`<img src=/a.png>`), a quote too many (`alt=""A pier""`).
 */
const PLAIN_TAG =
  /<img(?:[^\S\n]+[a-z_:][\w:.-]{0,60}(?:[^\S\n]*=[^\S\n]*(?:""[^"<>\n]{1,300}""|"[^"\n]{0,1000}"|'[^'\n]{0,1000}'|[^\s"'=<>`{]{1,1000}))?){1,30}[^\S\n]*\/?>/iy;

/** The `<img>` tags that begin in a range and that our parsers take for text: JSX has braces (`<img src={a} />`), the others have none. */
export function findUnparsedTags(text: string, [start, end]: Range): HtmlSource[] {
  const tags: HtmlSource[] = [];
  let next = start;
  for (const { index } of text.slice(start, end).matchAll(START)) {
    const at = start + index;
    if (at < next) continue;
    PLAIN_TAG.lastIndex = at;
    const value = PLAIN_TAG.exec(text)?.[0] ?? readJsxTag(text, at);
    if (value === undefined) continue;
    tags.push({ value, toOffset: (offset) => at + offset });
    next = at + value.length;
  }
  return tags;
}

/** A tag with braces and nothing that could stand for an alternative text unseen. */
export function readJsxImage({ value: tag, toOffset }: HtmlSource): UnparsedImage | undefined {
  const start = toOffset(0);
  if (/^<img[\w-]|\{\.\.\.|\salt\s*=\s*\{/.test(tag)) return undefined;
  const match = ALT.exec(tag);
  const found = match?.indices?.[1] ?? match?.indices?.[2];
  const [from, to] = found ?? [1, 4];
  const alt = match?.[1] ?? match?.[2];
  return {
    alt: alt ?? "",
    url: /\ssrc\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? "",
    title: undefined,
    range: [start, start + tag.length],
    place: [start + from, start + to],
    isMarkdown: false,
    isEmpty: alt?.trim() === "",
    isMarked: MARK.test(tag),
  };
}

/** From `<` to the `>` outside quotes and braces; `undefined` when there are no braces, or no end before that of the paragraph. */
function readJsxTag(text: string, start: number): string | undefined {
  let depth = 0;
  for (let at = start + 1; at < Math.min(text.length, start + MAX_TAG_LENGTH); at += 1) {
    const char = text[at];
    if (char === '"' || char === "'") {
      at = text.indexOf(char, at + 1);
      if (at < 0) return undefined;
    } else if (char === "{") depth += 1;
    else if (char === "}") depth -= 1;
    else if (char === ">" && depth === 0) {
      const tag = text.slice(start, at + 1);
      return tag.includes("{") ? tag : undefined;
    } else if (
      (char === "<" && (depth === 0 || text.startsWith("img", at + 1))) ||
      (char === "\n" && /^\s*\n/.test(text.slice(at + 1, at + 80)))
    )
      return undefined;
  }
  return undefined;
}
