import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import type { ConfigData } from "./config/types.ts";
import { lint } from "./lint.ts";
import type { LintResult } from "./lint.ts";
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

test("a part that is missing, double, foreign or of another configuration is a failure that names it", async () => {
  const write = async (index: number, own: ConfigData): Promise<string> =>
    formatPart(await lint({ cwd, config: own, shard: { index, count: 3 } }), own);
  const parts = new Map([
    ["a", await write(1, config)],
    ["b", await write(1, config)],
    ["c", await write(2, { ...config, rules: {} })],
    ["d", "{}"],
  ]);
  expect(mergeParts(parts, { cwd, config }).failures.map((failure) => `${failure.path}: ${failure.reason}`)).toEqual([
    "b: Unexpected second part of shard 1, expected one",
    "c: Unexpected part of a run with another version, configuration or number of shards, expected parts of one run",
    "d: Unexpected content, expected a part that `lint-content --shard` wrote",
    ": Unexpected lack of shard 2 of 3, expected all parts",
    ": Unexpected lack of shard 3 of 3, expected all parts",
  ]);
});
