import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { compareCommands, findMedian, findSpread } from "./compare.ts";
import { createPost, writeCorpus } from "./corpus.ts";
import { formatChart, formatTable, judge } from "./judge.ts";
import { measure } from "./measure.ts";

const node = (source: string): { parameters: readonly [string, ...string[]]; cwd: string } => ({
  parameters: [process.execPath, "-e", source],
  cwd: process.cwd(),
});

test.runIf(process.platform === "linux")("a run's cost counts its children: their time, their memory", async () => {
  const busy = "const b = Buffer.alloc(8e7, 1); for (let i = 0; i < 2e8; i++) b[i & 1023]++;";
  const alone = await measure(node(busy));
  const parent = await measure(
    node(`require("node:child_process").spawnSync(process.execPath, ["-e", ${JSON.stringify(busy)}])`),
  );
  for (const sample of [alone, parent]) {
    expect(sample.exitCode).toBe(0);
    expect(sample.cpu).toBeGreaterThan(0.05);
    expect(sample.memory).toBeGreaterThan(80);
  }
});

test("a command's exit code is kept, and one that does not exist is an error", async () => {
  expect(await measure(node("process.exitCode = 3"))).toMatchObject({ exitCode: 3 });
  await expect(measure({ parameters: ["no-such-program"], cwd: process.cwd() })).rejects.toThrow("ENOENT");
});

test("commands run in turn, and medians are of all rounds", async () => {
  const order: string[] = [];
  const walls = [5, 50, 1, 10, 3, 30];
  const commands = { a: node("a"), b: node("b") };
  const medians = await compareCommands(commands, 3, async ({ parameters }) => {
    order.push(parameters[2] ?? "");
    return { wall: walls[order.length - 1] ?? 0, cpu: 1, memory: 1, exitCode: 0 };
  });
  expect(order.join("")).toBe("ababab");
  expect([medians["a"]?.wall, medians["b"]?.wall]).toEqual([3, 30]);
});

test("medians and spreads", () => {
  expect([findMedian([3, 1, 2]), findMedian([4, 1, 2, 3])]).toEqual([2, 2.5]);
  expect(findSpread([1, 1, 1, 1, 9])).toBe(0);
  expect(findSpread([1, 2, 3, 4, 5])).toBeCloseTo(2 / 3);
  expect(() => findMedian([])).toThrow("expected a value");
});

test("a limit is kept, missed, or beyond judging", () => {
  expect([judge(0.6, 0.7, 0.1), judge(0.8, 0.7, 0.1), judge(0.6, 0.7, 0.5)]).toEqual(["kept", "missed", "too noisy"]);
  const verdict = { work: "a", against: "b <c>", cost: "wall", limit: 0.7, measured: 0.5, ours: 1, peer: 2 };
  expect(formatTable([{ ...verdict, outcome: "kept" }])).toContain(
    "| a | b <c> | wall | 0.700 | 0.500 | 1.00 | 2.00 | kept |",
  );
  const chart = formatChart([{ ...verdict, outcome: "kept" }]);
  expect(chart).toContain('<rect x="300" y="32" width="175.0" height="16" fill="#2f855a"/>');
  expect(chart).toMatch(/width="350\.0"[^]*>2\.00 s</);
  expect(chart).toContain("b &lt;c>");
});

test("the corpus is the same every time, of 5 to 6 kB a post, seven in ten Chinese, a tenth with a defect", () => {
  const posts = Array.from({ length: 600 }, (_, index) => createPost(index));
  const sizes = posts.map((post) => Buffer.byteLength(post));
  expect(findMedian(sizes)).toBeGreaterThan(5_000);
  expect(findMedian(sizes)).toBeLessThan(6_000);
  expect(posts.filter((post) => /\p{Script=Han}/u.test(post.slice(0, 60)))).toHaveLength(420);
  expect(createPost(7)).toBe(posts[7]);
  const folder = mkdtempSync(path.join(tmpdir(), "corpus-"));
  writeCorpus(folder, 3);
  expect(readdirSync(path.join(folder, "content/post/0000"))).toHaveLength(3);
  expect(readFileSync(path.join(folder, "content/post/0000/1.zh-CN.md"), "utf8")).toBe(posts[1]);
  rmSync(folder, { recursive: true });
});
