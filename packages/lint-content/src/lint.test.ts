import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { Cache } from "./cache/cache.ts";
import { formatStored, readStored } from "./cache/stored.ts";
import type { ConfigData } from "./config/types.ts";
import type { Decision } from "./files/decisions.ts";
import { writeFileAtomically } from "./fix/write-file-atomically.ts";
import { lint } from "./lint.ts";
import type { LintOptions, LintResult } from "./lint.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const POST = "---\ntitle: 一\ndate: 2025-02-10 16:31:51\n---\n\n正文\n";
const DEFECT = `${POST}\n![](a.png)\n`;

/** A folder of its own with the given files. */
function createSite(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "site-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** The parts of a cache file, whose lengths its first line has. */
function readParts(bytes: Buffer): Buffer[] {
  let end = bytes.indexOf("\n") + 1;
  const lengths = JSON.parse(String(bytes.subarray(0, end))) as number[];
  return lengths.map((length) => bytes.subarray(end, (end += length)));
}

function joinParts(parts: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify(parts.map((part) => part.length))}\n`), ...parts]);
}

type SiteOptions = Partial<Omit<LintOptions, "config">> & { readonly config?: Partial<ConfigData> };

async function lintSite(cwd: string, options: SiteOptions = {}): Promise<LintResult> {
  const config: ConfigData = {
    root: cwd,
    files: ["**/*.md"],
    ignore: [],
    overrides: [],
    plugins: [],
    rules: { "image-alt-text": "error" },
    ...options.config,
  };
  return lint({ cwd, ...options, config });
}

function show({ files, failures }: LintResult): string[] {
  const messages = files.flatMap((file) =>
    file.messages.map(({ line, column, ruleId }) => `${file.path}:${line}:${column} ${ruleId}`),
  );
  return [...messages, ...failures.map((failure) => `${failure.path}: ${failure.reason}`)];
}

describe("a file that is no ordinary post is one finding, and every other file is still reported", () => {
  const invalid = Buffer.concat([Buffer.from("# 标题\n\n正文"), Buffer.from([0xff])]);
  test.each([
    ["GBK", Buffer.from("b1eacce20ad5fdcec4", "hex"), "1:1 Unexpected GBK text, expected UTF-8 text"],
    ["UTF-16", Buffer.from("\uFEFF# 标题\n", "utf16le"), "1:1 Unexpected UTF-16 text, expected UTF-8 text"],
    ["UTF-16 without a mark", Buffer.from("# title\n", "utf16le"), "1:2 Unexpected UTF-16 text, expected UTF-8 text"],
    [
      "UTF-16 without a mark, of characters that end in a NUL byte",
      Buffer.from("---\ntitle: 第一\n---\n一月一日，开始第一次。\n", "utf16le"),
      "4:8 Unexpected UTF-16 text, expected UTF-8 text",
    ],
    [
      "Shift_JIS, which reads as GBK",
      Buffer.from("8be08dc882cc89ca82ce82e882c93a0a0a82e082a482b782ae82c582b78142", "hex"),
      "1:1 Unexpected bytes that are no UTF-8, expected UTF-8 text",
    ],
    [
      "EUC-KR, which reads as GBK",
      Buffer.from("bcadbfefbfa120c5abbaf1b0a1b3bbb8b0b4d9", "hex"),
      "1:1 Unexpected bytes that are no UTF-8, expected UTF-8 text",
    ],
    ["a broken byte", invalid, "3:3 Unexpected bytes that are no UTF-8, expected UTF-8 text"],
    ["a NUL byte", "正\0文", "1:2 Unexpected NUL byte, expected UTF-8 text"],
    ["more than 1 MB", "x".repeat(1_000_001), "1:1 Unexpected post of more than 1000 kB, expected a smaller one"],
  ])("%s", async (_, content, expected) => {
    const report = await lintSite(createSite({ "odd.md": content, "z.md": DEFECT }));
    const [odd, ...rest] = report.files.flatMap((file) => file.messages);
    expect(`${odd?.line}:${odd?.column} ${odd?.reason}`).toBe(expected);
    expect(rest.map((message) => message.ruleId)).toEqual(["image-alt-text"]);
    expect(report.checked).toBe(2);
  });

  test("a symbolic link out of the repository", async () => {
    const site = createSite({ "post.md": DEFECT });
    symlinkSync("/etc/hostname", path.join(site, "link.md"));
    symlinkSync("/etc", path.join(site, "etc"));
    symlinkSync("post.md", path.join(site, "same.md"));
    expect(show(await lintSite(site))).toEqual(["link.md:1:1 file-link", "post.md:8:3 image-alt-text"]);
    for (const named of ["etc", "etc/hostname", "etc/*"]) {
      expect(show(await lintSite(site, { paths: [named] }))).toEqual([`${named.replace("/*", "")}:1:1 file-link`]);
    }
  });

  test("what is no regular file, though it is called like a post", async () => {
    const site = createSite({ "folder.md/post.md": DEFECT });
    execFileSync("mkfifo", [path.join(site, "pipe.md")]);
    symlinkSync("pipe.md", path.join(site, "link.md"));
    expect((await decide(site, {})).toSorted()).toEqual([
      "folder.md/post.md: checked",
      "link.md: link",
      "pipe.md: special",
    ]);
    for (const named of ["pipe.md", "link.md"]) {
      const { failures } = await lintSite(site, { paths: [named, "folder.md"] });
      expect(failures).toEqual([{ path: named, reason: expect.stringMatching(/^Unexpected path, expected a file/) }]);
    }
  });

  test("a name that is no UTF-8", async () => {
    const site = createSite({ "a.md": POST });
    writeFileSync(Buffer.concat([Buffer.from(`${site}/caf`), Buffer.from([0xe9]), Buffer.from(".md")]), DEFECT);
    expect(show(await lintSite(site))).toEqual([String.raw`caf\xE9.md:8:3 image-alt-text`]);
  });
});

test("a byte order mark moves every place by itself", async () => {
  const [file] = (await lintSite(createSite({ "a.md": `\uFEFF${DEFECT}`, "b.md": "\uFEFF![](a.png)\n" }))).files;
  expect(file?.messages[0]?.place).toMatchObject({ start: { line: 8, column: 3, offset: DEFECT.indexOf("](") + 1 } });
  expect(String(file)).toBe(`\uFEFF${DEFECT}`);
});

test("a path that does not exist is named, and the rest is checked", async () => {
  const report = await lintSite(createSite({ "a.md": DEFECT }), { paths: ["nowhere", "a.md"] });
  expect(show(report)).toEqual([
    "a.md:8:3 image-alt-text",
    "nowhere: Unexpected path, expected a file, a directory or a glob that exists",
  ]);
});

test("a directory without Markdown has nothing checked", async () => {
  expect(await lintSite(createSite({ "a.txt": "" }))).toMatchObject({ checked: 0, files: [], failures: [] });
});

async function decide(cwd: string, options: Parameters<typeof lintSite>[1]): Promise<string[]> {
  const decisions: Decision[] = [];
  await lintSite(cwd, { ...options, onDecision: (decision) => decisions.push(decision) });
  return decisions.map((decision) => `${decision.path}: ${decision.reason}`);
}

describe("finding files", () => {
  const site = {
    "a.md": POST,
    ".git/info/exclude": "mine\n",
    "mine/h.md": POST,
    ".gitignore": "/drafts\n*.tmp.md\nA.md\n",
    "b.tmp.md": POST,
    "drafts/c.md": POST,
    "content/.gitignore": "!keep.tmp.md\nold/\n",
    "content/keep.tmp.md": POST,
    "content/old/d.md": POST,
    "archetypes/default.md": POST,
    "scaffolds/post.md": POST,
    "content/_index.zh.md": POST,
    "themes/x/e.md": POST,
    "node_modules/p/README.md": POST,
    ".github/ISSUE_TEMPLATE/bug.md": POST,
    "ISSUE_TEMPLATE.md": POST,
    "private/f.md": POST,
    "g.txt": POST,
  };

  test("what is left out says why", async () => {
    const decisions = await decide(createSite(site), { config: { ignore: ["private/**"] } });
    expect(decisions.toSorted()).toEqual([
      ".git: hidden",
      ".github: hidden",
      "ISSUE_TEMPLATE.md: template",
      "a.md: checked",
      "archetypes: template",
      "b.tmp.md: gitignore",
      "content/_index.zh.md: section",
      "content/keep.tmp.md: checked",
      "content/old: gitignore",
      "drafts: gitignore",
      "mine: gitignore",
      "node_modules: dependency",
      "private: ignored",
      "scaffolds: template",
      "themes: theme",
    ]);
  });

  test("a .gitignore with a pattern that would take minutes is read without it", async () => {
    const deep = `${"a/".repeat(60)}post.md`;
    const folder = createSite({
      ".gitignore": "/**/a/**/a/**/a/**/a/**/b\nold.md\n",
      [deep]: DEFECT,
      "old.md": DEFECT,
    });
    mkdirSync(path.join(folder, ".git"));
    expect((await decide(folder, {})).toSorted()).toEqual([".git: hidden", `${deep}: checked`, "old.md: gitignore"]);
  });

  test("a site beside the working directory is left by its own .gitignore", async () => {
    const [root, cwd] = [createSite(site), createSite({})];
    const decisions = await decide(cwd, { paths: [root], config: { root } });
    const to = path.relative(cwd, root);
    expect(decisions.filter((line) => line.endsWith("checked"))).toEqual(
      ["a.md", "content/keep.tmp.md", "private/f.md"].map((name) => `${to}/${name}: checked`),
    );
  });

  test("each post has one decision", async () => {
    const decisions = await decide(createSite({ "a.md": POST, "b.md": POST }), { shard: { index: 2, count: 2 } });
    expect(decisions.toSorted()).toEqual(["a.md: other-shard", "b.md: checked"]);
  });

  test.each([
    [["content"], ["content/keep.tmp.md"]],
    [["*.md"], ["a.md"]],
    [
      ["private/*.md", "a.md", "a.md"],
      ["a.md", "private/f.md"],
    ],
    [["themes/x"], ["themes/x/e.md"]],
  ])("%j names %j", async (paths, expected) => {
    const decisions = await decide(createSite(site), { paths });
    const checked = decisions.filter((line) => line.endsWith(": checked"));
    expect([...new Set(checked)].toSorted()).toEqual(expected.map((name) => `${name}: checked`));
  });
});

describe("a cache", () => {
  test.each([
    ["nothing", () => undefined, ["a.md: unchanged", "b.md: unchanged"]],
    ["a time, as a check-out does", (site: string) => utimesSync(path.join(site, "a.md"), 1, 1), ["b.md: unchanged"]],
    [
      "content, and the time is set back",
      (site: string) => {
        const file = path.join(site, "a.md");
        writeFileSync(file, DEFECT.replace("a.png", "b.png"));
        utimesSync(file, 1, 1);
      },
      ["b.md: unchanged"],
    ],
  ])("knows what did not change when %s changed", async (_, change, unchanged) => {
    const site = createSite({ "a.md": DEFECT, "b.md": POST });
    const options = { cache: path.join(site, ".cache/lint.json"), paths: ["."] };
    await new Promise((resolve) => setTimeout(resolve, 60));
    const first = show(await lintSite(site, options));
    change(site);
    const decisions: string[] = [];
    const onDecision = ({ path: file, reason }: Decision): unknown =>
      reason === "unchanged" && decisions.push(`${file}: ${reason}`);
    expect(show(await lintSite(site, { ...options, onDecision }))).toEqual(first);
    expect(decisions).toEqual(unchanged);
  });

  test("never changes what is found, whatever was done to the site between runs and whichever posts they looked at", async () => {
    const config = {
      rules: { "image-alt-text": "error", "unique-title": "warning", "translation-parity": "warning" },
    } as const;
    const post = fc.constantFrom(
      DEFECT,
      POST,
      POST.replace("一", "二"),
      POST.replace("---\n", "---\ntranslations: [en, zh-CN]\n"),
    );
    const name = fc.constantFrom("a.md", "b.md", "c.zh-CN.md", "c.en.md");
    const step = fc.record({
      changes: fc.dictionary(name, fc.option(post), { maxKeys: 2 }),
      paths: fc.constantFrom(["."], ["."], ["a.md", "b.md", "."], ["*.en.md", "a.md"]),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
        const site = createSite({ "a.md": DEFECT, "z.md": POST });
        for (const { changes, paths } of steps) {
          for (const [file, content] of Object.entries(changes)) {
            if (content === null) rmSync(path.join(site, file), { force: true });
            else writeFileSync(path.join(site, file), content);
          }
          await new Promise((resolve) => setTimeout(resolve, 60));
          const cached = await lintSite(site, { config, paths, cache: ".cache" });
          expect(show(cached)).toEqual(show(await lintSite(site, { config, paths })));
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test("that was cut off anywhere counts as empty", async () => {
    const site = createSite({ "a.md": DEFECT, "b.md": DEFECT });
    const config = { rules: { "image-alt-text": "error", "unique-title": "warning" } } as const;
    const first = show(await lintSite(site, { config, cache: "cache" }));
    const whole = readFileSync(path.join(site, "cache"));
    for (let length = 0; length < whole.length; length += 7) {
      writeFileSync(path.join(site, "cache"), whole.subarray(0, length));
      writeFileSync(path.join(site, "b.md"), `${DEFECT}\n${length}\n`);
      expect(show(await lintSite(site, { config, cache: "cache" }))).toEqual(first);
    }
  });

  test("that is damaged in any part counts as empty, whether posts have changed or not", async () => {
    const site = createSite({ "a.md": DEFECT, "b.md": DEFECT, "c.md": POST });
    const config = { rules: { "image-alt-text": "error", "unique-title": "warning" } } as const;
    const first = show(await lintSite(site, { config, cache: "cache" }));
    await new Promise((resolve) => setTimeout(resolve, 60));
    await lintSite(site, { config, cache: "cache" });
    const parts = readParts(readFileSync(path.join(site, "cache")));
    expect(parts.length).toBeGreaterThan(4);
    for (const part of parts.keys()) {
      for (const junk of ["", "5", "{}", "[null]", "[[0,5]]", "[[0,[5]]]", "garbage{"]) {
        for (const isChanged of [false, true]) {
          if (isChanged) writeFileSync(path.join(site, "c.md"), `${POST}${junk}\n`);
          writeFileSync(path.join(site, "cache"), joinParts(parts.with(part, Buffer.from(junk))));
          expect(show(await lintSite(site, { config, cache: "cache" }))).toEqual(first);
        }
      }
    }
  });

  test("that another run replaces between the two readings of it is not believed", () => {
    const file = path.join(createSite({}), "cache");
    const write = (post: string): void => {
      const details = [["hash", 0]] as const;
      const stored = { key: "", posts: [post], signatures: new Float64Array(4), messages: [], compared: null, details };
      writeFileAtomically(file, formatStored(stored));
    };
    write("a.md");
    const stored = readStored(file, "");
    expect(stored?.readDetails()).toEqual([["hash", 0]]);
    write("b.md");
    expect(stored?.readDetails()).toBeUndefined();
  });

  test("does not know a file that it may not look at", () => {
    expect(new Cache("nowhere.json", "").find("a.md", `/${"a".repeat(300)}.md`)).toBeUndefined();
  });

  const lengths = ["[1e9]", "[1e9,-1e9,1,0,0,0]", "[0.5,0.5,0,0,0,0]", '["0"]', "null"].map((line) => `${line}\n1`);
  test.each(["", "{", '{"key":1}', "null", "[]", ...lengths])("that holds %j counts as empty", async (content) => {
    const site = createSite({ "a.md": DEFECT, "cache.json": content });
    expect(show(await lintSite(site, { cache: "cache.json" }))).toEqual(["a.md:8:3 image-alt-text"]);
  });
});

describe("a cache that cannot be kept is a failure, and every finding is reported", () => {
  test.each([
    ["in the place of a directory", "folder"],
    ["below a file", "a.md/cache.json"],
    ["on a device that is full", "full"],
  ])("%s", async (_, cache) => {
    const site = createSite({ "a.md": DEFECT, "folder/b.txt": "" });
    symlinkSync("/dev/full", path.join(site, "full"));
    expect(show(await lintSite(site, { cache }))).toEqual([
      "a.md:8:3 image-alt-text",
      expect.stringMatching(`^${cache}: Unexpected failure, expected a cache that can be written \\(E`),
    ]);
    expect(readdirSync(site)).toEqual(["a.md", "folder", "full"]);
    expect(lstatSync(path.join(site, "full")).isSymbolicLink()).toBe(true);
  });
});

describe("--since", () => {
  test("checks what was committed, changed, or is new since the merge base", async () => {
    const site = createSite({ "old.md": DEFECT, "edited.md": POST, "deleted.md": POST });
    const git = (...parameters: string[]): string =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.com", ...parameters], {
        cwd: site,
        encoding: "utf8",
      });
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("commit", "-qm", "first");
    git("switch", "-qc", "work");
    writeFileSync(path.join(site, "提交.md"), DEFECT);
    rmSync(path.join(site, "deleted.md"));
    git("add", ".");
    git("commit", "-qm", "second");
    writeFileSync(path.join(site, "edited.md"), DEFECT);
    writeFileSync(path.join(site, "new.md"), DEFECT);
    const report = await lintSite(site, { since: "main" });
    expect(report.files.map((file) => file.path)).toEqual(["edited.md", "new.md", "提交.md"]);
    const elsewhere = createSite({});
    const beside = await lintSite(elsewhere, { since: "main", paths: [site], config: { root: site } });
    expect(beside.files.map((file) => path.resolve(elsewhere, file.path))).toEqual(
      report.files.map((file) => path.join(site, file.path)),
    );
    const [failure] = (await lintSite(site, { since: "--output=x" })).failures;
    expect(failure?.reason).toMatch(/^Unexpected revision `--output=x`, expected/);
  });
});
