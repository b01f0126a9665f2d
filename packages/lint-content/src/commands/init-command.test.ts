import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createSite, useCli } from "../testing/start-cli.ts";

const cli = useCli();

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

test("init takes a mistake for no custom of the site", async () => {
  const mistaken = { ...posts, "content/posts/12.md": posts["content/posts/0.md"]?.replace("false", '"false"') ?? "" };
  const cwd = createSite(mistaken);
  await cli.run(["init", "--yes"], { cwd });
  expect(JSON.parse(readFileSync(path.join(cwd, "post.schema.json"), "utf8"))).toMatchObject({
    properties: { draft: { type: "boolean" } },
  });
  expect(await cli.run([], { cwd })).toMatchObject({ code: 0 });
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

test("init makes no key a must where the posts are too few to tell, and asks for no front matter where hardly any has it", async () => {
  const few = createSite({ "a.md": "---\ntitle: Rain in the old town\nauthor: Ann\n---\n\nIt rains.\n" });
  await cli.run(["init", "--yes"], { cwd: few });
  writeFileSync(path.join(few, "b.md"), "---\ntitle: Sun in the harbour\n---\n\nIt shines.\n");
  expect(await cli.run([], { cwd: few })).toMatchObject({ code: 0 });
  writeFileSync(path.join(few, "c.md"), "---\nauthor: Ann\n---\n\nIt shines.\n");
  expect(await cli.run([], { cwd: few })).toMatchObject({ code: 1 });
  const bare = createSite({ "notes.md": "今天的要闻。\n" });
  await cli.run(["init", "--yes"], { cwd: bare });
  writeFileSync(path.join(bare, "more.md"), "明天的要闻。\n");
  expect(await cli.run([], { cwd: bare })).toMatchObject({ code: 0 });
});

const report = (index: number, more = ""): string =>
  `---\ntitle: Report ${index}\npubDate: 2025-0${(index % 3) + 1}-11 09:30\n---\n\n${more}The council met.\n`;

test("init shows what is there: folders without their years, dates by their form, the key that holds them", async () => {
  const source = "[The Morning Post](https://news.example/1)\n\n";
  const cwd = createSite({
    "astro.config.mjs": "",
    ...Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `content/wire/${2020 + (index % 3)}/${index}.md`,
        report(index, `Source: ${source}`),
      ]),
    ),
    ...Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`content/wire/own/${index}.md`, report(index)])),
  });
  const { stdout } = await cli.run(["init", "--yes"], { cwd });
  expect(stdout).toContain("Dates: YYYY-MM-DD HH:mm (18)\n");
  expect(stdout).toContain("content/wire (12 posts, 12 name a source): republishes");
  expect(stdout).toContain("content/wire/own (6 posts, 0 name a source)\n");
  const config = readFileSync(path.join(cwd, ".lint-content.yaml"), "utf8");
  expect(config).toContain("date-format: [error, { fields: [pubDate], generator: other }]");
  expect(config).toContain('- "/content/wire/**"\n      - "!/content/wire/own/**"\n');
  writeFileSync(path.join(cwd, "content/wire/own/new.md"), report(1));
  expect(await cli.run([], { cwd })).toMatchObject({ code: 0 });
  writeFileSync(path.join(cwd, "content/wire/2023.md"), report(1));
  expect(await cli.run([], { cwd })).toMatchObject({ code: 1 });
});

test("init tells languages by their script, and takes none but Chinese for one of China's", async () => {
  const texts = {
    ja: "渡船は九年ぶりに再開した。",
    ko: "여객선이 구 년 만에 다시 다닌다.",
    ru: "Паром снова ходит.",
    zh: "渡轮今天复航。",
  };
  for (const [language, text] of Object.entries(texts)) {
    const cwd = createSite({ "a.md": `---\ntitle: Ferry\n---\n\n${text}\n` });
    const { stdout } = await cli.run(["init", "--yes"], { cwd });
    expect(stdout).toContain(`Languages: ${language} (1)\n`);
    const config = readFileSync(path.join(cwd, ".lint-content.yaml"), "utf8");
    expect(config.includes("Asia/Shanghai")).toBe(language === "zh");
  }
});

test("init takes offsets of summer and winter for no time zone", async () => {
  const files = Array.from({ length: 12 }, (_, index) => {
    const zone = index % 3 === 0 ? "-0400" : "-0500";
    return [`${index}.md`, `---\ntitle: Report ${index}\ndate: 2025-03-11 09:30:00 ${zone}\n---\n`] as const;
  });
  const cwd = createSite(Object.fromEntries(files));
  const { stdout } = await cli.run(["init", "--yes"], { cwd });
  expect(stdout).toContain("Dates: YYYY-MM-DD HH:mm:ss ZZ (12)\nTime zone: not named anywhere\n");
  expect(readFileSync(path.join(cwd, ".lint-content.yaml"), "utf8")).not.toMatch(/^timeZone/m);
});

test("init in a folder of a repository puts the workflow where GitHub looks, and says how to go on", async () => {
  const cwd = createSite({ "apps/site/a.md": report(1) });
  const { stdout } = await cli.run(["init", "apps/site", "--yes", "--workflow"], { cwd });
  expect(stdout).toContain("Wrote .github/workflows/lint-content.yml\n");
  expect(stdout).toContain("Next: lint-content apps/site  ");
  expect(readFileSync(path.join(cwd, ".github/workflows/lint-content.yml"), "utf8")).toMatch(
    /\n {8}with:\n {10}config: "apps\/site\/\.lint-content\.yaml"\n$/,
  );
});

test.each([".lint-content.yml", ".lint-content.json", "package.json"])(
  "init sees a configuration in %s",
  async (name) => {
    const cwd = createSite({ "a.md": report(1), [name]: '{"lint-content": {}}' });
    expect(await cli.run(["init", "--yes"], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`Unexpected ${name}, expected a site that is not set up yet`),
    });
    expect(existsSync(path.join(cwd, ".lint-content.yaml"))).toBe(false);
  },
);

test("init names posts that it cannot record, and refuses what is no folder", async () => {
  const cwd = createSite({ "a.md": report(1), "latin.md": Buffer.from("---\ntitle: caf\xE9\n---\n", "latin1") });
  const { stdout } = await cli.run(["init", "--yes"], { cwd });
  expect(stdout).toMatch(/^Not recorded.+: latin\.md$/m);
  for (const place of ["a.md", "nowhere"]) {
    expect(await cli.run(["init", place, "--yes"], { cwd })).toMatchObject({
      code: 2,
      stderr: `Unexpected \`${place}\`, expected a folder that exists\n`,
    });
  }
});

test("a question of init that Ctrl-D leaves is a no", async () => {
  const cwd = createSite({ "a.md": report(1) });
  const terminal = `--import=data:text/javascript,process.stdin.isTTY=true`;
  expect(await cli.run(["init"], { cwd, env: { NODE_OPTIONS: terminal } })).toMatchObject({
    code: 0,
    stderr: expect.stringContaining("Also check pull requests on GitHub, by .github/workflows/lint-content.yml? [y/N]"),
    stdout: expect.stringMatching(/\nNothing was written\n$/),
  });
});
