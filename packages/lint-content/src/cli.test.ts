import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { CLEAN, FIXABLE, PLACEHOLDER, POST } from "./testing/posts.ts";
import { createSite, runShell, useCli } from "./testing/start-cli.ts";

const cli = useCli();

const { run } = cli;

test("a plugin that is not installed is named where the configuration asks for it", async () => {
  const cwd = createSite({ ...CLEAN, ".lint-content.yaml": "language: en\nplugins: [remark-lint-nope]\n" });
  expect((await run("posts", { cwd })).stderr).toContain(
    ".lint-content.yaml:2:10: Unexpected plugin `remark-lint-nope`, expected an installed one",
  );
});

test("without a configuration a post is found the same wherever the run starts: at the repository, its folder or itself", async () => {
  const cwd = createSite({ "src/content/blog/a.md": "---\ntitle: A\ndate: Feb 10, 2025\n---\n\n![图片](a.jpg)\n" });
  const runs = [".", "src/content", "src/content/blog/a.md"].map(async (place) => (await run(place, { cwd })).stdout);
  const [whole, ...parts] = await Promise.all(runs);
  expect(whole).toContain("image-alt-text");
  expect(whole).not.toContain("date-format");
  expect(parts).toEqual([whole, whole]);
});

describe("the exit code", () => {
  const cases: [name: string, files: Record<string, string | Buffer>, line: string, code: number][] = [
    ["is 0 for clean posts", CLEAN, "posts", 0],
    ["is 1 for an error", PLACEHOLDER, "posts/b.md", 1],
    ["is 0 for a warning", { ...PLACEHOLDER, ".lint-content.yaml": "rules: {image-alt-text: warning}\n" }, "posts", 0],
    [
      "is 2 for a plugin that is not installed",
      { ...CLEAN, ".lint-content.yaml": "plugins: [remark-lint-nope]\n" },
      "posts",
      2,
    ],
    [
      "is 2 for standard input that is ignored",
      { ...CLEAN, ".lint-content.yaml": "ignore: [posts]\n" },
      "--stdin --stdin-filename posts/new.md",
      2,
    ],
    [
      "is 1 for more warnings than --max-warnings",
      { ...PLACEHOLDER, ".lint-content.yaml": "rules: {image-alt-text: warning}\n" },
      "posts --max-warnings 0",
      1,
    ],
    ["is 2 for a path that does not exist", CLEAN, "psots", 2],
    ["is 2 for a path below a file", CLEAN, "posts/a.md/b posts", 2],
    ["is 2 for a folder without posts", { "notes/a.txt": "" }, "notes", 2],
    ["is 2 for a configuration with a mistake", { ...CLEAN, ".lint-content.yaml": "ruls: {}\n" }, "posts", 2],
    ["is 2 for an unknown option", CLEAN, "posts --formt json", 2],
    ["is 2 for a revision that git does not know", CLEAN, "posts --since nowhere", 2],
  ];
  test.concurrent.each(cases)("%s", async (_, files, line, code) => {
    const ended = await run(line, { cwd: createSite(files) });
    expect(ended).toMatchObject({ code });
    expect(ended.stderr + ended.stdout).not.toMatch(/^\s+at /m);
  });
});

