import { testRule } from "../../testing/test-rule.ts";
import type { RuleCase } from "../../testing/test-rule.ts";
import { sourceLink } from "./rule.ts";
import { forms, STORY } from "./testing/forms.ts";

const required = { required: true };

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
    'source: "[Wire](https://wire.example/2025/ferry), by Ida"',
    "sources:\n  - name: Wire\n    url: https://wire.example/2025/ferry",
    "extra:\n  original:\n    url: https://wire.example/2025/ferry",
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
  ...["source_url: N/A", "source_url: 无", "original_urls: https://wire.example/ferry"].map((yaml) => ({
    name: `a key that holds no address: ${yaml}`,
    markdown: `---\n${yaml}\n---\n\n${STORY}`,
    messages: [],
  })),
  {
    name: "a source key without its scheme",
    markdown: `---\nsource: wire.example.com/ferry\n---\n\n${STORY}`,
    messages: [
      "2:9-2:31: Unexpected source link `wire.example.com/ferry` without a scheme, expected `https://wire.example.com/ferry`",
    ],
    suggested: `---\nsource: https://wire.example.com/ferry\n---\n\n${STORY}`,
  },
  {
    name: "a misspelt key among a site's own in TOML",
    markdown: `+++\n[extra]\norigininallink = "https://wire.example/ferry"\n+++\n\n${STORY}`,
    messages: ["3:1-3:15: Unexpected key `origininallink`, expected `originallink`"],
    suggested: `+++\n[extra]\noriginallink = "https://wire.example/ferry"\n+++\n\n${STORY}`,
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
  {
    name: "a mirrored post without a source, on a site that names its key for it",
    markdown: STORY,
    options: { required: true, keys: ["url_haven", "via"] },
    messages: [
      "1:42-1:42: Unexpected post without a source link, expected one at the key `url_haven`, or such as `[name](https://…)` on the last line",
    ],
  },
  ...[
    "_Gracias a [Ida](https://ida.example) por la traducción de este artículo._",
    "옮긴이: [이다](https://ida.example)",
    "译者：[梅](https://mei.example?source=post)",
    "感谢 [梅](https://mei.example) 的翻译",
    "本文由[梅](https://mei.example)翻译",
    "本翻译由 [梅](https://mei.example) 协助校对",
    "[这个程序](https://mei.example)每天重新编译公司及其岗位的列表",
    "它可以用[这个工具](https://mei.example)安装，或者自己编译。",
    "转载请注明出处：[本站](https://mei.example/ferry)",
    "此篇须与原文作者取得联系：[群](/talk)",
    "Tickets for Roskilde are sold by [Ida](https://ida.example) today",
    "Yangın elektrikten kaynaklandı, diyor [belediye](https://ida.example) dün",
    "Según un estudio publicado en [Nature](https://ida.example) hoy",
  ].map((line) => ({
    name: `thanks, credits and words that look like labels are no source: ${line}`,
    markdown: `${STORY}${line}\n`,
    options: required,
    messages: [
      `3:${line.length + 1}-3:${line.length + 1}: Unexpected post without a source link, expected one such as \`[name](https://…)\` on the last line`,
    ],
  })),
  ...['source_url: ""', "source_url:", "source_url: "].map((yaml) => ({
    name: `a mirrored post whose key for it is empty: ${yaml}`,
    markdown: `---\n${yaml}\n---\n\n${STORY}`,
    options: required,
    messages: ["2:1-2:11: Unexpected source link without an address, expected the address of the original"],
  })),
  {
    name: "an empty key for it does not matter to a post that names its source below",
    markdown: `---\nsource_url: ""\n---\n\n${STORY}Source: [Wire](https://wire.example/ferry)\n`,
    options: required,
    messages: [],
  },
  ...[
    [
      "a line of its own below the title",
      "# 渡轮复航\n\n- [The ferry returns](https://wire.example/ferry)\n- 2025-02-10\n\n",
    ],
    ["a line of its own below the front matter", "---\ntitle: 渡轮复航\n---\n\n<https://wire.example/ferry>\n\n"],
  ].map(([place = "", opening = ""]) => ({
    name: `a mirrored post whose source is ${place}`,
    markdown: `${opening}${STORY.repeat(20)}`,
    options: required,
    messages: [],
  })),
  {
    name: "a mirrored post that begins with a list of links",
    markdown: `# 渡轮复航\n\n- [Piers](https://wire.example/piers)\n- [Ships](https://wire.example/ships)\n\n${STORY.repeat(20)}`,
    options: required,
    messages: [
      "44:42-44:42: Unexpected post without a source link, expected one such as `[name](https://…)` on the last line",
    ],
  },
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
      ["ｈｔｔｐｓ：", "https:"],
      ["http.", "http:"],
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
  ...["javascript:void(0)", "mailto:ida@wire.example", "chrome-extension://wire/ferry"].map((address) =>
    wrong(
      `${address}, which no parser makes a link of`,
      "原文链接：",
      address,
      "",
      `Unexpected source link \`${address}\`, expected an address with \`https:\` or \`http:\``,
    ),
  ),
  ...["https//wire.example/ferry", "ｈttps://wire.example/ferry"].map((address) =>
    wrong(
      `${address} after a label`,
      "原文链接：",
      address,
      "",
      `Unexpected source link \`${address}\` with a mistyped scheme, expected \`https://wire.example/ferry\``,
      { fixed: `${STORY}原文链接：https://wire.example/ferry\n` },
    ),
  ),
  wrong(
    "another scheme after a label without a colon",
    "原文链接 ",
    "x-web://wire.example/ferry",
    "",
    "Unexpected source link `x-web://wire.example/ferry`, expected an address with `https:` or `http:`",
  ),
  wrong(
    "an address without its scheme, which no parser makes a link of",
    "via: ",
    "wire.example.com/ferry",
    "",
    "Unexpected source link `wire.example.com/ferry` without a scheme, expected `https://wire.example.com/ferry`",
    { suggested: `${STORY}via: https://wire.example.com/ferry\n` },
  ),
  wrong(
    "an empty definition in the manner of translators",
    "[#]: via:",
    "",
    "",
    "Unexpected source link without an address, expected the address of the original",
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
  ...[
    "You can reach us\nvia [our form](/contact).",
    "Previously published [papers](/papers) are free.",
    "本文首发于我的[博客](/)。",
    "英文原文：[Ferry](/en/ferry)",
    "Original article: [Ferry](../en/ferry.md)",
  ].map((line) => ({
    name: `a link to the site itself: ${line}`,
    markdown: `${STORY}${line}\n`,
    messages: [],
  })),
  {
    name: "a picture's own source",
    markdown: `---\nimage:\n  source: https://wire.example/ferry.jpg\n---\n\n${STORY}`,
    messages: [],
  },
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
  ...["晚报.example", "WanBao.example", "https://wanbao.example/", "*.wanbao.example"].map((host) => ({
    name: `a host written as ${host}`,
    markdown: `${STORY}via: https://${host.includes("晚") ? host : "www.wanbao.example"}/ferry\n`,
    options: { hosts: [host] },
    messages: [],
  })),
  {
    name: "a label of the site's own",
    markdown: `Lifted: https://wire.example/ferry\n\n${STORY}`,
    options: { ...required, labels: ["Lifted"] },
    messages: [],
  },
  ...["Lifted", "**Lifted**", "Lifted by Ida at 11:08"].map((label) => ({
    name: `a label of the site's own that is a link at the end of a sentence, above a picture: ${label}`,
    markdown: `${STORY.trim()} [${label}](https://wire.example/ferry)\n\n![The ferry at its pier](ferry.jpg)\n`,
    options: { ...required, labels: ["Lifted"] },
    messages: [],
  })),
  {
    name: "a label of the site's own in Chinese, whose link goes on without a space",
    markdown: `${STORY}[搬运自晚报](https://wire.example/ferry)，梅译\n`,
    options: { ...required, labels: ["搬运自"] },
    messages: [],
  },
  ...["[Lifted bridges](/bridges) of the harbour", "![Lifted bridge](b.jpg) beside [the timetable](/t)"].map(
    (line) => ({
      name: `a link of the text that begins as a label of the site's own does: ${line}`,
      markdown: `${STORY}${line}\n`,
      options: { labels: ["Lifted"] },
      messages: [],
    }),
  ),
  ...["https://原文地址", "http://localhost:1313/ferry"].map((address) =>
    wrong(
      `a placeholder or a draft's address: ${address}`,
      "原文链接：[晚报](",
      address,
      ")",
      `Unexpected source link \`${address}\`, expected the address of a public site`,
    ),
  ),
  {
    name: "a last line that says where to look on the reader's own machine",
    markdown: `${STORY}<http://localhost:1313/ferry>\n`,
    messages: [],
  },
  wrong(
    "a labelled source without its scheme",
    "Source: [Wire](",
    "//wire.example/ferry",
    ")",
    "Unexpected source link `//wire.example/ferry` without a scheme, expected `https://wire.example/ferry`",
    { suggested: `${STORY}Source: [Wire](https://wire.example/ferry)\n` },
  ),
  {
    name: "another short key that is two letters away",
    markdown: `---\nurl_harb: https://harbour.example\n---\n\n${STORY}`,
    options: { keys: ["url_haven"] },
    messages: [],
  },
  {
    name: "two letters that changed places",
    markdown: `---\nsuorce_url: https://wire.example/ferry\n---\n\n${STORY}`,
    messages: ["2:1-2:11: Unexpected key `suorce_url`, expected `source_url`"],
    suggested: `---\nsource_url: https://wire.example/ferry\n---\n\n${STORY}`,
  },
  {
    name: "a misspelt key beside the right one, which is empty",
    markdown: `---\nsource_url: ""\nsuorce_url: https://wire.example/ferry\n---\n\n${STORY}`,
    options: required,
    messages: ["3:1-3:11: Unexpected key `suorce_url`, expected `source_url`"],
  },
  {
    name: "two keys that are alike",
    markdown: `---\nsource_url: https://wire.example/ferry\nsource_uni: https://uni.example\n---\n\n${STORY}`,
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
  {
    name: "a last picture that links its own page with the scheme of the site",
    markdown: `${STORY}[![](pier.jpg)](//news.example/pier/)\n`,
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
