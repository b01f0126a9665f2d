import { testRule } from "../../testing/test-rule.ts";
import type { RuleCase } from "../../testing/test-rule.ts";
import { sourceLink } from "./rule.ts";

const required = { required: true };
const STORY = "The ferry sails again after eleven years.\n\n";

/** A line or more that says enough of where a post comes from. */
function enough(name: string, lines: string): RuleCase {
  return {
    name,
    markdown: lines.includes("{story}") ? lines.replace("{story}", STORY) : STORY + lines,
    options: required,
    messages: [],
  };
}

/** A last line whose address is wrong. */
function wrong(
  name: string,
  before: string,
  address: string,
  after: string,
  message: string,
  rest: Partial<RuleCase> = {},
): RuleCase {
  const place = `3:${before.length + 1}-3:${before.length + address.length + 1}`;
  return { name, markdown: `${STORY}${before}${address}${after}\n`, messages: [`${place}: ${message}`], ...rest };
}

const forms = [
  ["a link on the last line, named like its category", "[wire](https://wire.example/2025/ferry)\n"],
  ["the original's address on the last line", "<https://wire.example/2025/ferry>\n"],
  ["a bare address on the last line", "https://wire.example/2025/ferry\n"],
  ["an address that is not ASCII", "[晚报](https://晚报.example/渡轮/复航.html)\n"],
  ["a label at the end", "Source: [Wire](https://wire.example/2025/ferry)\n"],
  ["a label before a bare address", "via: https://wire.example/2025/ferry\n"],
  ["a label with a full-width colon", "via：<https://wire.example/2025/ferry>\n"],
  ["a label at the top", "首发于：https://wire.example/2025/ferry\n\n{story}"],
  ["a label in a quote at the top", "> 原文地址：[The ferry](https://wire.example/2025/ferry)\n\n{story}"],
  [
    "a label in a list in a quote",
    "> * 原文地址：[The ferry](https://wire.example/2025/ferry)\n> * 译者：梅\n\n{story}",
  ],
  ["a bold label", "**来源：** [晚报](https://wire.example/2025/ferry)\n"],
  ["a label struck through", "~~来源：[晚报](https://wire.example/2025/ferry)~~\n"],
  ["a label on a line of its own", "原文链接：\n\nhttps://wire.example/2025/ferry\n"],
  ["a link that is its own label", "[阅读原文](https://wire.example/2025/ferry)\n"],
  [
    "credits after the label",
    "via: https://wire.example/2025/ferry\n\n作者：[Ida](https://ida.example)\n\n译者：梅\n\n[1]: https://b.example\n",
  ],
  ["a reference link after the label", "Source: [Wire][1]\n\n[1]: https://wire.example/2025/ferry\n"],
  [
    "a definition in the manner of translators",
    '[#]: via: "https://wire.example/2025/ferry"\n[#]: author: "Ida"\n\n{story}',
  ],
  ["a definition in parentheses", "[#]: via: (https://wire.example/2025/ferry)\n\n{story}"],
  ["a sentence at the end", "_This post was originally published on the [Wire](https://wire.example/2025/ferry)._\n"],
  ["a sentence with a tag", 'Cross-posted from <a href="https://wire.example/2025/ferry">the Wire</a>.\n'],
  [
    "a sentence wrapped before its link",
    "Republished with permission from\n[the Wire](https://wire.example).\n\n{story}",
  ],
  ["a sentence in Chinese", "> 本文转载自[晚报](https://wire.example/2025/ferry)。\n\n{story}"],
  ["traditional characters", "來源：[晚報](https://wire.example/2025/ferry)\n"],
  ["Japanese", "出典：[夕刊](https://wire.example/2025/ferry)\n"],
  ["Korean", "출처: [석간](https://wire.example/2025/ferry)\n"],
  ["Spanish", "Fuente: [La Tarde](https://wire.example/2025/ferry)\n"],
  ["French", "Article original : [Le Soir](https://wire.example/2025/ferry)\n"],
  ["German", "Quelle: [Abendblatt](https://wire.example/2025/ferry)\n"],
  ["Portuguese", "Fonte: [A Tarde](https://wire.example/2025/ferry)\n"],
  [
    "tags around a link that is its own label",
    '> Редактор: <a href="https://wire.example/ferry" target="_blank">Оригинал статьи</a>\n\n{story}',
  ],
  ["a link in tags on the last line", '<a href="https://wire.example/2025/ferry">wire</a>\n'],
  ["a translation named in French", "Traduction de l’article de Ida - https://wire.example/ferry\n\n{story}"],
  ["tags around the label", "<p><b>原文地址</b>：<a href='https://wire.example/2025/ferry'>晚报</a></p>\n"],
  ["coloured by an editor", '<font color="grey">来源：</font>**https://wire.example/2025/ferry**\n'],
  [
    "the address after a notice of the blog's host",
    "版权声明：本文为博主原创文章，转载请注明。 https://wire.example/2025/ferry\n\n{story}",
  ],
  [
    "a preface before it",
    `${"The editor's preface.\n\n".repeat(9)}> 本文译自 [Wire](https://wire.example/2025/ferry)\n${STORY.repeat(14)}`,
  ],
  [
    "an afterword behind it",
    `${STORY.repeat(9)}原文：https://wire.example/2025/ferry\n\n${"See [more](/more).\n\n".repeat(14)}`,
  ],
  ["Russian", "Источник: [Вечерка](https://wire.example/2025/ferry)\n"],
  ["Korean, whose verb comes last", "이 글은 [The ferry](https://wire.example/ferry)를 번역한 글입니다.\n\n{story}"],
  ["a first line in Korean", "[원본](https://wire.example/ferry)\n\n{story}"],
  ["Japanese, whose verb comes last", "[The ferry](https://wire.example/ferry) [2025/2/10時点]の翻訳です。\n\n{story}"],
  ["a Japanese sentence that ends before its link", "原文はコチラ\n<https://wire.example/ferry>\n\n{story}"],
  [
    "a Japanese notice above its link",
    ":::message\n本記事は[夕刊](https://wire.example)の記事を翻訳したものです。\n:::\n\n{story}",
  ],
  ["German with its verb first", "_Dieser Artikel erschien zuerst auf [Wire](https://wire.example/ferry)._\n\n{story}"],
  [
    "a translation praised in French",
    "> **Note** : une traduction en français de l'excellent [récit](https://wire.example/ferry) de Ida.\n\n{story}",
  ],
  ["a Spanish sentence", "*Un artículo traducido del original, está [aquí](https://wire.example/ferry).*\n\n{story}"],
  [
    "the last sentence of a feed",
    "The post [Ferry](https://wire.example/ferry) appeared first on [Wire](https://wire.example).\n",
  ],
  [
    "a link over two lines",
    `This post originally appeared on my [other\nblog](https://wire.example/ferry) in 2007\n\n${STORY}`,
  ],
  [
    "an empty line in a quote before the link",
    "> This post first appeared on my blog:\n>\n> <https://wire.example/ferry>\n\n{story}",
  ],
  ["a label without a colon above the link", "**原文链接**  \n\nhttps://wire.example/ferry\n\n题图：梅\n"],
  ["a heading above the link", "## 来源\n\n- [晚报](https://wire.example/ferry)\n\n## 作者\n\n梅\n"],
  ["a byline", "by Ida Moe from https://wire.example/ferry\n\n{story}"],
  ["a label in English for the original", "**英文出处：[Wire](https://wire.example/ferry)**\n**校稿：梅**\n\n{story}"],
] as const;
const keys = ["source_url", "originallink", "link", "externalUrl", "original", "canonical", "source-url"];