describe("whoever mistypes is told what was meant", () => {
  const cases: [line: string, sentence: string][] = [
    ["--formt json", "Unexpected option `--formt`, expected `--format`?"],
    ["--deadline 0", "Unexpected value `0` of `--deadline`, expected ≥ 1"],
    ["--baseline wirte", "Unexpected value `wirte` of `--baseline`, expected write"],
    ["-f sarrif", "Unexpected format `sarrif`, expected `sarif`"],
    ["-f json=", "Unexpected value `json=` of `--format`, expected json=file"],
    ["explain image-alt-txt", "Unexpected rule `image-alt-txt`, expected `image-alt-text`"],
    ["exlain", "Unexpected `exlain`, expected a path that exists or the command `explain`"],
    ["posts/b.md", "Unexpected `posts/b.md`, expected a path that exists, perhaps `posts/a.md`"],
    ["explain", "Unexpected `lint-content explain` alone, expected `lint-content explain <rule>`"],
    ["rules posts", "Unexpected `posts`, expected `lint-content rules`"],
    ["merge --debug", "Unexpected `lint-content merge` alone, expected `lint-content merge <part …>`"],
    ["-o posts", "Unexpected failure, expected a place that can be read and written (EISDIR: illegal operation on a"],
    ["--max-warnings few", "Unexpected value `few` of `--max-warnings`, expected a whole number"],
    ["--config", "Unexpected `--config` without a value, expected `--config file`"],
    ["--fix=yes", "Unexpected value `yes`, expected `--fix` alone"],
    ["--suggestions", "Unexpected `--suggestions` alone, expected `--fix --suggestions`"],
    ["--stdin posts", "Unexpected path `posts`, expected none beside `--stdin`"],
    ["--shard 5/4", "Unexpected value `5/4` of `--shard`"],
    ["completion powershell", "Unexpected shell `powershell`, expected bash, zsh or fish"],
    ["--formt json --language zh-CN", "没有 `--formt` 这个选项，是不是想写 `--format`？"],
  ];
  test.concurrent.each(cases)("%s", async (line, sentence) => {
    const { code, stderr, stdout } = await run(line, { cwd: createSite(CLEAN) });
    expect(stderr).toContain(sentence);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  test.concurrent("help is a word as well as an option", async () => {
    const cwd = createSite(CLEAN);
    expect(await run("help", { cwd })).toEqual(await run("--help", { cwd }));
    expect(await run("help config", { cwd })).toEqual(await run("config --help", { cwd }));
  });

  test.concurrent("a rule in the configuration, at its line", async () => {
    const cwd = createSite({ ...CLEAN, ".lint-content.yaml": "rules:\n  image-alt-txt: off\n" });
    const { stderr } = await run("posts", { cwd });
    expect(stderr).toMatch(/^\.lint-content\.yaml:2:3: Unexpected key `image-alt-txt`, expected `image-alt-text`$/m);
  });
});

describe("the language", () => {
  test.concurrent.each([
    ["follows the environment", {}, "posts", { LANG: "zh_CN.UTF-8" }, "替代文字"],
    [
      "follows the configuration before the environment",
      { ".lint-content.yaml": "language: zh-CN\n" },
      "posts",
      {},
      "替代文字",
    ],
    [
      "of a rule's page is the configuration's too",
      { ".lint-content.yaml": "language: zh-CN\n" },
      "rules",
      {},
      "替代文字",
    ],
    [
      "follows --language before both",
      { ".lint-content.yaml": "language: zh-CN\noverrides: [{files: [posts], language: zh-CN}]\n" },
      "posts --language en",
      { LC_ALL: "zh_CN.UTF-8" },
      "alternative text",
    ],
  ])("%s", async (_, files, line, env, words) => {
    const { stdout } = await run(line, { cwd: createSite({ ...PLACEHOLDER, ...files }), env });
    expect(stdout).toContain(words);
  });
});

describe("reports", () => {
  test.concurrent("several at once, to standard output and to files", async () => {
    const cwd = createSite(PLACEHOLDER);
    const { stdout } = await run("-f text -f sarif=out/report.sarif -f json=report.json posts", { cwd });
    expect(stdout).toContain("posts/b.md");
    expect(JSON.parse(readFileSync(path.join(cwd, "out/report.sarif"), "utf8"))).toHaveProperty("version", "2.1.0");
    expect(JSON.parse(readFileSync(path.join(cwd, "report.json"), "utf8"))).toMatchObject({ version: 1, errors: 1 });
  });

  test.concurrent("a report may go to what is no file", async () => {
    const cwd = createSite(PLACEHOLDER);
    await runShell("sh", "mkfifo pipe", cwd);
    const reader = runShell("sh", "cat pipe", cwd);
    await run("-f json=pipe", { cwd });
    expect(await reader).toContain('"image-alt-text"');
  });

  test.concurrent("--output-file takes the report away from standard output", async () => {
    const cwd = createSite(PLACEHOLDER);
    const { stdout, code } = await run("-f json -o report.json posts", { cwd });
    expect({ stdout, code }).toEqual({ stdout: "", code: 1 });
    expect(JSON.parse(readFileSync(path.join(cwd, "report.json"), "utf8"))).toHaveProperty("files", 1);
  });

  test.concurrent("a failure that a format cannot show goes to standard error", async () => {
    const { stdout, stderr, code } = await run("-f json posts gone.md", { cwd: createSite(PLACEHOLDER) });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ errors: 1 });
    expect(stderr).toContain("gone.md");
  });

  test.concurrent.each([
    ["NO_COLOR beats nothing but --color", "posts --color", { NO_COLOR: "1" }, true],
    ["FORCE_COLOR colours a pipe", "posts", { FORCE_COLOR: "1" }, true],
    ["--no-color beats FORCE_COLOR", "posts --no-color", { FORCE_COLOR: "1" }, false],
    ["a pipe has no colours", "posts", {}, false],
  ])("%s", async (_, line, env, colored) => {
    const { stdout } = await run(line, { cwd: createSite(PLACEHOLDER), env });
    expect(stdout.includes("\u001B[")).toBe(colored);
  });

  test.concurrent("--quiet leaves warnings out", async () => {
    const cwd = createSite({ ...PLACEHOLDER, ".lint-content.yaml": "rules: {image-alt-text: warning}\n" });
    expect((await run("posts -q -f json", { cwd })).stdout).toContain('"warnings": 0');
    const { code, stderr } = await run("posts -q --max-warnings 0", { cwd });
    expect([code, stderr]).toEqual([1, "Unexpected 1 warning, expected at most 0 (--max-warnings)\n"]);
  });

  test.concurrent("a reader that closes the pipe is no failure", async () => {
    const long = `${POST}\n${"![image](b.jpg)\n\n".repeat(20_000)}`;
    const child = cli.start(["posts"], { cwd: createSite({ "posts/long.md": long }) });
    let stderr = "";
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    child.stdout?.once("data", () => child.stdout?.destroy());
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  });
});

