import { testRule } from "../../testing/test-rule.ts";
import { frontMatter } from "./rule.ts";

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
]);
