import type { Range } from "@copydesk/front-matter";
import type { Definition, Image, ImageReference, Parents, Resource, Text } from "mdast";
import type { RuleDefinition } from "../../rule-definition.ts";
import { findTemplateRanges, isWithin } from "../../text/find-template-ranges.ts";
import { readHtmlNode } from "../../text/html-node.ts";
import { rememberBy } from "../../text/remember.ts";
import { scanHtml } from "../../text/scan-html.ts";
import { toPlugin } from "../../to-plugin.ts";
import type { RulePlugin } from "../../to-plugin.ts";
import { createTermFinder } from "./create-term-finder.ts";
import { findCaption, readCaption } from "./find-caption.ts";
import { readHtmlImages } from "./html-images.ts";
import { isDecoration } from "./is-decoration.ts";
import { judgeAlt } from "./judge-alt.ts";
import type { AltDefect } from "./judge-alt.ts";
import { locateAlt } from "./locate-alt.ts";
import { mayHaveDefect } from "./may-have-defect.ts";
import { normalize } from "./normalize.ts";
import { findUnparsedImages, findUnparsedTags, mayHaveUnparsedImage, readJsxImage } from "./unparsed-images.ts";
import type { UnparsedImage } from "./unparsed-images.ts";

interface Options {
  readonly placeholders: readonly string[];
  readonly allowed: readonly string[];
  readonly decorative: "marked" | "empty-html" | "empty";
}

/** An image as its source writes it, in Markdown or HTML. */
export interface WrittenImage {
  readonly alt: string;
  readonly url: string;
  /** The whole image. */
  readonly range: Range;
  /** What a message is about, and what a description there must be written as. */
  readonly place: Range;
  readonly write: ((description: string) => string) | undefined;
  readonly title: string | undefined;
  readonly isDecoration: boolean;
  readonly isMarkedDecorative: boolean;
}

/** HTML in which Markdown is an example or not for readers. */
const SHOWS_SOURCE = /<(?:pre|code|script|style|textarea|!--)/i;

const readWords = rememberBy((options: Options) => ({
  placeholders: new Set(options.placeholders.map(normalize)),
  allowed: new Set(options.allowed.map((alt) => alt.trim())),
}));

export const imageAltText: RuleDefinition<Options, AltDefect | "decoration"> = {
  id: "image-alt-text",
  description: {
    en: "An image says what it shows to those who cannot see it",
    "zh-CN": "图片要有说明内容的替代文字",
  },
  schema: {
    type: "object",
    properties: {
      placeholders: {
        type: "array",
        items: { type: "string" },
        "x-description": {
          en: "Further texts that say nothing of an image, beside the lists in ten languages",
          "zh-CN": "除内置的十种语言词表外，还要视为占位符的文字",
        },
      },
      allowed: {
        type: "array",
        items: { type: "string" },
        "x-description": { en: "Texts that are right on this site", "zh-CN": "本网站认可的替代文字" },
      },
      decorative: {
        enum: ["marked", "empty-html", "empty"],
        "x-description": {
          en: 'How an image is marked as decorative on purpose: `marked` by `role="presentation"` or `aria-hidden="true"`, `empty-html` also by `<img alt="">`, `empty` also by `![]()`',
          "zh-CN":
            '如何标明图片仅作装饰：`marked` 用 `role="presentation"` 或 `aria-hidden="true"`，`empty-html` 还认 `<img alt="">`，`empty` 还认 `![]()`',
        },
      },
    },
    additionalProperties: false,
  },
  defaults: { placeholders: [], allowed: [], decorative: "marked" },
  messages: {
    missing: {
      en: "Unexpected image without alternative text, expected a description of what it shows",
      "zh-CN": "图片缺少替代文字，请写明图中内容",
    },
    placeholder: {
      en: "Unexpected placeholder `{alt}` as alternative text, expected a description of what the image shows",
      "zh-CN": "替代文字“{alt}”只是占位符，请写明图中内容",
    },
    fileName: {
      en: "Unexpected file name `{alt}` as alternative text, expected a description of what the image shows",
      "zh-CN": "替代文字“{alt}”是文件名，请写明图中内容",
    },
    address: {
      en: "Unexpected address `{alt}` as alternative text, expected a description of what the image shows",
      "zh-CN": "替代文字“{alt}”是网址，请写明图中内容",
    },
    machine: {
      en: "Unexpected machine-made caption `{alt}` as alternative text, expected a description by a person",
      "zh-CN": "替代文字“{alt}”由机器生成，请由人写明图中内容",
    },
    decoration: {
      en: "Unexpected image that shows nothing, such as a tracking pixel or a spacer, expected it removed or marked as decorative",
      "zh-CN": "这张图没有内容（如跟踪像素、占位图），请删除或标明仅作装饰",
    },
  },
  create: ({ options, text, report }) => {
    const { placeholders, allowed } = readWords(options);
    const isTerm = createTermFinder(text);
    const isRepeated = (alt: string): boolean => text.split(`![${alt}](`, 4).length > 3;
    const judge = (alt: string, url: string): AltDefect | undefined =>
      allowed.has(alt.trim()) ? undefined : judgeAlt({ text: alt, url, isTerm, isRepeated, placeholders });
    if (!mayHaveDefect(text, judge)) return {};

    const templates = findTemplateRanges(text);
    const comments: Range[] = [];
    const definitions = new Map<string, Definition>();
    const references: (() => void)[] = [];

    const reportImage = (image: WrittenImage, caption: string | undefined): void => {
      const defect = image.isMarkedDecorative ? undefined : judge(image.alt, image.url);
      if (!defect || [templates, comments].some((hidden) => isWithin(hidden, image.range[0]))) return;
      if (image.isDecoration) {
        report("decoration", { range: image.range, expected: [""] });
        return;
      }
      const candidates = [image.title, caption].filter((one) => one !== undefined && !judge(one, image.url));
      const write = image.write;
      report(defect, {
        range: image.place,
        values: { alt: shorten(image.alt) },
        ...(write && candidates.length > 0 && { expected: candidates.map((one) => write(one ?? "")) }),
      });
    };

    const visit = (node: Image | ImageReference, ancestors: readonly Parents[], resource?: Resource): void => {
      const image = readMarkdownImage(node, resource, text, options.decorative === "empty");
      if (image) reportImage(image, findCaption(node, ancestors));
    };

    const visitText = ({ position }: Text): void => {
      const start = position?.start.offset;
      const end = position?.end.offset;
      if (start === undefined || end === undefined) return;
      for (const image of findUnparsedImages(text, [start, end], false)) {
        reportImage(toWritten(image, options), undefined);
      }
      for (const source of findUnparsedTags(text, [start, end])) {
        if (source.value.includes("{")) {
          const image = readJsxImage(source);
          if (image) reportImage(toWritten(image, options), undefined);
          continue;
        }
        const images = readHtmlImages(scanHtml(source.value).tags, source, options.decorative);
        for (const image of images) if (image.url !== "") reportImage(image, undefined);
      }
    };

    return {
      ...(mayHaveUnparsedImage(text) && { text: visitText }),
      image: (node, ancestors) => visit(node, ancestors, node),
      imageReference: (node, ancestors) => {
        references.push(() => visit(node, ancestors, definitions.get(node.identifier)));
      },
      definition: (node) => {
        if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
      },
      html(node, ancestors) {
        const source = readHtmlNode(node, text);
        if (!source) return;
        const scanned = scanHtml(source.value);
        const images = readHtmlImages(scanned.tags, source, options.decorative);
        const caption = images.length === 1 ? findCaption(node, ancestors) : undefined;
        for (const image of images) reportImage(image, caption);
        if (source.value.includes("![") && !SHOWS_SOURCE.test(source.value)) {
          const range: Range = [source.toOffset(0), source.toOffset(source.value.length)];
          for (const image of findUnparsedImages(text, range, true)) reportImage(toWritten(image, options), undefined);
        }
        if (scanned.openComment) {
          const start = source.toOffset(source.value.length);
          comments.push([start, text.indexOf("-->", start)]);
        }
      },
      exit() {
        for (const reference of references) reference();
      },
    };
  },
};

