import { testRule } from "../../testing/test-rule.ts";
import { noUnusedDirective } from "./rule.ts";

const options = { rules: ["image-alt-text"] };

testRule(noUnusedDirective, [
  {
    name: "a comment for another tool's rule",
    documented: "en",
    markdown: "<!--lint disable no-html-->\n\n<b>Ferry</b>\n",
    messages: [],
  },
  {
    name: "a comment that outlived the picture it was written for",
    documented: "en",
    options,
    markdown: "The ferry is back.\n\n<!--lint disable image-alt-text-->\n\nNo picture.\n",
    messages: ["3:1-3:35: Unexpected comment that silences `image-alt-text` where it reports nothing, expected none"],
    suggested: "The ferry is back.\n\n\n\nNo picture.\n",
  },
  {
    name: "写明理由的注释",
    documented: "zh-CN",
    options: { requireReason: true },
    markdown: '<!--lint disable no-html reason="表格要用 HTML"-->\n\n渡轮周一复航。\n',
    messages: [],
  },
  {
    name: "没有写明理由的注释",
    documented: "zh-CN",
    language: "zh-CN",
    options: { requireReason: true },
    markdown: "<!--lint disable no-html-->\n\n渡轮周一复航。\n",
    messages: ['1:1-1:28: 这条注释屏蔽规则却没有写明理由，请加上 `reason="…"`'],
  },
  {
    name: "of two rules that a comment names, each is judged",
    options: { rules: ["image-alt-text", "source-link"] },
    markdown: "<!--lint ignore image-alt-text source-link other-->\n\nText.\n",
    messages: [
      "1:1-1:52: Unexpected comment that silences `image-alt-text` where it reports nothing, expected none",
      "1:1-1:52: Unexpected comment that silences `source-link` where it reports nothing, expected none",
    ],
  },
  {
    name: "enabling, malformed and unknown comments are let be",
    options: { requireReason: true, ...options },
    markdown:
      "<!--lint enable image-alt-text-->\n\n<!--lint frobnicate image-alt-text-->\n\n<!--lint-->\n\n`<!--lint disable-->`\n",
    messages: [],
  },
]);
