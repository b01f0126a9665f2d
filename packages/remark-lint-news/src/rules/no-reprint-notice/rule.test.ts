import { testRule } from "../../testing/test-rule.ts";
import { noReprintNotice } from "./rule.ts";

const report = (notice: string): string =>
  `Unexpected notice \`${notice}\` in a post that is published here, expected permission or another source`;
const middle = Array.from({ length: 6 }, (_, index) => `Paragraph ${index}.`).join("\n\n");

testRule(noReprintNotice, [
  {
    name: "a post that may be republished with credit",
    documented: "en",
    markdown: "The ferry is back.\n\nYou may republish this article if you name its author.\n",
    messages: [],
  },
  {
    name: "a post that says it may not be republished",
    documented: "en",
    markdown: "The ferry is back.\n\n*This material may not be published, broadcast, rewritten or redistributed.*\n",
    messages: [`3:2-3:47: ${report("This material may not be published, broadcast")}`],
  },
  {
    name: "注明出处即可转载的文章",
    documented: "zh-CN",
    markdown: "渡轮周一复航。\n\n转载请注明出处。\n",
    messages: [],
  },
  {
    name: "文末声明不得转载的文章",
    documented: "zh-CN",
    language: "zh-CN",
    markdown: "渡轮周一复航。\n\n**本文系本报独家稿件，未经授权，不得转载。**\n\n[qq](https://example.org/a)\n",
    messages: ["3:13-3:22: 文中写有“未经授权，不得转载”，请先取得授权，或撤下这篇文章"],
  },
  {
    name: "the notice in other languages and forms",
    markdown: [
      "本網站內容未經許可請勿轉載",
      "無断転載を禁じます",
      "무단 전재 및 재배포 금지",
      "Nachdruck verboten",
    ].join("\n\n"),
    messages: [
      `1:6-1:14: ${report("未經許可請勿轉載")}`,
      `3:1-3:8: ${report("無断転載を禁じ")}`,
      `5:1-5:15: ${report("무단 전재 및 재배포 금지")}`,
      `7:1-7:19: ${report("Nachdruck verboten")}`,
    ],
  },
  {
    name: "a notice with more that is forbidden",
    markdown: "ⓒ 새벽신문 / 무단전재 및 재배포, 인공지능 학습 및 활용 금지\n\n**本文为付费专栏，谢绝转载**。\n",
    messages: [
      `1:10-1:37: ${report("무단전재 및 재배포, 인공지능 학습 및 활용 금지")}`,
      `3:11-3:15: ${report("谢绝转载")}`,
    ],
  },
  {
    name: "a notice in HTML, and one in a comment",
    markdown: "<p>未经许可，严禁转载</p>\n\n<!-- 未经许可，严禁转载 -->\n\n<em>本站</em>：<b>严禁转载</b>\n",
    messages: [`1:4-1:13: ${report("未经许可，严禁转载")}`, `5:16-5:20: ${report("严禁转载")}`],
  },
  {
    name: "an article that opens with what the law says of other people's texts",
    markdown:
      "版权局要求各网络媒体不得擅自转载他人作品，并清理“禁止转载”的旧文。\n\n平台承诺，未经许可不得转载新闻作品。\n",
    messages: [],
  },
  {
    name: "an article about copyright speaks of other texts",
    markdown: `${middle}\n\n网站上写着“未经授权，不得转载”，记者就此采访了律师。\n\n${middle}\n`,
    messages: [],
  },
  {
    name: "a site names a notice of its own",
    options: { notices: ["仅供内部传阅"] },
    markdown: "仅供内部传阅。\n",
    messages: [`1:1-1:7: ${report("仅供内部传阅")}`],
  },
]);
