import { testRule } from "../../testing/test-rule.ts";
import { uniqueSource } from "./rule.ts";

const WIRE = "https://www.wire.example/2025/ferry";

/** A post that says where it comes from. */
function post(source: string, frontMatter = ""): string {
  return `${frontMatter && `---\n${frontMatter}\n---\n\n`}The ferry sails again.\n\nvia: ${source}\n`;
}

const same = [
  "http://www.wire.example/2025/ferry",
  `${WIRE}/`,
  `${WIRE}#comments`,
  `${WIRE}?utm_source=mail&utm_medium=email&fbclid=1`,
  `${WIRE}?from=singlemessage&spm=a2.b3`,
  "https://m.wire.example/2025/ferry",
  "https://mobile.wire.example/2025/ferry",
  "https://wire.example/2025/ferry/amp/",
  "https://WIRE.example/2025/ferry/index.html",
];
const others = [
  "https://wire.example/2025/Ferry-2",
  `${WIRE}?id=7`,
  `${WIRE}#/tram`,
  "https://news.wire.example/2025/ferry",
];
const message = `Unexpected source that \`b.md\` has too, expected one post for each story`;

testRule(uniqueSource, [
  {
    name: "the same story twice, once from a newsletter",
    documented: "en",
    path: "a.md",
    markdown: post(WIRE),
    others: { "b.md": post(`${WIRE}?utm_source=mail`) },
    messages: [`3:6-3:41: ${message}`],
  },
  {
    name: "two stories of one source",
    documented: "en",
    path: "a.md",
    markdown: post(WIRE),
    others: { "b.md": post("https://www.wire.example/2025/tram") },
    messages: [],
  },
  {
    name: "同一篇报道从电脑版和手机版各转了一次",
    documented: "zh-CN",
    language: "zh-CN",
    path: "a.md",
    markdown:
      "渡轮复航。\n\n来源：[晚报](https://www.wanbao.example/ferry)\n\n原文链接：https://www.wanbao.example/ferry\n",
    others: { "b.md": "渡轮回来了。\n\n原文链接：https://m.wanbao.example/ferry\n" },
    messages: ["3:9-3:41: 与“b.md”来源相同，同一篇报道只应发一次"],
  },
  {
    name: "同一篇报道的两种语言",
    documented: "zh-CN",
    path: "ferry.zh-CN.md",
    markdown: "渡轮复航。\n\n原文链接：https://wanbao.example/ferry\n",
    others: { "ferry.en.md": "The ferry sails again.\n\nSource: <https://wanbao.example/ferry>\n" },
    messages: [],
  },
  ...same.map((address) => ({
    name: `the same story at ${address}`,
    path: "a.md",
    markdown: post(WIRE),
    others: { "b.md": post(address) },
    messages: [`3:6-3:41: ${message}`],
  })),
  ...others.map((address) => ({
    name: `another story at ${address}`,
    path: "a.md",
    markdown: post(WIRE),
    others: { "b.md": post(address) },
    messages: [],
  })),
  {
    name: "a third post of a story, which names the first",
    path: "c.md",
    markdown: post(WIRE),
    others: { "b.md": post(WIRE), "d.md": post(WIRE) },
    messages: [`3:6-3:41: ${message}`],
  },
  {
    name: "a source in front matter",
    path: "a.md",
    markdown: `---\nsource_url: ${WIRE}\n---\n`,
    others: { "b.md": post(WIRE) },
    messages: [`2:13-2:48: ${message}`],
  },
  {
    name: "translations in language folders",
    path: "content/zh-cn/ferry.md",
    markdown: post(WIRE),
    others: { "content/en/ferry.md": post(WIRE) },
    messages: [],
  },
  {
    name: "translations in folders of languages spelt out",
    path: "chinese/articles/ferry.md",
    markdown: post(WIRE),
    others: { "japanese/articles/ferry.md": post(WIRE) },
    messages: [],
  },
  {
    name: "translations that share a key",
    path: "渡轮.md",
    markdown: post(WIRE, "translationKey: ferry"),
    others: { "ferry.md": post(WIRE, "translationKey: ferry") },
    messages: [],
  },
  {
    name: "posts whose front matter gives them different languages",
    path: "渡轮.md",
    markdown: post(WIRE, "lang:\n  - zh-CN"),
    others: { "ferry.md": post(WIRE, "lang:\n  - en") },
    messages: [],
  },
  {
    name: "the front page of a site",
    path: "a.md",
    markdown: post("https://wire.example/"),
    others: { "b.md": post("https://wire.example") },
    messages: [],
  },
  ...[
    "> * 原文作者：[Ida](https://ida.example/about)\n\nThe ferry sails again.\n",
    "More on ferries.\n\nFrom [Harbours](https://wire.example/harbours)\n",
    "---\nimage:\n  source: https://pictures.example/ferry\n---\n",
    "---\nsources: [https://wire.example/timetable]\n---\n",
  ].map((markdown) => ({
    name: `what two stories may have in common: ${markdown.split("\n").find((line) => line.includes("http")) ?? ""}`,
    path: "a.md",
    markdown,
    others: { "b.md": markdown },
    messages: [],
  })),
]);
