import { testRule } from "../../testing/test-rule.ts";
import { imageAltText } from "./rule.ts";

testRule(imageAltText, [
  {
    name: "a picture that says what it shows",
    documented: "en",
    markdown: "![Swimmers jump into the cold river](dip.jpg)\n",
    messages: [],
  },
  {
    name: "a picture with nothing between the brackets",
    documented: "en",
    markdown: "![](dip.jpg)\n",
    messages: ["1:3-1:3: Unexpected image without alternative text, expected a description of what it shows"],
  },
  { name: "写明内容的图片", documented: "zh-CN", markdown: "![冬泳者跃入江中](dip.jpg)\n", messages: [] },
  {
    name: "只有占位符的图片",
    documented: "zh-CN",
    language: "zh-CN",
    markdown: "![图片](dip.jpg)\n",
    messages: ["1:3-1:5: 替代文字“图片”只是占位符，请写明图片内容"],
  },
]);
