import {
  PullRequest,
  SimulatedGitHub,
  bundleAction,
  createPayload,
  createPost,
  placeholder,
} from "@copydesk/action-kit/testing";
import type { RunOptions, StepResult } from "@copydesk/action-kit/testing";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";

let main: string;
let github: SimulatedGitHub;
let pull: PullRequest;

const OLD = createPost("旧闻", "第一段。", "第二段。", "第三段。");

beforeAll(async () => {
  main = await bundleAction("lint-content");
});

beforeEach(async () => {
  github = await SimulatedGitHub.start();
  pull = new PullRequest({ "a.md": OLD });
});

afterEach(async () => {
  await github.stop();
  pull.remove();
});

const ASKED = { review: "true", "check-run": "true" };

async function run(inputs: Readonly<Record<string, string>> = ASKED, options: RunOptions = {}): Promise<StepResult> {
  return pull.run(main, { ...options, inputs }, github);
}

const with2 = OLD.replace("第二段。", placeholder("park"));

test("a finding inside a hunk becomes one comment of a review and nothing else", async () => {
  pull.push({ "a.md": with2 });
  const result = await run();
  expect(github.reviews).toMatchObject([{ comments: [{ path: "a.md", line: 9, side: "RIGHT" }] }]);
  expect(github.checkRuns).toMatchObject([{ conclusion: "failure", output: { annotations: [] } }]);
  expect(result.annotations).toEqual([]);
  expect(result.exitCode).toBe(1);
});

test("a mistake that spans two lines has no columns, which every sink refuses or drops there", async () => {
  pull.push({ "a.md": OLD.replace("第二段。", "![IMG\n_81](a.jpg)") });
  const { commands } = await run({});
  expect(commands.map(({ properties }) => properties)).toEqual([
    { title: "image-alt-text", file: "a.md", line: "9", endLine: "10" },
  ]);
  expect((await run()).annotations).toEqual([]);
  expect(github.reviews).toMatchObject([{ comments: [{ start_line: 9, line: 10 }] }]);
  expect((await run({ "check-run": "true" })).annotations).toEqual([]);
  expect(github.checkRuns[0]?.output.annotations).toMatchObject([{ start_line: 9, end_line: 10 }]);
});

test("a re-run posts nothing twice", async () => {
  pull.push({ "a.md": with2, "b.md": createPost("新", placeholder("b")) });
  for (const inputs of [ASKED, { "check-run": "true" }]) {
    await run(inputs);
    await run(inputs);
  }
  expect(github.reviews).toHaveLength(1);
  expect(github.comments).toHaveLength(2);
  expect(github.checkRuns).toHaveLength(1);
  expect(github.checkRuns[0]?.output.annotations).toHaveLength(2);
});

test("a token that may not review steps down to the check run, and one that may write nothing to annotations", async () => {
  pull.push({ "a.md": with2 });
  github.modes = { writes: ["checks"] };
  const first = await run();
  expect(github.checkRuns[0]?.output.annotations).toMatchObject([{ path: "a.md", start_line: 9 }]);
  expect(first.annotations).toMatchObject([
    { level: "notice", message: expect.stringMatching(/did not take a review \(403/) },
  ]);
  github.modes = { writes: [] };
  const second = await run();
  expect(second.annotations.map(({ level, line }) => [level, line])).toEqual([
    ["error", 9],
    ["notice", 0],
    ["notice", 0],
  ]);
});

test("without a token there are annotations, and one notice for what was asked", async () => {
  pull.push({ "a.md": with2 });
  const result = await run({ review: "true", token: "" });
  expect(result.annotations.map(({ level }) => level)).toEqual(["error", "notice"]);
  expect(github.requests).toEqual([]);
});

test("a secondary rate limit is waited for as long as GitHub says", async () => {
  pull.push({ "a.md": with2 });
  github.modes = { limited: 1, retryAfter: 1 };
  await run({ review: "true" });
  expect(github.reviews).toHaveLength(1);
  expect(github.requests.filter((request) => request.endsWith("reviews 403"))).toHaveLength(1);
});

test("a rate limit of an hour is not waited for", async () => {
  pull.push({ "a.md": with2 });
  github.modes = { limited: 9, retryAfter: 3600 };
  const result = await run({ review: "true" });
  expect(result.annotations.map(({ level }) => level)).toEqual(["error", "notice"]);
});

test("a head that has moved on is not reviewed", async () => {
  pull.push({ "a.md": with2 });
  github.modes = { staleHead: true };
  const result = await run({ review: "true" });
  expect(github.comments).toEqual([]);
  expect(result.annotations).toMatchObject([
    { level: "error", line: 9 },
    { level: "notice", message: expect.stringMatching(/422/) },
  ]);
});

test("a file too large for GitHub to show its patch gets annotations instead of comments", async () => {
  pull.push({ "a.md": with2 });
  github.modes = { missingPatch: true };
  const result = await run({ review: "true" });
  expect(github.reviews).toEqual([]);
  expect(result.annotations).toMatchObject([{ level: "error", path: "a.md", line: 9 }]);
});

test(
  "5,000 findings in 3,000 changed files: a full review, a thousand annotations, true totals",
  { timeout: 120_000 },
  async () => {
    const post = createPost("组图", placeholder("a"), placeholder("b"));
    const files = Array.from({ length: 3000 }, (_, index) => [
      `posts/${index % 30}/${index}.md`,
      index < 2000 ? post : post.replace(/!.*b.jpg\)/, "文"),
    ]);
    pull.push(Object.fromEntries(files));
    const result = await run();
    expect(result.outputs).toMatchObject({ files: "3000", errors: "5000", "new-findings": "5000" });
    expect(github.comments).toHaveLength(50);
    expect(github.checkRuns).toHaveLength(1);
    expect(github.checkRuns[0]?.output.annotations).toHaveLength(1000);
    expect(result.annotations).toHaveLength(10);
    expect(result.annotations.at(-1)?.message).toMatch(/^3941 more/);
    expect(result.summary).toContain("5,000 errors in 3,000 files. Counted by this check: 5000.");
    expect(result.summary.endsWith("\n")).toBe(true);
  },
);

test("a message as long as an article fits every sink, and shows what a terminal would act upon", async () => {
  const address = `https//wire.example/\u202E${"x".repeat(80_000)}`;
  pull.push({ "a.md": OLD.replace("第二段。", `来源：[通讯社](${address})`) });
  const { annotations } = await run({ "check-run": "true" });
  const [annotation] = github.checkRuns[0]?.output.annotations ?? [];
  expect(annotations).toEqual([]);
  expect(annotation?.message.length).toBeLessThan(5000);
  expect(annotation?.message).not.toContain("\u202E");
});

test("nothing is posted for a merge queue", async () => {
  pull.push({ "a.md": with2 });
  const payload = createPayload("merge_group", { merge_group: { base_sha: pull.base, head_sha: pull.head } });
  const result = await run(ASKED, { event: "merge_group", payload, checkout: "head" });
  expect(github.requests).toEqual([]);
  expect(result.annotations).toMatchObject([{ level: "error", path: "a.md", line: 9 }]);
});
