import type { Nodes, Parents, PhrasingContent } from "mdast";
import { walkTree } from "../../walk-tree.ts";

/** A longer line is a paragraph of the article (measured on 8,111 real images). */
const MAX_CAPTION_LENGTH = 40;
/** A paragraph of more nodes is no image with its caption. */
const MAX_LINE_NODES = 20;
const CREDIT =
  /^(?:图源|图片来源|来源|圖源|圖片來源|摄影|攝影|source|credits?|photo(?: by)?|image(?: by)?|quelle|crédit)\s*[:：/]/iu;
/** A sentence, or the beginning of what follows: the article goes on. */
const ARTICLE = /[。！？!?.…:：,，;；、👇⬇↓]\uFE0F?$|[。！？]|(?:如下|所示|以下)$/u;

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
  if (after.length > 0) return toCaption(after, true);
  return findLineAfter(paragraph, container);
}

function findLineAfter(block: Nodes, container: Parents | undefined): string | undefined {
  const siblings: readonly Nodes[] = container?.children ?? [];
  const next = siblings[siblings.indexOf(block) + 1];
  return next?.type === "paragraph" ? toCaption(next.children, false) : undefined;
}

/** A text on one line that can be a caption. */
export function readCaption(text: string): string | undefined {
  const line = text.replace(/\s+/g, " ").trim();
  const caption = /^[（(]([^（()）]+)[）)]$/.exec(line)?.[1]?.trim() ?? line;
  const fits = caption !== "" && caption.length <= MAX_CAPTION_LENGTH && /[\p{L}\p{N}]/u.test(caption);
  return fits && !CREDIT.test(caption) && !ARTICLE.test(caption) ? caption : undefined;
}

function toCaption(nodes: readonly PhrasingContent[], onNextLine: boolean): string | undefined {
  const texts = nodes.map(toText);
  if (texts.includes(undefined)) return undefined;
  const text = texts.join("");
  return onNextLine && !/^[ \t]*\n/.test(text) ? undefined : readCaption(text);
}

/** The text of words, emphasis and line breaks; `undefined` for anything that a caption does not hold. */
function toText(node: Nodes): string | undefined {
  if (node.type === "text") return node.value;
  if (node.type === "break") return "\n";
  if (node.type !== "emphasis" && node.type !== "strong" && node.type !== "delete") return undefined;
  const texts: (string | undefined)[] = [];
  walkTree({ type: "root", children: node.children })(LEAVES, (leaf) => {
    if (!("children" in leaf)) texts.push(toText(leaf));
  });
  return texts.includes(undefined) ? undefined : texts.join("");
}

const LEAVES: ReadonlySet<string> = new Set(["text", "break", "inlineCode", "image", "imageReference", "html", "link"]);
