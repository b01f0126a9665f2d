import type { Range } from "@copydesk/front-matter";
import type { Definition, Image, Link, Nodes } from "mdast";
import type { RuleDefinition } from "../../rule-definition.ts";
import { decodeReferences } from "../../text/decode-references.ts";
import { findTemplateRanges, isWithin } from "../../text/find-template-ranges.ts";
import { readHtmlNode } from "../../text/html-node.ts";
import { scanHtml } from "../../text/scan-html.ts";
import { toPlugin } from "../../to-plugin.ts";
import type { RulePlugin } from "../../to-plugin.ts";
import { findAddressDefect } from "../../text/repair-address.ts";
import type { AddressDefect } from "../../text/repair-address.ts";

/** What stands before every address in links, images, definitions, autolinks and tags, and before much else. */
const OPENINGS = ["](", "]:", "<"];
/** Nothing is wrong with such an address, and nothing stands in it for another character. */
const SOUND_ADDRESS = /(?:\]\(|\]:[ \t]*|<)https?:\/\/(?!https?(?::?\/\/|:\/))[\p{L}\p{N}][^\s)>"'[\]<&\\]*/iuy;
const WRITTEN_ADDRESS = /\]\(\s*<?([^\s)>"'[\]<]*)|\]:\s*<?([^\s>[\]<]*)|<([a-z]{2,7}[:：][^\s>[\]<]*)/iuy;

/** The address of a link that is none to a parser, as white space stands beside the colon: `[the map](https ://…)`. */
const SPACED_ADDRESS =
  /(?<=(?<!\\)\[[^[\]\n]{0,300}\]\()https?(?:[^\S\n]+[:：][^\S\n]*|[:：][^\S\n]+)\/\/[^\s)]+(?=\))/gi;

/** What an address begins with that goes on behind white space, or in which something stands for another character. */
const UNFINISHED = /[&\\]|^https?[:：]?$/i;

/** Under a domain that people have their mail at: `logo@2x.png` and `kit@2.1.js` are files. */
const MAIL =
  /^[\w.+-]{1,64}@(?:[a-z\d-]{1,63}\.){1,5}(?:com|net|org|edu|gov|info|cn|hk|tw|jp|kr|de|fr|es|pt|br|ru|uk|eu)$/i;

/** What stands before `[i]()` in code. */
const CALLED = /[\w)\]`]/;
const INDEX = /^\[[\w$.+*'"-]*\]\(/;

export const noBrokenLink: RuleDefinition<Record<string, never>, AddressDefect["id"] | "noImage"> = {
  id: "no-broken-link",
  description: { en: "No link leads nowhere", "zh-CN": "链接不能是空的，也不能写错协议" },
  schema: { type: "object", additionalProperties: false },
  defaults: {},
  yieldsTo: "source-link",
  messages: {
    empty: {
      en: "Unexpected link without an address, expected one or plain text",
      "zh-CN": "链接没有地址，请补上地址或改为普通文字",
    },
    noImage: {
      en: "Unexpected image without an address, expected one or no image",
      "zh-CN": "图片没有地址，请补上地址或删除图片",
    },
    script: {
      en: "Unexpected script as the address of a link, expected a web address",
      "zh-CN": "链接地址是脚本，请改为网址",
    },
    scheme: {
      en: "Unexpected address `{url}` with a mistyped scheme, expected `{repaired}`",
      "zh-CN": "网址“{url}”的协议写错了，应为“{repaired}”",
    },
    noScheme: {
      en: "Unexpected address `{url}` without a scheme, expected `{repaired}`",
      "zh-CN": "网址“{url}”缺少协议，应为“{repaired}”",
    },
  },
  create: ({ text, frontMatter, report }) => {
    if (!mayHaveDefect(text)) return {};
    const templates = findTemplateRanges(text);
    const unread: Range[] = [frontMatter.range];
    const passOver = ({ position }: Nodes): void => {
      unread.push([position?.start.offset ?? 0, position?.end.offset ?? text.length]);
    };
    const judge = (url: string, range: Range, isImage = false): void => {
      const defect = findDefect(url);
      if (!defect || isWithin(templates, range[0])) return;
      const { id, repaired } = defect;
      const isAsWritten = text.slice(...range) === url;
      report(isImage && id === "empty" ? "noImage" : id, {
        range,
        values: { url, repaired: repaired ?? "" },
        ...(repaired && isAsWritten && { expected: [repaired], certain: id === "scheme" }),
      });
    };
    const visit = (node: Link | Image | Definition): void => {
      const range = locateAddress(node, text);
      if (range) judge(node.url, range, node.type === "image");
    };
    return {
      link: visit,
      image: visit,
      definition: visit,
      code: passOver,
      inlineCode: passOver,
      html(node) {
        passOver(node);
        const source = readHtmlNode(node, text);
        if (!source) return;
        for (const tag of scanHtml(source.value).tags) {
          const href = tag.name === "a" ? tag.attributes.get("href") : undefined;
          if (href?.value === undefined) continue;
          judge(decodeReferences(href.value), [source.toOffset(href.range[0]), source.toOffset(href.range[1])]);
        }
      },
      exit() {
        for (const { 0: url, index } of text.matchAll(SPACED_ADDRESS)) {
          if (!isWithin(unread, index)) judge(url, [index, index + url.length]);
        }
      },
    };
  },
};

function findDefect(url: string): AddressDefect | undefined {
  const defect = findAddressDefect(url);
  if (defect) return defect;
  const [, mistyped, address = url] =
    /^(?!mailto:)(e?-?mail(?:to)?|mai?lt?o?|mialto|malito)[:：](.+)$/i.exec(url) ?? [];
  if (!MAIL.test(address)) return undefined;
  return { id: mistyped === undefined ? "noScheme" : "scheme", repaired: `mailto:${address}` };
}

/** Whether the text holds anything that can be such an address; most posts need no tree. */
function mayHaveDefect(text: string): boolean {
  return OPENINGS.some((opening) => {
    for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
      SOUND_ADDRESS.lastIndex = at;
      if (SOUND_ADDRESS.test(text) && !/[&\\]/.test(text.charAt(SOUND_ADDRESS.lastIndex))) continue;
      if (/^<a\s/i.test(text.slice(at, at + 3))) return true;
      WRITTEN_ADDRESS.lastIndex = at;
      const [, ...groups] = WRITTEN_ADDRESS.exec(text) ?? [];
      const address = groups.find((group) => group !== undefined);
      if (address !== undefined && (UNFINISHED.test(address) || findDefect(address))) return true;
    }
    return false;
  });
}

/**
 * The address as written; for an empty one the place between the parentheses. None for a definition without an address,
 * which is how a comment is written, and for a call of code in a sentence.
 */
function locateAddress(node: Link | Image | Definition, text: string): Range | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const source = text.slice(start, end);
  if (node.url === "") {
    if (node.type === "definition" || (CALLED.test(text[start - 1] ?? "") && INDEX.test(source))) return undefined;
    const empty = /\(\s*(?:<\s*>)?\s*\)$|<>$/.exec(source);
    return empty ? [start + empty.index + 1, end - 1] : [start, end];
  }
  const after = node.type === "definition" ? source.indexOf("]:") : source.lastIndexOf("](");
  const at = source.indexOf(node.url, Math.max(after, 0));
  return at < 0 ? [start, end] : [start + at, start + at + node.url.length];
}

const plugin: RulePlugin = toPlugin(noBrokenLink);
export default plugin;
