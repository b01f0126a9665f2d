import type { Range } from "@copydesk/front-matter";
import type { RuleDefinition } from "../../rule-definition.ts";
import { REFERENCE, decodeReferences } from "../../text/decode-references.ts";
import { toPlugin } from "../../to-plugin.ts";
import type { RulePlugin } from "../../to-plugin.ts";

interface Options {
  readonly summaries: readonly string[];
  readonly titles: readonly string[];
}

const CUT_OFF = /(?:\[\s*)?(?:\.{3,}|…+|。{3,}|&hellip;)(?:\s*\])?(?=["']?\s*$)/u;
const MARKUP =
  /<(?:br|img|hr)(?:\s[^<>]{0,500})?\/?>|<(p|strong|em|b|i|u|a|span|div|h[1-6]|ul|ol|li|blockquote|font|sub|sup|small|center)(?:\s[^<>]{0,500})?>(?=[^]*<\/\1>)|!?\[[^\][]{1,200}\]\((?:https?:\/\/|\/)[^()\s]{1,500}\)/i;
/** What can stand in a YAML or TOML string, however it is quoted. */
const SAFE = /^[\p{L}\p{N} –—‘’“”…·，。！？（）《》\u00A0]*$/u;
const MAX_REST_LENGTH = 200;
/** Software cuts summaries from an article's beginning. */
const MAX_OPENING_LENGTH = 3_000;

export const completeSummary: RuleDefinition<Options, "cutOff" | "reference" | "markup"> = {
  id: "complete-summary",
  description: {
    en: "Titles and summaries are whole sentences in plain text",
    "zh-CN": "标题和摘要是完整的纯文本",
  },
  schema: {
    type: "object",
    properties: {
      summaries: {
        type: "array",
        items: { type: "string" },
        "x-description": { en: "Keys of summaries, which must not be cut off", "zh-CN": "摘要的键，其内容不得截断" },
      },
      titles: {
        type: "array",
        items: { type: "string" },
        "x-description": { en: "Keys of other plain texts", "zh-CN": "其他纯文本的键" },
      },
    },
    additionalProperties: false,
  },
  defaults: { summaries: ["summary", "description", "excerpt"], titles: ["title", "linkTitle", "subtitle"] },
  messages: {
    cutOff: {
      en: "Unexpected end of `{key}` in mid-sentence, expected a whole sentence",
      "zh-CN": "“{key}”的句子没有写完，请补全",
    },
    reference: {
      en: "Unexpected character reference `{found}` in `{key}`, expected the character itself",
      "zh-CN": "“{key}”中有 HTML 实体 `{found}`，请直接写该字符",
    },
    markup: {
      en: "Unexpected markup `{found}` in `{key}`, expected plain text",
      "zh-CN": "“{key}”中有标记 `{found}`，请改为纯文本",
    },
  },
  create: ({ options, text, frontMatter, report }) => {
    const { data } = frontMatter;
    if (!data) return {};
    for (const key of [...options.summaries, ...options.titles]) {
      const value = Object.hasOwn(data, key) ? data[key] : undefined;
      if (typeof value !== "string") continue;
      const end = options.summaries.includes(key) ? findEnd(value, text.slice(frontMatter.range[1])) : undefined;
      if (!end && !/[&<[]/.test(value)) continue;
      const range = frontMatter.locate([key], "value");
      if (!range) continue;
      const raw = text.slice(...range);
      const toRange = (index: number, found: string): Range => [range[0] + index, range[0] + index + found.length];

      const cut = CUT_OFF.exec(raw) ?? /(?=["']?\s*$)/.exec(raw);
      if (end && cut) {
        report("cutOff", {
          range: toRange(cut.index, cut[0]),
          values: { key },
          ...(end.rest && { expected: [end.rest] }),
        });
      }
      for (const match of raw.matchAll(REFERENCE)) {
        const decoded = decodeReferences(match[0]);
        if (decoded === match[0] || (end && match.index === cut?.index)) continue;
        const expected = SAFE.test(decoded) ? [decoded] : undefined;
        report("reference", {
          range: toRange(match.index, match[0]),
          values: { key, found: match[0] },
          ...(expected && { expected }),
        });
      }
      const markup = MARKUP.exec(raw);
      if (markup) report("markup", { range: toRange(markup.index, markup[0]), values: { key, found: markup[0] } });
    }
    return {};
  },
};

/**
 * Whether a summary is cut off: it ends in dots or a comma, or where the article goes on in mid-sentence. `rest` is how
 * the sentence ends in the article.
 */
function findEnd(summary: string, body: string): { readonly rest?: string } | undefined {
  const isDotted = CUT_OFF.test(summary);
  if (!isDotted && !/[\p{L}\p{N},，、]\s*$/u.test(summary)) return undefined;
  const after = findContinuation(decodeReferences(summary).replace(CUT_OFF, "").trim().slice(-30), body);
  if (!isDotted && !/[,，、]\s*$/.test(summary) && !/^ ?[\p{L}\p{N}]/u.test(after)) return undefined;
  const sentence = /^[^\n]*?(?:[。！？]|[.!?](?=\s|$))/u.exec(after)?.[0];
  return sentence && SAFE.test(sentence.replaceAll(/[.,!?-]/g, "")) ? { rest: sentence } : {};
}

/** How the article goes on after the end of its summary; empty when it does not have these words. */
function findContinuation(tail: string, body: string): string {
  if (tail.length < 10) return "";
  const at = body.indexOf(tail);
  if (at >= 0) return body.slice(at + tail.length, at + tail.length + MAX_REST_LENGTH);
  if (!body.includes(/[\p{L}\p{N}]{1,4}$/u.exec(tail)?.[0] ?? tail)) return "";
  const plain = toPlainText(body.slice(0, MAX_OPENING_LENGTH));
  const words = toPlainText(tail);
  const found = plain.replaceAll("\n", " ").indexOf(words);
  return found < 0 ? "" : plain.slice(found + words.length, found + words.length + MAX_REST_LENGTH);
}

/** The words of an opening as the software that cuts summaries sees them: no markup, lines joined, plain quotes. */
function toPlainText(markdown: string): string {
  return decodeReferences(markdown)
    .replaceAll(
      /<[^<>]{0,500}>|!\[[^\]]{0,300}\]\([^()\s]{0,1000}\)|\]\((?:[^()]|\([^()]{0,300}\)){0,1000}\)|[[*_`]/g,
      "",
    )
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[^\S\n]*\n\s*\n\s*/g, "\n")
    .replaceAll(/[^\S\n]+|(?<=\S)\n(?=[\p{Ll}\p{N}])/gu, " ");
}

const plugin: RulePlugin = toPlugin(completeSummary);
export default plugin;
