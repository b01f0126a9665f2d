import { testRule } from "../../testing/test-rule.ts";
import { frontMatter } from "./rule.ts";

const post = (...lines: string[]): string =>
  ["---", "title: Ferry returns", ...lines, "---", "", "Body.", ""].join("\n");
const MAINROAD = { schema: "mainroad-post" };

testRule(frontMatter, [
  {
    name: "a post with a title and a date",
    documented: "en",
    markdown: '---\ntitle: "Ferry returns"\ndate: "2025-02-10 16:31:51"\n---\n',
    messages: [],
  },
  {
    name: "a key written twice",
    documented: "en",
    markdown: '---\ntitle: "Ferry returns"\ndate: "2025-02-10 16:31:51"\ntitle: "Ferry is back"\n---\n',
    messages: ["4:1-4:6: Unexpected second `title` with another value, expected only the one on line 2"],
  },
  {
    name: "有标题和日期的文章",
    documented: "zh-CN",
    markdown: '---\ntitle: "渡轮复航"\ndate: "2025-02-10 16:31:51"\n---\n',
    messages: [],
  },
  {
    name: "同一个键写了两次",
    documented: "zh-CN",
    language: "zh-CN",
    markdown: '---\ntitle: "渡轮复航"\ndate: "2025-02-10 16:31:51"\ntitle: "渡轮回来了"\n---\n',
    messages: ["4:1-4:6: 键 `title` 重复且值不同，第 2 行已写过，只应出现一次"],
  },
  {
    name: "a switch in quotes, one tag that is no list and a key in capitals are put right in place",
    options: MAINROAD,
    markdown: post("date: 2025-02-10", 'toc: "true" # kept', "tags: harbour", "Lead: By sea"),
    messages: [
      "4:6-4:12: Unexpected quotes in `toc: true`, expected it without them",
      "5:7-5:14: Unexpected `tags: harbour`, expected a list, such as `[harbour]`",
      "6:1-6:5: Unexpected key `Lead`, expected `lead`",
    ],
    fixed: post("date: 2025-02-10", "toc: true # kept", "tags: [harbour]", "lead: By sea"),
  },
  {
    name: "a misspelt key and a value nearly right are only suggestions",
    options: MAINROAD,
    markdown: post("date: 2025-02-10", "thumbnial: /a.jpg", "sidebar: rigth"),
    messages: [
      "4:1-4:10: Unexpected key `thumbnial`, expected `thumbnail`",
      "5:10-5:15: Unexpected `sidebar: rigth`, expected `right` or another of `left`, `right` or `false`",
    ],
    suggested: post("date: 2025-02-10", "thumbnail: /a.jpg", "sidebar: right"),
  },
  {
    name: "a schema of the site's own",
    options: { schema: { properties: { desk: { enum: ["politics"] } } } },
    markdown: post("desk: sport"),
    messages: ["3:7-3:12: Unexpected `desk: sport`, expected `politics`"],
  },
  ...["pubDate: 2025-02-10", "publishdate: 2025-02-10", "published_at: 2025-02-10T08:00:00Z"].map((line) => ({
    name: `a post dated by another key: ${line}`,
    options: { schema: "base" },
    markdown: post(line),
    messages: [],
  })),
  {
    name: "a switch that says whether a post is published is no date",
    options: { schema: "base" },
    markdown: post("published: true"),
    messages: ["1:1-1:4: Unexpected front matter without `date`, expected the key"],
  },
  {
    name: "comments that came along from another system",
    markdown: post("date: 2025-02-10", "comments:", "  - author: Ida", "    content: Hooray!"),
    messages: [],
  },
  { name: "a language with an underscore", markdown: post("date: 2025-02-10", "lang: zh_CN"), messages: [] },
  { name: "a date is left to the rule for dates", markdown: post("date: 2025-02-30"), messages: [] },
  {
    name: "a date is checked where the rule for dates is off",
    options: { allow: [] },
    markdown: post("date: 2025-02-30"),
    messages: [
      "3:7-3:17: Unexpected `date: 2025-02-30`, expected a date that exists, such as `2025-02-10` or `2025-02-10T16:31:51+08:00`",
    ],
  },
  {
    name: "keys that nobody has filled in",
    markdown: "---\ntitle:\ndate:\ndraft:\nweight:\ntags:\n---\n",
    messages: [],
  },
  { name: "a date as a number is left to the rule for dates", markdown: post("date: 1583200923559"), messages: [] },
  { name: "dots at the end, which Jekyll and Hakyll read", markdown: "---\ntitle: Ferry\n...\n", messages: [] },
  {
    name: "four hyphens at the end",
    markdown: "---\ntitle: Ferry\n----\n",
    messages: ["3:1-3:5: Unexpected closing fence `----`, which only some generators read, expected `---`"],
    suggested: "---\ntitle: Ferry\n---\n",
  },
  {
    name: "a date that is no text",
    markdown: post("date: [2025]"),
    messages: ["3:7-3:13: Unexpected `date: [2025]`, expected text or nothing"],
  },
  {
    name: "no date where the schema asks for one",
    options: { schema: "base" },
    path: "posts/ferry.md",
    markdown: post(),
    messages: ["1:1-1:4: Unexpected front matter without `date`, expected the key"],
  },
  {
    name: "a date in the name of the file",
    options: { schema: "base" },
    path: "_posts/2025-02-10-ferry.md",
    markdown: post(),
    messages: [],
  },
  {
    name: "a date in the path that the post sets",
    options: { schema: "base" },
    path: "posts/ferry.md",
    markdown: post("path: /2025/02/10/ferry"),
    messages: [],
  },
  {
    name: "no front matter where the schema asks for some",
    options: { schema: "base" },
    markdown: "# Ferry returns\n",
    messages: ["1:1-1:1: Unexpected post without front matter, expected `title` or `date` at its start"],
  },
  {
    name: "no front matter where that is allowed",
    options: { schema: "base", allow: ["no-front-matter"] },
    markdown: "# Ferry returns\n",
    messages: [],
  },
  ...[
    ["an article that its platform dates", "---\ntitle: Ferry returns\ntype: tech\n---\n"],
    ["a post whose title is its heading", "---\ntags: [ferry]\n---\n\n# Ferry returns\n"],
    ["a translation in a folder of plain Markdown", "# Ferry returns\n\nThe ferry is back.\n"],
    [
      "a post of Pelican, with its own kind of metadata",
      "Title: Ferry returns\nDate: 2025-02-10 16:31\n\nThe ferry is back.\n",
    ],
  ].map(([name = "", markdown = ""]) => ({
    name: `nobody asked for a key: ${name}`,
    path: "posts/ferry.md",
    markdown,
    messages: [],
  })),
  ...[
    "tags:\n  - tag: harbour\n  - tag: ferries",
    "categories:\n  - name: Harbour\n    slug: harbour",
    "slug: 2025",
    "aliases: [The old ferry]",
    "thumbnail: { src: ferry.jpg }",
    "translations:\n  - lang: fr\n    href: /fr/ferry/",
    "lang: English",
    "description: { en: A ferry, de: Eine Fähre }",
    "menu: true",
    "toc: right",
    "comments: 3",
    "weight: 1.5",
    'weight: "10"',
    "toc: ''",
    "mathjax: no",
    "draft: no",
    "author: 7",
    "url: '{{ site.baseurl }}/ferry'",
  ].map((yaml) => ({ name: `a theme's own use of a key: ${yaml}`, markdown: post(yaml), messages: [] })),
  {
    name: "a colon that made an object of a tag",
    markdown: post("tags:\n  - update: it sails\n  - 港口: 复航"),
    messages: [
      '4:5-4:21: Unexpected `tags: {"update":"it sails"}`, expected text, a number or a list',
      '5:5-5:11: Unexpected `tags: {"港口":"复航"}`, expected text, a number or a list',
    ],
  },
  {
    name: "placeholders that nobody has filled in",
    markdown: "---\ntitle: {title}\ntags: [{tag}]\n---\n",
    messages: [
      '2:8-2:15: Unexpected `title: {"title":null}`, expected text or nothing',
      '3:8-3:13: Unexpected `tags: {"tag":null}`, expected text, a number or a list',
    ],
  },
  {
    name: "a switch in quotes",
    markdown: post('toc: "false"'),
    messages: ["3:6-3:13: Unexpected quotes in `toc: false`, expected it without them"],
    fixed: post("toc: false"),
  },
  {
    name: "a switch that is neither on nor off",
    markdown: post("draft: maybe"),
    messages: ["3:8-3:13: Unexpected `draft: maybe`, expected `true` or `false` or nothing"],
  },
  {
    name: "front matter as Hexo writes it",
    markdown: "title: Ferry\ndate: 2025-02-10\nauthor:\n\tname: A\n---\n\nBody.\n",
    messages: [],
  },
  {
    name: "front matter that does not parse",
    markdown: post('date: "2025-02-10'),
    messages: ["4:1-4:1: Unexpected text, expected a closing quote, bracket or colon before it"],
  },
]);
