import { testRule } from "../../testing/test-rule.ts";
import { translationParity } from "./rule.ts";

const both = '---\ntranslations:\n  - "zh-CN"\n  - "en"\n---\n';

testRule(translationParity, [
  {
    name: "a translation that nobody wrote",
    documented: "en",
    path: "ferry.zh-CN.md",
    markdown: both,
    others: { "tram.en.md": both },
    messages: ["4:5-4:9: Unexpected promise of a translation into `en`, expected a file for it such as `ferry.en.md`"],
  },
  {
    name: "a translation beside its original",
    documented: "en",
    path: "ferry.zh-CN.md",
    markdown: both,
    others: { "ferry.en.md": both },
    messages: [],
  },
  {
    name: "没有写成的译文",
    documented: "zh-CN",
    language: "zh-CN",
    path: "content/zh-CN/ferry.md",
    markdown: both,
    others: { "content/en/tram.md": both },
    messages: ["4:5-4:9: 声明了“en”版本，却没有对应的文件，例如“content/en/ferry.md”"],
  },
  {
    name: "放在各语言目录中的译文",
    documented: "zh-CN",
    path: "content/zh-CN/ferry.md",
    markdown: both,
    others: { "content/en/ferry.md": both },
    messages: [],
  },
  {
    name: "a part of the site, where nothing can be missed",
    path: "ferry.zh-CN.md",
    markdown: both,
    partial: true,
    messages: [],
  },
  {
    name: "a post that promises its own language",
    path: "ferry.md",
    markdown: "---\nlang: [zh-CN]\ntranslations: [zh-cn]\n---\n",
    messages: [],
  },
  {
    name: "a translation without a language in its name",
    path: "ferry.zh-CN.md",
    markdown: both,
    others: { "ferry.md": "---\ntitle: Ferry\n---\n" },
    messages: [],
  },
  {
    name: "translations under other names that share a key",
    path: "ferry.zh-CN.md",
    markdown: "---\ntranslationKey: ferry\ntranslations: [en]\n---\n",
    others: { "boat.en.md": "---\ntranslationKey: ferry\n---\n" },
    messages: [],
  },
  {
    name: "translations named with more or less than was promised",
    path: "english/ferry.md",
    markdown: "---\ntranslations: [zh, pt-BR, ko]\n---\n",
    others: {
      "zh-CN/ferry.md": "---\ntitle: 渡轮\n---\n",
      "pt/ferry.md": "---\ntitle: Balsa\n---\n",
      "korean/ferry.md": "---\ntitle: 나룻배\n---\n",
    },
    messages: [],
  },
  {
    name: "a list under a key of the site's own",
    path: "ferry.md",
    options: { key: "languages" },
    markdown: "---\nlang: en\nlanguages: [de]\n---\n",
    messages: [
      "3:13-3:15: Unexpected promise of a translation into `de`, expected a file for it such as `ferry.de.md`",
    ],
  },
  { name: "a file name with a version in it", path: "ferry.js.md", markdown: "---\ntitle: Ferry\n---\n", messages: [] },
]);
