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
    name: "what may be republished, and what goes on to speak of something else",
    markdown: [
      "未经授权不得用于商业用途，转载请注明出处。请勿转载谣言，货物禁止转载到其他船只。",
      "This article may be reprinted with attribution. The bug cannot be reproduced. Do not republish old tags.",
      "無断転載の問題を考える。転載禁止の画像を使った。무단전재 금지 조항이 논란이다.",
      "La reproduction des saumons est strictement interdite ici. Prohibida la reproducción de sonidos.",
      "Копирование файлов запрещено политикой.",
    ].join("\n\n"),
    messages: [],
  },
  {
    name: "notices of which a part is said in another order",
    markdown: [
      "未經授權不得轉載至其他平台",
      "無断での転載はご遠慮ください",
      "무단전재를 금합니다.",
      "All content may not be copied.",
      "Not for republication.",
    ].join("\n\n"),
    messages: [
      `1:1-1:9: ${report("未經授權不得轉載")}`,
      `3:1-3:11: ${report("無断での転載はご遠慮")}`,
      `5:1-5:11: ${report("무단전재를 금합니다")}`,
      `7:1-7:30: ${report("All content may not be copied")}`,
      `9:1-9:22: ${report("Not for republication")}`,
    ],
  },
  {
    name: "notices that list what else is forbidden, and go on over a line",
    markdown:
      "無断転載・記事のコピーによる流用・再配布を禁止します。\n\nReproduction, in whole or in part,\nis prohibited without written consent.\n",
    messages: [
      `1:1-1:24: ${report("無断転載・記事のコピーによる流用・再配布を禁止")}`,
      `3:1-4:14: ${report("Reproduction, in whole or in part, is prohibited")}`,
    ],
  },
  {
    name: "notices in further languages",
    markdown: [
      "Toute reproduction sans autorisation est interdite.",
      "Se prohíbe la reproducción total o parcial.",
      "Reprodução proibida.",
      "Перепечатка без согласия редакции не допускается.",
    ].join("\n\n"),
    messages: [
      `1:7-1:51: ${report("reproduction sans autorisation est interdite")}`,
      `3:1-3:27: ${report("Se prohíbe la reproducción")}`,
      `5:1-5:20: ${report("Reprodução proibida")}`,
      `7:1-7:49: ${report("Перепечатка без согласия редакции не допускается")}`,
    ],
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
