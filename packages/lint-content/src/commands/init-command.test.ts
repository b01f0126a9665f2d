import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildCli, createSite, removeSites } from "../testing/start-cli.ts";
import type { Cli } from "../testing/start-cli.ts";

let cli: Cli;
beforeAll(async () => {
  cli = await buildCli();
});
afterAll(() => {
  cli.remove();
  removeSites();
});

/** Posts as a desk writes them: mostly alike, one with a date of its own and one whose image says nothing. */
const posts = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [
    `content/posts/${index}.md`,
    [
      "---",
      `title: 第 ${index} 期城市简报`,
      `date: ${index === 7 ? "2025/03/10 18:05" : `2025-03-${index + 10}T08:00:00+08:00`}`,
      `category: ${["local", "world", "sports"][index % 3]}`,
      "tags: [city]",
      "draft: false",
      "---",
      "",
      index === 3 ? "![image](a.jpg)" : "今天的要闻。",
      "",
    ].join("\n"),
  ]),
);

test("init infers a schema that today's posts follow, and tomorrow's mistakes do not", async () => {
  const cwd = createSite(posts);
  const set = await cli.run(["init", "--yes"], { cwd });
  expect(set.stdout).toContain("Wrote post.schema.json");
  expect(readFileSync(path.join(cwd, ".lint-content.yaml"), "utf8")).toMatch(/^schema: post\.schema\.json$/m);
  const schema = JSON.parse(readFileSync(path.join(cwd, "post.schema.json"), "utf8")) as { required: string[] };
  expect(schema.required).toEqual(expect.arrayContaining(["title", "date", "category"]));
  expect(await cli.run([], { cwd })).toMatchObject({ code: 0 });
  const wrong =
    "---\ntitle: 明天的简报\ndate: 2025-04-01T08:00:00+08:00\ncategory: local\ntags: city\ndraft: maybe\n---\n";
  writeFileSync(path.join(cwd, "content/posts/new.md"), wrong);
  const { code, stdout } = await cli.run(["-f", "compact"], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(/content\/posts\/new\.md:5:7.*front-matter/);
  expect(stdout).toMatch(/content\/posts\/new\.md:6:8.*front-matter/);
});

test("init names no schema where no post has front matter", async () => {
  const cwd = createSite({ "notes.md": "今天的要闻。\n" });
  expect(await cli.run(["init", "--yes"], { cwd })).toMatchObject({ code: 0 });
  expect(existsSync(path.join(cwd, "post.schema.json"))).toBe(false);
  expect(await cli.run([], { cwd })).toMatchObject({ code: 0 });
});

const article = (source: string): string => `港口今天恢复通航。\n\n${source}\n`;

test.each(["", "wire/"])("init asks for a source where nearly all posts of '%s' name one", async (folder) => {
  const cwd = createSite(
    Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `${folder}${index}.md`,
        article(`来源：[晨报](https://news.example/${index})`),
      ]),
    ),
  );
  await cli.run(["init", "--yes"], { cwd });
  expect(await cli.run([], { cwd })).toMatchObject({ code: 0 });
  writeFileSync(path.join(cwd, `${folder}new.md`), article("晨报记者报道"));
  const { code, stdout } = await cli.run(["-f", "compact"], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(/new\.md:3:7.*source-link/);
});
