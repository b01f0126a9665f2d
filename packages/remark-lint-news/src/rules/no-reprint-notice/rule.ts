import type { Heading, Html, Paragraph, Parents } from "mdast";
import type { RuleDefinition } from "../../rule-definition.ts";
import { once } from "../../text/remember.ts";
import { toPlugin } from "../../to-plugin.ts";
import type { RulePlugin } from "../../to-plugin.ts";

interface Options {
  readonly notices: readonly string[];
}

/** A notice speaks of its own post, so it stands in one of the first or the last blocks. */
const EDGE = 5;
/** A notice is a clause of its own, so that what goes on speaks of something else. */
const END = "(?=\\s*(?:[\\p{P}\\p{S}]|\\n|$))";
/** What a notice in Chinese may go on with, beside its end: itself, or what else is forbidden. */
const ZH_END = "(?=[\\s\\p{P}\\p{S}]|$|本|此|[该該]|任何|其|和|及|[与與]|或|摘|分[发發]|使用|复制|複製|[传傳]播)";
const TEXTS = "(?:articles?|posts?|stor(?:y|ies)|materials?|texts?|publications?|contents?|interviews?)";
const getNotice = once(
  () =>
    new RegExp(
      [
        "未[经經](?:[^，,。；;\\n]{0,16})?[，,、\\s]*(?:(?:请|請)?(?:不得|不可|禁止|[严嚴]禁|[谢謝][绝絕]|[请請]?勿)[^，,。；;\\n]{0,12}[转轉][载載])(?!他人|[别別]人|的|新[闻聞])",
        `(?:禁止|[严嚴]禁|[谢謝][绝絕]|不得|[请請]勿)(?:任何形式的?|以任何形式|擅自|非法|私自|[随隨]意)?(?:[进進]行)?[转轉][载載]${ZH_END}`,
        "(?:本|原)文[^。；;，,\\n]{0,12}不[^。；;，,\\n]{0,6}授[权權][^。；;，,\\n]{0,6}[转轉][载載]",
        "禁無断転載|(?:無断[^。\\n]{0,16})?転載(?:[^。\\n]{0,14}|(?:[・、/]|及び|および|や)[^。\\n]{0,36})(?:禁止|厳禁|禁[じず]|お断り|ご遠慮)(?!の|さ|と|に|が)",
        `무단\\s?(?:전재|복제)[^.\\n]{0,40}(?:금지(?:합니다|함)?|금합니다|금함|불허)${END}`,
        `(?:this|these|the|our|all|any)\\s+${TEXTS}\\s+(?:[^.]{0,60}\\s)?(?:may|can|must|shall)\\s?not\\s+be\\s+(?:re-?published|published,? broadcast|reproduced|reprinted|redistributed|copied)`,
        `no part of (?:this|the|our)\\s+(?:${TEXTS}|site|website|blog)\\s+(?:may|can|must|shall)\\s+be\\s+(?:re-?published|reproduced|reprinted|redistributed|copied)`,
        "\\bnot\\s+be\\s+(?:re-?published|reproduced|reprinted|redistributed|copied)[^.]{0,120}\\swithout\\s[^.]{0,60}\\b(?:permission|consent|authori[sz]ation|approval)",
        `(?:do not|not to be|not for)\\s+(?:re-?publish(?:ed)?|reprint(?:ed)?|reproduced?|re-?publication)(?:${END}|(?=\\s+(?:without|or)\\b|\\s+(?:this|the|our)\\s+${TEXTS}))`,
        `(?:republication|reproduction|reprinting|redistribution),?\\s+(?:[^.]{0,120}\\s)?(?:(?:strictly|expressly)\\s+)?(?:prohibited|forbidden|not (?:allowed|permitted))(?:${END}|(?=\\s+(?:without|except)\\b))`,
        `(?:nachdruck|vervielfältigung)\\s+(?:[^.\\n]{0,40}\\s)?(?:verboten|untersagt|nicht gestattet)${END}`,
        `(?<!\\b(?:la|de|une) )reproduction,?\\s+(?:[^.\\n]{0,30}\\s)?(?:est\\s+)?(?:strictement\\s+)?interdite(?:${END}|(?=\\s+sans\\b))`,
        `(?:prohibida|se prohíbe)\\s+(?:la\\s+|su\\s+|toda\\s+)?reproducción(?:${END}|(?=\\s+(?:total|parcial|sin|de est[eao]s?)\\b))`,
        `proibida\\s+(?:a\\s+|sua\\s+)?reprodução(?:${END}|(?=\\s+(?:total|parcial|sem|dest[ea]s?|do conteúdo)(?!\\p{L})))|reprodução proibida${END}`,
        `перепечатка\\s+(?:[^.\\n]{0,40}\\s)?(?:запрещ[её]на|воспрещается|не допускается)${END}|копирование\\s+(?:материал|стат|текст|контент|содерж)[^.\\n]{0,40}\\s(?:запрещ[её]но|воспрещается|не допускается)${END}`,
      ].join("|"),
      "iu",
    ),
);

