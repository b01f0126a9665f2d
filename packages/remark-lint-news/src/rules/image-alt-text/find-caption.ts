import type { Nodes, Parents, PhrasingContent } from "mdast";
import { decodeReferences } from "../../text/decode-references.ts";
import { walkTree } from "../../walk-tree.ts";

/** A longer line is a paragraph of the article (measured on 8,111 real images). */
const MAX_CAPTION_LENGTH = 40;
/** A paragraph of more nodes is no image with its caption. */
const MAX_LINE_NODES = 20;
const CREDIT =
  /^(?:©|\(c\) |(?:图源|图片来源|来源|圖源|圖片來源|摄影|攝影|source|credits?|photo(?: by)?|image(?: by)?|quelle|crédit)\s*[:：/])/iu;
/** A sentence, or the beginning of what follows, or a mark for the generator: the article goes on. */
const ARTICLE = /[。！？!?.…:：,，;；、👇⬇↓]\uFE0F?$|[。！？]|(?:如下|所示|以下)$|^:::|^\{|\{[{%]/u;

const HTML_CAPTION = /<(figcaption|center)\b[^>]{0,200}>([^<]{1,200}(?:<(?!img)[^>]{0,200}>[^<]{0,200}){0,5}?)<\/\1/i;
/** A line of its own below an image in the same block of HTML, perhaps in one tag more. */
const HTML_LINE =
  /^(?:\s|<\/[a-z]{1,10}>){0,12}<(?:br\b[^<>]{0,20}|(?:p|div|center|small)\b[^<>]{0,200})>\s*(?:<(em|i|b|strong|small|span|font)\b[^<>]{0,200}>)?([^<]{1,200})(?:<\/\1>)?\s*<(?:\/(?:p|div|center|small)>|br\b)/i;
const TAG = /<[^>]*>/g;
/** What says that a line is a caption, be it a whole sentence: it points at the image above, or names who took it. */
const OPENING_MARK = /^(?:[▲△▴⬆↑]\uFE0F?\s*|[图圖](?:为|為|[:：])\s*)+/u;
/** With Han characters by their blocks: the property takes 2 ms to compile. */
const BYLINE =
  /[。.]?\s*(?:[（(][^（()）]{0,30}(?:摄|攝|供[图圖])[）)]|(?:[々〇\u3400-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]{2,6}\s?){1,2}[摄攝]|(?:摄影|攝影|photos?|credit)(?: by)?\s*[:：][^。]{1,40})[。.]?$/iu;
/** What kramdown and others read as the attributes of the image before. */
const ATTRIBUTES = /^\s*\{:? ?[^{}\n]{0,200}\}/;
/** Tags that set a caption apart on its line. */
const CAPTION_TAG = /^<\/?(?:span|small|center|figcaption|em|i|b|strong|sub|sup|font)\b/i;

/** The line right after an image, when it can be its caption: short, plain, not the beginning of something else. */
export function findCaption(image: Nodes, ancestors: readonly Parents[]): string | undefined {
  const path: readonly Nodes[] = [...ancestors, image];
  const paragraphAt = path.findLastIndex((node) => node.type === "paragraph");
  const paragraph = path[paragraphAt];
  const container = ancestors[paragraphAt - 1];
  const inline = path[paragraphAt + 1];
  if (image.type === "html" && !paragraph) return findLineAfter(image, ancestors.at(-1));
  if (paragraph?.type !== "paragraph" || !inline) return undefined;
  if (paragraph.children.length > MAX_LINE_NODES) return undefined;
  const index = paragraph.children.indexOf(inline as PhrasingContent);
  const before = paragraph.children.slice(0, index);
  const after = paragraph.children.slice(index + 1);
  if (before.some((node) => node.type !== "break" && toText(node)?.trim() !== "")) return undefined;
  const text = readText(after)?.replace(ATTRIBUTES, "");
  if (text?.trim() === "") return findLineAfter(paragraph, container);
  const isApart = after[0]?.type === "emphasis" || /^[ \t]*\n/.test(text ?? "");
  return isApart && text !== undefined ? readCaption(text) : undefined;
}

function findLineAfter(block: Nodes, container: Parents | undefined): string | undefined {
  const siblings: readonly Nodes[] = container?.children ?? [];
  const next = siblings[siblings.indexOf(block) + 1];
  if (next?.type === "html") return /<img/i.test(next.value) ? undefined : readHtmlCaption(next.value);
  return next?.type === "paragraph" ? readCaption(readText(next.children) ?? "") : undefined;
}

/** The first caption that HTML holds as such. */
export function readHtmlCaption(html: string): string | undefined {
  return readHtmlText(HTML_CAPTION.exec(html)?.[2]);
}

/** The line that HTML begins with after the end of a tag, or of a line. */
export function readHtmlLine(html: string): string | undefined {
  return readHtmlText(HTML_LINE.exec(html)?.[2]);
}

function readHtmlText(caption: string | undefined): string | undefined {
  return caption === undefined ? undefined : readCaption(decodeReferences(caption.replace(TAG, "")));
}

/** A text on one line that can be a caption. */
export function readCaption(text: string): string | undefined {
  const line = text.replace(/\s+/g, " ").trim();
  const unmarked = line.replace(OPENING_MARK, "").replace(BYLINE, "");
  const sentence = unmarked === line ? line : unmarked.replace(/[。.]$/, "");
  const caption = /^[（(]([^（()）]+)[）)]$/.exec(sentence)?.[1]?.trim() ?? sentence;
  const fits = caption !== "" && caption.length <= MAX_CAPTION_LENGTH && /[\p{L}\p{N}]/u.test(caption);
  return fits && !CREDIT.test(caption) && !ARTICLE.test(caption) ? caption : undefined;
}

function readText(nodes: readonly PhrasingContent[]): string | undefined {
  const texts = nodes.map(toText);
  return texts.includes(undefined) ? undefined : texts.join("");
}

/** The text of words, emphasis, line breaks and tags of captions; `undefined` for anything that a caption does not hold. */
function toText(node: Nodes): string | undefined {
  if (node.type === "text") return node.value;
  if (node.type === "break") return "\n";
  if (node.type === "html") return /^<br\b/i.test(node.value) ? "\n" : CAPTION_TAG.test(node.value) ? "" : undefined;
  if (node.type !== "emphasis" && node.type !== "strong" && node.type !== "delete") return undefined;
  const texts: (string | undefined)[] = [];
  walkTree({ type: "root", children: node.children })(LEAVES, (leaf) => {
    if (!("children" in leaf)) texts.push(toText(leaf));
  });
  return texts.includes(undefined) ? undefined : texts.join("");
}

const LEAVES: ReadonlySet<string> = new Set(["text", "break", "inlineCode", "image", "imageReference", "html", "link"]);