function toWritten(
  { isMarkdown, isEmpty, isMarked, title, ...image }: UnparsedImage,
  { decorative }: Options,
): WrittenImage {
  const isEmptyOnPurpose = isMarkdown ? decorative === "empty" : decorative !== "marked";
  return {
    ...image,
    title: title === undefined ? undefined : readCaption(title),
    write: isMarkdown ? escapeMarkdown : undefined,
    isDecoration: isDecoration(image.url),
    isMarkedDecorative: isMarked || (isEmpty && isEmptyOnPurpose),
  };
}

function readMarkdownImage(
  node: Image | ImageReference,
  { url, title }: Resource = { url: "" },
  text: string,
  emptyIsDecorative: boolean,
): WrittenImage | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const attribute = findAttributeAlt(text, end);
  const alt = attribute?.alt ?? node.alt ?? "";
  const place = attribute?.place ?? locateAlt(text, start, end);
  const isReplaceable = place && !attribute && (node.type === "image" || node.referenceType === "full");
  return {
    alt,
    url,
    range: [start, end],
    place: place ?? [start, end],
    write: isReplaceable ? escapeMarkdown : undefined,
    title: title ? readCaption(title) : undefined,
    isDecoration: isDecoration(url),
    isMarkedDecorative: emptyIsDecorative && alt.trim() === "",
  };
}

/** Attributes right behind an image, as kramdown and Pandoc read them: `{: alt="A pier"}`, `{width=50% alt=Pier}`. */
const ATTRIBUTE_ALT =
  /\{(?![{%])(?:(?:[^}\n"']|"[^"\n]*"|'[^'\n]*'){0,300}?[\s:])?alt=(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{}]+))/dy;

/** The text that such attributes give an image: it takes the place of the one between the brackets. */
function findAttributeAlt(text: string, end: number): { readonly alt: string; readonly place: Range } | undefined {
  if (text[end] !== "{") return undefined;
  ATTRIBUTE_ALT.lastIndex = end;
  const match = ATTRIBUTE_ALT.exec(text);
  const group = [1, 2, 3].find((index) => match?.[index] !== undefined) ?? 0;
  const place = match?.indices?.[group];
  return match && place ? { alt: match[group] ?? "", place } : undefined;
}

/** A description as alternative text in Markdown, which reads it back as it is. */
function escapeMarkdown(description: string): string {
  return description.replace(/[\\`*_[\]<>&~|!$]/g, String.raw`\$&`);
}

function shorten(alt: string): string {
  const line = alt.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59).replace(/[\uD800-\uDBFF]$/, "")}…` : line;
}

const plugin: RulePlugin = toPlugin(imageAltText);
export default plugin;
