import type { Range } from "@copydesk/front-matter";
import { decodeReferences } from "../../text/decode-references.ts";
import type { HtmlSource } from "../../text/html-node.ts";
import type { Attribute, Tag } from "../../text/scan-html.ts";
import { readCaption, readHtmlCaption, readHtmlLine } from "./find-caption.ts";
import { isDecoration } from "./is-decoration.ts";
import type { WrittenImage } from "./rule.ts";

/** Where scripts that load images late keep the address; `src` then holds a stub. */
const LAZY_SOURCES = ["data-src", "data-original", "data-lazy-src"];
/** How Vue and Alpine name a text that a script gives. */
const BOUND_TEXTS = [":alt", "v-bind:alt", "x-bind:alt"];

/** The `<img>` tags among `tags`; `decorative` as the rule's option of that name. */
export function readHtmlImages(tags: readonly Tag[], source: HtmlSource, decorative: string): WrittenImage[] {
  return tags.flatMap((tag, index) => {
    const { attributes } = tag;
    if (tag.name !== "img" || BOUND_TEXTS.some((name) => attributes.has(name))) return [];
    const read = (name: string): string | undefined => {
      const value = attributes.get(name)?.value;
      return value === undefined ? undefined : decodeReferences(value);
    };
    const toRange = ([start, end]: Range): Range => [source.toOffset(start), source.toOffset(end)];
    const written = attributes.get("alt");
    const alt = read("alt") ?? "";
    const url = LAZY_SOURCES.map(read).find(Boolean) ?? read("src") ?? "";
    const after = source.value.slice(tag.range[1], findNextImage(tags, index));
    return {
      alt,
      url,
      range: toRange(tag.range),
      place: toRange(written ? findPlace(written) : [tag.range[0] + 1, tag.range[0] + 4]),
      write: (description) => writeAttribute(description, written),
      title: readCaption(read("title") ?? "") ?? readHtmlCaption(after) ?? readHtmlLine(after),
      isDecoration: isDecoration(url, read("width"), read("height")),
      isMarkedDecorative:
        /^(?:presentation|none)$/i.test(read("role") ?? "") ||
        (attributes.has("aria-hidden") && read("aria-hidden")?.toLowerCase() !== "false") ||
        (decorative !== "marked" && written !== undefined && alt.trim() === ""),
    };
  });
}

function findNextImage(tags: readonly Tag[], index: number): number | undefined {
  return tags.find((tag, at) => at > index && tag.name === "img")?.range[0];
}

/** The value without outer white space; all of it when it is blank; the name when there is no value. */
function findPlace({ value, range, name }: Attribute): Range {
  if (value === undefined) return name;
  const trimmed = value.trim();
  if (trimmed === "") return range;
  const start = range[0] + value.indexOf(trimmed);
  return [start, start + trimmed.length];
}

/** What stands at the place of {@link findPlace}, or for the tag's name, once the tag has its description. */
function writeAttribute(description: string, written: Attribute | undefined): string {
  const escaped = description.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const quote = written?.quote || '"';
  const value = quote === '"' ? escaped.replaceAll('"', "&quot;") : escaped.replaceAll("'", "&#39;");
  if (!written) return `img alt="${value}"`;
  if (written.value === undefined) return `alt="${value}"`;
  return written.quote === "" ? `"${value}"` : value;
}
