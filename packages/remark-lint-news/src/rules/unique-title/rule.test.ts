import { testRule } from "../../testing/test-rule.ts";
import { uniqueTitle } from "./rule.ts";

function post(title: string, rest = ""): string {
  return `---\ntitle: "${title}"\n${rest}---\n`;
}

const message = "2:8-2:29: Unexpected title that `b.md` has too, expected one that tells the posts apart";

testRule(uniqueTitle, [
  {
    name: "a title that another post has",
    documented: "en",
    path: "a.md",
    markdown: post("The ferry sails on!"),
    others: { "b.md": post("The Ferry sails on") },
    messages: [message],
  },
  {
    name: "a title of its own",
    documented: "en",
    path: "a.md",
    markdown: post("The ferry sails again"),
    others: { "b.md": post("The ferry sails on") },
    messages: [],
  },
  {
    name: "与另一篇同名的文章",
    documented: "zh-CN",
    language: "zh-CN",
    path: "a.md",
    markdown: post("渡轮复航！"),
    others: { "b.md": post("渡轮复航") },
    messages: ["2:8-2:15: 标题与“b.md”相同，请改得可以区分"],
  },
  {
    name: "注明期数的标题",
    documented: "zh-CN",
    path: "a.md",
    markdown: post("一周要闻（第 12 期）"),
    others: { "b.md": post("一周要闻（第 13 期）") },
    messages: [],
  },
  {
    name: "a title that differs in entities only",
    path: "a.md",
    markdown: post("The ferry&#39;s fall"),
    others: { "b.md": post("The ferry's fall") },
    messages: ["2:8-2:30: Unexpected title that `b.md` has too, expected one that tells the posts apart"],
  },
  {
    name: "a title that differs in the signs for vowels only",
    path: "a.md",
    markdown: post("दिल की बात"),
    others: { "b.md": post("दाल की बात") },
    messages: [],
  },
  {
    name: "a title whose emoji is written in two ways",
    path: "a.md",
    markdown: post("☔\uFE0F The ferry sails"),
    others: { "b.md": post("☔ The ferry sails") },
    messages: ["2:8-2:28: Unexpected title that `b.md` has too, expected one that tells the posts apart"],
  },
  {
    name: "a title that its translation keeps",
    path: "a.zh-CN.md",
    markdown: post("Ferry"),
    others: { "a.en.md": post("Ferry") },
    messages: [],
  },
  {
    name: "the title of a section",
    path: "a/_index.md",
    markdown: post("News"),
    others: { "b/_index.md": post("News") },
    messages: [],
  },
  {
    name: "C++ and C",
    path: "a.md",
    markdown: post("Learning C++"),
    others: { "b.md": post("Learning C") },
    messages: [],
  },
  { name: "posts without a title", path: "a.md", markdown: "Ferry\n", others: { "b.md": "Ferry\n" }, messages: [] },
]);