testRule(sourceLink, [
  {
    name: "a last line that links the original",
    documented: "en",
    options: required,
    markdown: `${STORY}[wire](https://wire.example/2025/ferry)\n`,
    messages: [],
  },
  {
    name: "an address without its scheme, which leads to a page of the site itself",
    documented: "en",
    markdown: `${STORY}Source: [Wire](www.wire.example/2025/ferry)\n`,
    messages: [
      "3:16-3:43: Unexpected source link `www.wire.example/2025/ferry` without a scheme, expected `https://www.wire.example/2025/ferry`",
    ],
    suggested: `${STORY}Source: [Wire](https://www.wire.example/2025/ferry)\n`,
  },
  {
    name: "注明原文链接的文章",
    documented: "zh-CN",
    options: required,
    markdown: "停航十一年的渡轮今天复航。\n\n原文链接：https://wanbao.example/渡轮\n",
    messages: [],
  },
  {
    name: "协议里用了全角冒号的来源链接",
    documented: "zh-CN",
    language: "zh-CN",
    markdown: "停航十一年的渡轮今天复航。\n\n[晚报](https：//wanbao.example/ferry)\n",
    messages: ["3:6-3:34: 来源链接“https：//wanbao.example/ferry”的协议写错了，应为“https://wanbao.example/ferry”"],
    fixed: "停航十一年的渡轮今天复航。\n\n[晚报](https://wanbao.example/ferry)\n",
  },
  ...forms.map(([name, lines]) => enough(name, lines)),
  ...keys.map((key) => enough(`the key ${key}`, `---\n${key}: "https://wire.example/2025/ferry"\n---\n\n{story}`)),
  ...[
    "original: { url: https://wire.example/2025/ferry }",
    "sources: []\nsource: [https://wire.example/2025/ferry]",
    "params:\n  author: Ida\n  original_url: https://wire.example/2025/ferry",
    "links:\n  - name: Map\n    url: https://map.example\n  - name: 阅读英文版原文\n    url: https://wire.example/2025/ferry",
  ].map((yaml) => enough(`front matter that says so inside: ${yaml}`, `---\n${yaml}\n---\n\n{story}`)),
  {
    name: "links of the post's subject in front matter, and a sentence about a link further up, are no source",
    markdown: `---\nlinks:\n  - name: Source code\n    url: https://code.example/ferry\n---\n\n${STORY.repeat(7)}The study was first published in [Nature](https://nature.example).\n\n${STORY.repeat(14)}`,
    options: required,
    messages: [
      "49:42-49:42: Unexpected post without a source link, expected one such as `[name](https://…)` on the last line",
    ],
  },
  {
    name: "a wrong address inside front matter",
    markdown: `---\noriginal:\n  url: "ttps://wire.example/ferry"\n---\n\n${STORY}`,
    messages: [
      "3:9-3:34: Unexpected source link `ttps://wire.example/ferry` with a mistyped scheme, expected `https://wire.example/ferry`",
    ],
    fixed: `---\noriginal:\n  url: "https://wire.example/ferry"\n---\n\n${STORY}`,
  },
  { name: "original reporting without a source", markdown: STORY, messages: [] },
  {
    name: "original reporting with an empty key for it",
    markdown: `---\noriginallink: ""\n---\n\n${STORY}`,
    messages: [],
  },
  { name: "a key that holds a name", markdown: `---\nsource: usagov\n---\n\n${STORY}`, messages: [] },
  {
    name: "a mirrored post without a source",
    markdown: STORY,
    options: required,
    messages: [
      "1:42-1:42: Unexpected post without a source link, expected one such as `[name](https://…)` on the last line",
    ],
  },
  ...[
    "_Gracias a [Ida](https://ida.example) por la traducción de este artículo._",
    "옮긴이: [이다](https://ida.example)",
    "译者：[梅](https://mei.example)",
    "此篇须与原文作者取得联系：[群](/talk)",
  ].map((line) => ({
    name: `thanks and credits are no source: ${line}`,
    markdown: `${STORY}${line}\n`,
    options: required,
    messages: [
      `3:${line.length + 1}-3:${line.length + 1}: Unexpected post without a source link, expected one such as \`[name](https://…)\` on the last line`,
    ],
  })),
  {
    name: "a mirrored post that names its source only",
    markdown: `${STORY}来源：晚报\n`,
    options: required,
    messages: ["3:1-3:6: Unexpected source `来源：晚报` without a link, expected the address of the original"],
  },
  wrong(
    "a source that was deleted",
    "[微信原文被删](",
    "",
    ")",
    "Unexpected source link without an address, expected the address of the original",
  ),
  ...(
    [
      ["ttps:", "https:"],
      ["hhttps:", "https:"],
      ["htp:", "http:"],
      ["https:/", "https:"],
    ] as const
  ).map(([written, meant]) =>
    wrong(
      `${written}// instead of ${meant}//`,
      "[wire](",
      `${written}${written.endsWith("/") ? "" : "//"}wire.example/ferry`,
      ")",
      `Unexpected source link \`${written}${written.endsWith("/") ? "" : "//"}wire.example/ferry\` with a mistyped scheme, expected \`${meant}//wire.example/ferry\``,
      { fixed: `${STORY}[wire](${meant}//wire.example/ferry)\n` },
    ),
  ),
  wrong(
    "a script",
    "[原文](",
    "javascript:;",
    ")",
    "Unexpected source link `javascript:;`, expected an address with `https:` or `http:`",
  ),
  wrong(
    "a relative address that is no link",
    "via: ",
    "/2025/ferry",
    "",
    "Unexpected relative address `/2025/ferry` as the source link, expected a whole one with `https://`",
  ),
  wrong(
    "a file of the writer's computer",
    "Source: [Wire](",
    "file:///home/ida/ferry.html",
    ")",
    "Unexpected source link `file:///home/ida/ferry.html`, expected an address with `https:` or `http:`",
  ),
  wrong(
    "a relative address after a label that is sure",
    "原文地址：[晚报](",
    "/2025/ferry",
    ")",
    "Unexpected relative address `/2025/ferry` as the source link, expected a whole one with `https://`",
  ),
  {
    name: "a relative address after a label that introduces data too",
    markdown: `${STORY}Source: [our figures](/data/ferry.csv)\n`,
    messages: [],
  },
  wrong(
    "such an address where a source is required",
    "Source: [Wire](",
    "/2025/ferry",
    ")",
    "Unexpected relative address `/2025/ferry` as the source link, expected a whole one with `https://`",
    { options: required },
  ),
  wrong(
    "a picture",
    "via: ",
    "https://wire.example/ferry.jpg",
    "",
    "Unexpected image `https://wire.example/ferry.jpg` as the source link, expected the page of the original",
  ),
  wrong(
    "another host than the site's",
    "via: ",
    "https://evil.example/ferry",
    "",
    "Unexpected source link `https://evil.example/ferry`, expected one on wire.example",
    { options: { hosts: ["wire.example"] } },
  ),
  {
    name: "a subdomain of the site's host",
    markdown: `${STORY}via: https://www.wire.example/ferry\n`,
    options: { hosts: ["wire.example"] },
    messages: [],
  },
  {
    name: "a label of the site's own",
    markdown: `Lifted: https://wire.example/ferry\n\n${STORY}`,
    options: { ...required, labels: ["Lifted"] },
    messages: [],
  },
  {
    name: "a misspelt key",
    markdown: `---\norigininallink: "https://wire.example/ferry"\n---\n\n${STORY}`,
    options: required,
    messages: ["2:1-2:15: Unexpected key `origininallink`, expected `originallink`"],
    suggested: `---\noriginallink: "https://wire.example/ferry"\n---\n\n${STORY}`,
  },
  {
    name: "a key with an address that lost its first letter",
    markdown: `---\nsource_url: ttps://wire.example/ferry\n---\n\n${STORY}`,
    messages: [
      "2:13-2:38: Unexpected source link `ttps://wire.example/ferry` with a mistyped scheme, expected `https://wire.example/ferry`",
    ],
    fixed: `---\nsource_url: https://wire.example/ferry\n---\n\n${STORY}`,
  },
  {
    name: "a last line that links another page of the site",
    markdown: `${STORY}[Back to the timetable](/timetable)\n`,
    messages: [],
  },
  { name: "a last line with the desk's mail", markdown: `${STORY}<mailto:desk@wire.example>\n`, messages: [] },
  {
    name: "a last line that links the category with a relative address",
    markdown: `---\ncategories:\n  - wire\n---\n\n${STORY}[wire](/2025/ferry)\n`,
    messages: [
      "8:8-8:19: Unexpected relative address `/2025/ferry` as the source link, expected a whole one with `https://`",
    ],
  },
  { name: "a label in code", markdown: `${STORY}\`\`\`\nvia: ttps://wire.example/ferry\n\`\`\`\n`, messages: [] },
  { name: "a label in a comment", markdown: `${STORY}<!--\nvia: ttps://wire.example/ferry\n-->\n`, messages: [] },
  {
    name: "the source of a picture within the story",
    markdown: `${STORY.repeat(12)}Source: www.wire.example\n\n${STORY.repeat(12)}`,
    messages: [],
  },
]);
