import type { Heading, Html, Paragraph, Parents } from "mdast";
import type { RuleDefinition } from "../../rule-definition.ts";
import { toPlugin } from "../../to-plugin.ts";
import type { RulePlugin } from "../../to-plugin.ts";

interface Options {
  readonly notices: readonly string[];
}

/** A notice speaks of its own post, so it stands in one of the first or the last blocks. */
const EDGE = 5;
const NOTICE = new RegExp(
  [
    "未[经經](?:[^。；;\\n]{0,16})?[，,、\\s]*(?:(?:请|請)?(?:不得|不可|禁止|[严嚴]禁|[谢謝][绝絕]|[请請]?勿)[^。；;\\n]{0,12}[转轉][载載])(?!他人|[别別]人|的|新[闻聞])",
    "(?:禁止|[严嚴]禁|[谢謝][绝絕]|不得|[请請]勿)(?:任何形式的?|以任何形式|擅自|非法|私自|[随隨]意)?(?:[进進]行)?[转轉][载載](?!他人|[别別]人|的|新[闻聞]|[时時]政|虚假|不[实實])",
    "(?:本|原)文[^。；;，,\\n]{0,12}不[^。；;，,\\n]{0,6}授[权權][^。；;，,\\n]{0,6}[转轉][载載]",
    "(?:無断|禁)[^。\\n]{0,6}転載(?:を)?(?:禁[じ止]|お断り|厳禁)|無断転載|転載禁止",
    "무단\\s?(?:전재|복제)[^.\\n]{0,40}금지",
    "(?:may|must|shall|can)\\s?not\\s+be\\s+(?:re-?published|reproduced|reprinted|redistributed)|(?:no part of this|this)\\s+(?:article|post|story|material|text|publication|content)\\s+(?:may|can|must|shall)\\s*(?:not\\s+)?be\\s+(?:re-?published|published,? broadcast|reproduced|reprinted|redistributed|copied)",
    "(?:do not|not to be|not for)\\s+(?:re-?publish|reprint|re-?publication|republished|reprinted)\\w*",
    "(?:republication|reproduction|reprinting|redistribution)\\s+(?:[^.\\n]{0,40}\\s)?(?:is\\s+)?(?:(?:strictly|expressly)\\s+)?(?:prohibited|forbidden|not (?:allowed|permitted))",
    "nachdruck\\s+(?:[^.\\n]{0,40}\\s)?(?:verboten|untersagt|nicht gestattet)",
    "reproduction\\s+(?:[^.\\n]{0,30}\\s)?(?:interdite|strictement interdite)",
    "(?:prohibida|queda prohibida)\\s+(?:[^.\\n]{0,20}\\s)?reproducción",
    "(?:proibida|é proibida)\\s+(?:[^.\\n]{0,20}\\s)?reprodução",
    "(?:перепечатка|копирование)\\s+(?:[^.\\n]{0,40}\\s)?(?:запрещен[ао]|воспрещается)",
  ].join("|"),
  "iu",
);

/** A part of every notice in whatever case: looking for it costs a tenth of looking for {@link NOTICE}. */
const STEM =
  /[转轉転][载載]|전재|복제|epublish|eprint|eproduc|edistribut|not be|EPUBLISH|EPRINT|EPRODUC|NOT BE|achdruck|ACHDRUCK|ерепечатк|опирование/;

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
    const mayHaveNotice = STEM.test(text) && NOTICE.test(text);
    if (!mayHaveNotice && !options.notices.some((notice) => text.includes(notice))) return {};
    const visit = (node: Paragraph | Heading | Html, ancestors: readonly Parents[]): void => {
      const start = node.position?.start.offset;
      const end = node.position?.end.offset;
      if (start === undefined || end === undefined || !isAtEdge(node, ancestors)) return;
      const source = text.slice(start, end);
      const match = NOTICE.exec(source);
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