/** A part of every notice in whatever case: looking for it costs a tenth of looking for one. */
const STEM =
  /[转轉転][载載]|전재|복제|epubli[cs]|eprint|eprodu|edistribut|not be|o part of|EPUBLI[CS]|EPRINT|EPRODU|NOT BE|O PART OF|achdruck|ACHDRUCK|ervielf|ерепечатк|опирование/;

/** What is quoted is spoken of. */
const QUOTE = /[“「『‘]$/;

export const noReprintNotice: RuleDefinition<Options, "found"> = {
  id: "no-reprint-notice",
  description: {
    en: "A republished post does not itself say that it may not be republished",
    "zh-CN": "转载的文章里不应有“不得转载”的声明",
  },
  schema: {
    type: "object",
    properties: {
      notices: {
        type: "array",
        items: { type: "string", minLength: 2 },
        "x-description": { en: "Further texts that are such a notice", "zh-CN": "其他表示不得转载的文字" },
      },
    },
    additionalProperties: false,
  },
  defaults: { notices: [] },
  messages: {
    found: {
      en: "Unexpected notice `{notice}` in a post that is published here, expected permission or another source",
      "zh-CN": "文中写有“{notice}”，请先取得授权，或撤下这篇文章",
    },
  },
  create: ({ options, text, report }) => {
    const mayHaveNotice = STEM.test(text) && getNotice().test(text);
    if (!mayHaveNotice && !options.notices.some((notice) => text.includes(notice))) return {};
    const visit = (node: Paragraph | Heading | Html, ancestors: readonly Parents[]): void => {
      const start = node.position?.start.offset;
      const end = node.position?.end.offset;
      if (start === undefined || end === undefined || !isAtEdge(node, ancestors)) return;
      const source = text.slice(start, end);
      const match = getNotice().exec(source);
      const own = options.notices.find((notice) => source.includes(notice));
      const notice = own ?? match?.[0];
      if (notice === undefined || (match && QUOTE.test(source.slice(0, match.index)))) return;
      const at = start + (own === undefined ? (match?.index ?? 0) : source.indexOf(own));
      report("found", { range: [at, at + notice.length], values: { notice: notice.replace(/\s+/g, " ") } });
    };
    return {
      paragraph: visit,
      heading: visit,
      html(node, ancestors) {
        if (ancestors.at(-1)?.type !== "paragraph" && !node.value.startsWith("<!--")) visit(node, ancestors);
      },
    };
  },
};

function isAtEdge(node: Paragraph | Heading | Html, ancestors: readonly Parents[]): boolean {
  const blocks = (ancestors[0]?.children ?? []).filter(({ type }) => !["yaml", "toml", "definition"].includes(type));
  const index = blocks.findIndex((block) => block === (ancestors[1] ?? node));
  return index < EDGE || index >= blocks.length - EDGE;
}

const plugin: RulePlugin = toPlugin(noReprintNotice);
export default plugin;
