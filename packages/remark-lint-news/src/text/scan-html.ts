import type { Range } from "@copydesk/front-matter";

/** An attribute of a tag. */
export interface Attribute {
  /** As written, character references not decoded; `undefined` for a name alone. */
  readonly value: string | undefined;
  /** The name. */
  readonly name: Range;
  /** The value without its quotes; after the name when there is no value. */
  readonly range: Range;
  readonly quote: '"' | "'" | "";
}

/** An opening tag. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  /** From `<` to `>`. */
  readonly range: Range;
  /** By name in lower case; the first of each name counts, as in HTML. */
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** Elements whose content is no HTML to a browser, or shows HTML in the eyes of an author. */
const RAW_TEXT = new Set([
  "script",
  "style",
  "textarea",
  "title",
  "xmp",
  "iframe",
  "noembed",
  "noframes",
  "pre",
  "code",
]);
const NAME = /[a-z][^\s/>]*/iy;
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/dy;
const TAG_END = /[\s/]*>/y;

/**
 * Finds the opening tags of HTML in linear time, as a browser's tokenizer would: not those in comments, scripts, code
 * and other raw text. `openComment` says whether a comment is still open at the end.
 */
export function scanHtml(html: string): { readonly tags: readonly Tag[]; readonly openComment: boolean } {
  const tags: Tag[] = [];
  let at = html.indexOf("<");
  while (at >= 0) {
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 2);
      if (end < 0) return { tags, openComment: true };
      at = html.indexOf("<", end + 3);
      continue;
    }
    NAME.lastIndex = at + 1;
    const name = NAME.exec(html)?.[0];
    if (!name) {
      at = html.indexOf("<", at + 1);
      continue;
    }
    const tag = readTag(html, at, name);
    if (!tag) break;
    tags.push(tag);
    at = RAW_TEXT.has(tag.name) ? findClosingTag(html, tag.name, tag.range[1]) : html.indexOf("<", tag.range[1]);
  }
  return { tags, openComment: false };
}

/** `undefined` when the text ends before the tag does. */
function readTag(html: string, start: number, name: string): Tag | undefined {
  const attributes = new Map<string, Attribute>();
  let at = start + 1 + name.length;
  for (;;) {
    TAG_END.lastIndex = at;
    if (TAG_END.test(html)) return { name: name.toLowerCase(), range: [start, TAG_END.lastIndex], attributes };
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(html);
    const nameRange = match?.indices?.[1];
    if (!match?.[1] || !nameRange) return undefined;
    const group = [2, 3, 4].find((index) => match[index] !== undefined);
    const key = match[1].toLowerCase();
    if (!attributes.has(key)) {
      attributes.set(key, {
        value: group === undefined ? undefined : match[group],
        name: nameRange,
        range: (group === undefined ? undefined : match.indices?.[group]) ?? [nameRange[1], nameRange[1]],
        quote: group === 2 ? '"' : group === 3 ? "'" : "",
      });
    }
    at = ATTRIBUTE.lastIndex;
  }
}

function findClosingTag(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, "gi");
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? -1;
}