describe("fixing", () => {
  test.concurrent("--diff shows a patch and writes nothing, --fix writes it and keeps the mode, and then nothing is left", async () => {
    const cwd = createSite({ ...FIXABLE, ...CLEAN });
    const file = path.join(cwd, "posts/c.md");
    chmodSync(file, 0o640);
    const shown = await run("--fix --diff", { cwd });
    expect(shown).toMatchObject({ code: 1 });
    expect(shown.stdout).toContain("--- a/posts/c.md\n");
    expect(shown.stdout).toContain("-date: 2025/03/10 18:05\n+date: 2025-03-10 18:05:00\n");
    expect(readFileSync(file, "utf8")).toBe(FIXABLE["posts/c.md"]);
    expect(await run("--fix", { cwd })).toMatchObject({ code: 0, stderr: "Fixed 1 post\n" });
    expect(readFileSync(file, "utf8")).toContain("date: 2025-03-10 18:05:00\n");
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(await run("--fix --diff", { cwd })).toMatchObject({ code: 0, stdout: "" });
  });

  test.concurrent("--fix writes posts with names as long as they get, and leaves one alone whose name is no UTF-8", async () => {
    const long = `${"雨".repeat(84)}.md`;
    const cwd = createSite({ [long]: FIXABLE["posts/c.md"] });
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/`), Buffer.from("caf\xE9.md", "latin1")]), FIXABLE["posts/c.md"]);
    const { code, stdout, stderr } = await run("--fix -f compact", { cwd });
    expect([code, stderr]).toEqual([1, "Fixed 1 post\n"]);
    expect(stdout).toMatch(/^caf\\xE9\.md:3:7: error: [^\n]+\n$/);
    expect(readFileSync(path.join(cwd, long), "utf8")).toContain("date: 2025-03-10 18:05:00");
  });

  test.concurrent("--suggestions applies what --fix leaves to a person", async () => {
    const cwd = createSite({ "a.md": `${POST}\n![图片](a.jpg)\n\n伞下的广场\n` });
    await run("--fix", { cwd });
    expect(readFileSync(path.join(cwd, "a.md"), "utf8")).toContain("![图片]");
    await run("--fix --suggestions", { cwd });
    expect(readFileSync(path.join(cwd, "a.md"), "utf8")).toContain("![伞下的广场](a.jpg)");
  });
});

test.concurrent("a run since a commit after which nothing changed says so, and reports that", async () => {
  const cwd = createSite(CLEAN);
  const git = (line: string): string =>
    execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@a.example", ...line.split(" ")], {
      cwd,
      encoding: "utf8",
    });
  git("init -q");
  git("add .");
  git("commit -qm first");
  const { code, stdout, stderr } = await run("--since HEAD -f json", { cwd });
  expect([code, stderr]).toEqual([0, "No post changed since HEAD\n"]);
  expect(JSON.parse(stdout)).toMatchObject({ findings: [] });
});

describe("the baseline", () => {
  test.concurrent("knows today's findings, lets new ones through, and only shrinks", async () => {
    const cwd = createSite({ ...PLACEHOLDER, ...CLEAN, ".lint-content.yaml": "baseline: known.json\n" });
    expect(await run("--baseline write", { cwd })).toMatchObject({ code: 0 });
    const known = await run("posts", { cwd });
    expect(known.code).toBe(0);
    expect(known.stderr).toContain("1 known finding not shown (known.json)");
    writeFileSync(path.join(cwd, "posts/b.md"), `${POST}\nA new lead\n\n![image](b.jpg)\n\n![img](c.jpg)\n`);
    const more = await run("posts -f compact", { cwd });
    expect(more.code).toBe(1);
    expect(more.stdout).toContain("`img`");
    expect(more.stdout).not.toContain("`image`");
    writeFileSync(path.join(cwd, "posts/b.md"), CLEAN["posts/a.md"]);
    expect((await run("posts/a.md", { cwd })).stderr).toBe("");
    for (const cache of ["", " --cache", " --cache"]) {
      expect((await run(`posts/b.md${cache}`, { cwd })).stderr).toContain("1 known finding is gone: --baseline prune");
    }
    expect((await run(".", { cwd })).stderr).toContain("1 known finding is gone: --baseline prune");
    await run("--baseline prune", { cwd });
    expect(JSON.parse(readFileSync(path.join(cwd, "known.json"), "utf8"))).toEqual({ version: 1, findings: {} });
  });

  test.concurrent("knows the same posts when the command runs in another folder", async () => {
    const cwd = createSite({ ...PLACEHOLDER, ".lint-content.yaml": "baseline: known.json\n" });
    await run("--baseline write", { cwd });
    expect(await run("b.md", { cwd: path.join(cwd, "posts") })).toMatchObject({ code: 0 });
    expect(await run("posts --baseline off", { cwd })).toMatchObject({ code: 1 });
  });

  test.concurrent("is pointed out where it keeps findings from being fixed", async () => {
    const cwd = createSite({
      "a.md": `${POST}\n[b](htp://b.example)\n`,
      ".lint-content.yaml": "baseline: known.json\n",
    });
    await run("--baseline write", { cwd });
    expect((await run("--fix --diff", { cwd })).stderr).toBe(
      "1 known finding could be fixed too: add --baseline off\nNothing to fix\n",
    );
    expect((await run("--fix --baseline off", { cwd })).stderr).toBe("Fixed 1 post\n");
  });

  test.concurrent("leaves alone what a run did not look at", async () => {
    const cwd = createSite({ ...PLACEHOLDER, "posts/d.md": PLACEHOLDER["posts/b.md"] });
    expect((await run("--baseline prune", { cwd })).stderr).toContain(
      "Unexpected baseline `.lint-content-baseline.json`",
    );
    await run("--baseline write", { cwd });
    const written = readFileSync(path.join(cwd, ".lint-content-baseline.json"), "utf8");
    const pruned = await run("--shard 1/2 --baseline prune", { cwd });
    expect(pruned.stderr).toContain("2 known findings, 0 new, 0 gone");
    expect(readFileSync(path.join(cwd, ".lint-content-baseline.json"), "utf8")).toBe(written);
  });

  test.concurrent("that is broken is an error at its file, never an empty one", async () => {
    const cwd = createSite({ ...PLACEHOLDER, ".lint-content.yaml": "baseline: known.json\n", "known.json": "{" });
    const { code, stderr } = await run("posts", { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^known\.json: Unexpected baseline/);
  });

  test.concurrent.each([
    ["a post that cannot be read as text", Buffer.from([0xff, 0xfe, 0x41, 0])],
    ["front matter that cannot be read", "---\ntitle: [Rain\n---\n"],
    ["front matter without an end", "---\ntitle: Rain\n"],
  ])("does not know %s", async (_, post) => {
    const cwd = createSite({ "a.md": post, ...CLEAN });
    await run("--baseline write", { cwd });
    expect((await run(". --baseline .lint-content-baseline.json", { cwd })).code).toBe(1);
  });
});

