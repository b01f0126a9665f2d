import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import type { ConfigData } from "./config/types.ts";
import { lint } from "./lint.ts";
import type { LintOptions, LintResult } from "./lint.ts";
import { formatPart, mergeParts } from "./merge-parts.ts";

const cwd = mkdtempSync(path.join(tmpdir(), "parts-"));
afterAll(() => rmSync(cwd, { recursive: true }));

const config: ConfigData = {
  root: cwd,
  files: ["**/*.md"],
  ignore: [],
  overrides: [],
  plugins: [],
  rules: { "image-alt-text": "error", "unique-title": "error", "unique-source": "error" },
};

for (let index = 0; index < 9; index++) {
  const title = index % 4 === 0 ? "同一条新闻讲了两遍" : `第 ${index} 条新闻的标题`;
  writeFileSync(path.join(cwd, `${index}.md`), `---\ntitle: ${title}\n---\n\n${index === 5 ? "![](a.png)" : "正文"}\n`);
}

function show({ files }: Pick<LintResult, "files">): string[] {
  return files.flatMap((file) =>
    file.messages.map(({ line, ruleId, reason }) => `${file.path}:${line} ${ruleId} ${reason}`),
  );
}

test("three machines' parts are the run of one, posts compared with each other included", async () => {
  const whole = await lint({ cwd, config });
  const parts = new Map<string, string>();
  for (const index of [3, 1, 2]) {
    const part = await lint({ cwd, config, shard: { index, count: 3 } });
    parts.set(`part-${index}.json`, formatPart(part, config));
  }
  const merged = mergeParts(parts, { cwd, config });
  expect(merged).toMatchObject({ checked: 9, failures: [] });
  expect(show(merged)).toEqual(show(whole));
  expect(show(whole).length).toBeGreaterThan(1);
});

test("a part that is missing, double, foreign or of another run is a failure that names it", async () => {
  const write = async (index: number, own: ConfigData, more: Partial<LintOptions> = {}): Promise<string> =>
    formatPart(await lint({ cwd, config: own, shard: { index, count: 3 }, ...more }), own);
  const first = await write(1, config);
  const damage = (own: object): string => JSON.stringify({ ...(JSON.parse(first) as object), ...own });
  const parts = new Map([
    ["a", first],
    ["b", first],
    ["c", await write(2, { ...config, rules: {} })],
    ["other posts", await write(2, config, { paths: ["1.md"] })],
    ["fewer posts", await write(2, config, { only: new Set(["1.md"]) })],
    ["other limit", await write(2, config, { maxFileSize: 10 })],
    ["other count", await write(2, config, { shard: { index: 2, count: 4 } })],
    ["d", "{}"],
    ["no result", damage({ results: [5] })],
    ["no messages", damage({ results: [["1.md", {}]] })],
    ["no number", damage({ checked: "5" })],
    ["no shard", damage({ shard: { index: 4, count: 3 } })],
    ["too many", damage({ shard: { index: 4, count: 1e9 } })],
    ["cut off", first.slice(0, -9)],
  ]);
  const other =
    "Unexpected part of a run with another version, configuration, number of shards or set of posts, expected parts of one run";
  const foreign = "Unexpected content, expected a part that `lint-content --shard` wrote";
  expect(mergeParts(parts, { cwd, config }).failures.map((failure) => `${failure.path}: ${failure.reason}`)).toEqual([
    "b: Unexpected second part of shard 1, expected one",
    `c: ${other}`,
    `other posts: ${other}`,
    `fewer posts: ${other}`,
    `other limit: ${other}`,
    `other count: ${other}`,
    `d: ${foreign}`,
    `no result: ${foreign}`,
    `no messages: ${foreign}`,
    `no number: ${foreign}`,
    `no shard: ${foreign}`,
    `too many: ${foreign}`,
    `cut off: ${foreign}`,
    ": Unexpected lack of shard 2 of 3, expected all parts",
    ": Unexpected lack of shard 3 of 3, expected all parts",
  ]);
});

test("what one machine alone could not do is told, what all could not is told once", async () => {
  const parts = new Map<string, string>();
  for (const index of [1, 2]) {
    const part = await lint({
      cwd,
      config,
      paths: [".", "nowhere"],
      shard: { index, count: 2 },
      ...(index === 2 && { cache: "1.md/cache" }),
    });
    parts.set(`${index}`, formatPart(part, config));
  }
  const { failures } = mergeParts(parts, { cwd, config });
  expect(failures.map((failure) => failure.path)).toEqual(["nowhere", "1.md/cache"]);
});