describe("init", () => {
  test.concurrent("leaves a site green and new mistakes red, and overwrites nothing unasked", async () => {
    const cwd = createSite({ ...CLEAN, ...PLACEHOLDER, "hugo.toml": 'timeZone = "Asia/Hong_Kong"\n' });
    const set = await run("init --yes --workflow", { cwd });
    expect(set.code).toBe(0);
    expect(set.stdout).toContain("Generator: Hugo");
    expect(readFileSync(path.join(cwd, ".lint-content.yaml"), "utf8")).toContain('timeZone: "Asia/Hong_Kong"');
    expect(existsSync(path.join(cwd, ".github/workflows/lint-content.yml"))).toBe(true);
    expect(await run("lint", { cwd })).toMatchObject({ code: 0 });
    writeFileSync(path.join(cwd, "posts/new.md"), `${POST}\n![photo](c.jpg)\n`);
    expect(await run("lint", { cwd })).toMatchObject({ code: 1 });
    const again = await run("init --yes", { cwd });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("--force replaces");
  });

  test.concurrent("writes nothing where nobody can answer", async () => {
    const cwd = createSite(CLEAN);
    const { code, stderr } = await run("init", { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("--yes");
    expect(existsSync(path.join(cwd, ".lint-content.yaml"))).toBe(false);
  });
});

describe("learning", () => {
  test.concurrent("config says what holds for a file and where it was written", async () => {
    const cwd = createSite({
      ...CLEAN,
      ".lint-content.yaml":
        "extends: strict\noverrides:\n  - files: [posts]\n    rules:\n      front-matter: warning\nignore: [b.md]\n",
      ...PLACEHOLDER,
    });
    expect((await run("config posts/b.md", { cwd })).stdout).toContain(
      "Post: posts/b.md (not checked: the configuration's `ignore`)\n",
    );
    const absent = await run("config posts/c.md --language zh-CN", { cwd });
    expect(absent.stdout).toContain("文章：posts/c.md（文件不存在，以下是对它适用的设置）\n");
    expect(absent.stdout).toMatch(/^language +zh-CN +--language$/m);
    const { stdout } = await run("config posts/a.md", { cwd });
    expect(stdout).toMatch(/^rules\.front-matter +warning \{"schema":"base"\} +\.lint-content\.yaml:5:7$/m);
    expect(stdout).toMatch(/^rules\.image-alt-text +error +strict$/m);
    expect(stdout).toMatch(/^files +\S+ +default$/m);
    expect(stdout).toContain("Post: posts/a.md (checked)\n");
    const { settings } = JSON.parse((await run("config --json", { cwd })).stdout) as {
      settings: { key: string; value: unknown }[];
    };
    expect(settings.find(({ key }) => key === "rules.front-matter")?.value).toEqual(["error", { schema: "base" }]);
  });

  test.concurrent("schema infer says so when no post has front matter to infer a schema from", async () => {
    const cwd = createSite({ "posts/a.md": "Text\n", "posts/b.md": "---\na: [\n---\n" });
    const { stdout, stderr, code } = await run("schema infer posts", { cwd });
    expect([stdout, code]).toEqual(["", 2]);
    expect(stderr).toContain("Unexpected posts without front matter in `posts`, expected some");
  });

  test.concurrent("schema infer prints a schema that the posts follow, and a closed one refuses other keys", async () => {
    const cwd = createSite(CLEAN);
    const { stdout, code } = await run("schema infer --closed posts", { cwd });
    expect(code).toBe(0);
    const schema = JSON.parse(stdout) as { required: string[]; additionalProperties: boolean };
    expect(schema.required).toEqual(expect.arrayContaining(["title", "date"]));
    expect(schema.additionalProperties).toBe(false);
    const mistaken = await run("schema guess", { cwd });
    expect([mistaken.code, mistaken.stderr]).toEqual([2, "Unexpected `guess` after `schema`, expected `infer`\n"]);
  });

  test.concurrent("rules lists every rule, and explain tells one's story in the reader's language", async () => {
    const cwd = createSite({});
    const { stdout } = await run("rules --json", { cwd });
    const rules = JSON.parse(stdout) as { id: string }[];
    expect(rules.map(({ id }) => id)).toContain("image-alt-text");
    const chinese = await run("explain image-alt-text --language zh-CN", { cwd });
    expect(chinese.stdout).toMatch(/\n为什么\n[\s\S]*(?:✔ 正确|✖ 错误)[\s\S]*何时关闭\n/);
  });
});
