import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  GitRepository,
  PullRequest,
  bundleAction,
  createPayload,
  createPost,
  createPush,
  placeholder,
  runStep,
} from "@copydesk/action-kit/testing";
import type { Files, RunOptions, StepResult } from "@copydesk/action-kit/testing";
import { beforeAll, expect, test } from "vitest";

let main: string;

beforeAll(async () => {
  main = await bundleAction("lint-content");
});

const OLD = createPost("旧闻", "第一段。", placeholder("old"), "第三段。");
const EDITED = OLD.replace("第三段", "最后一段");
const SHA = "1".repeat(40);
const NEW = createPost("新闻", placeholder("new"));

async function runPull(before: Files, after: Files, options: RunOptions = {}): Promise<StepResult> {
  const pull = new PullRequest(before).push(after);
  const result = await pull.run(main, options);
  pull.remove();
  return result;
}

test("a new post with a placeholder fails the pull request on its line", async () => {
  const result = await runPull({ "posts/old.md": OLD }, { "posts/new.md": NEW });
  expect(result.annotations).toMatchObject([{ level: "error", path: "posts/new.md", line: 7, endLine: 7 }]);
  expect(result.exitCode).toBe(1);
  expect(result.outputs).toMatchObject({ errors: "1", warnings: "0", files: "1", "new-findings": "1" });
  expect(result.summary).toContain("\n1 error in 1 file. Counted by this check: 1.\n");
  expect(result.summary).toContain("posts/new.md?plain=1#L7");
});

test("an old placeholder does not fail a change of another line, and the summary still shows it", async () => {
  const result = await runPull({ "posts/old.md": OLD }, { "posts/old.md": EDITED });
  expect(result.annotations).toEqual([]);
  expect(result.exitCode).toBe(0);
  expect(result.summary).toContain("posts/old.md?plain=1#L9");
});

test("an old placeholder counts when the scope is the changed files", async () => {
  const options = { inputs: { scope: "changed-files" } };
  const result = await runPull({ "posts/old.md": OLD }, { "posts/old.md": EDITED }, options);
  expect(result.annotations).toMatchObject([{ path: "posts/old.md", line: 9 }]);
  expect(result.exitCode).toBe(1);
});

test("a change that touches no post passes only where there are posts to touch", async () => {
  const before = { "posts/old.md": OLD, ".lint-content.yaml": "files: [posts/**]\n" };
  const passed = await runPull(before, { "README.md": NEW });
  expect(passed).toMatchObject({ exitCode: 0, annotations: [], outputs: { files: "0" } });
  expect(passed.summary).toContain("This change touches no post.");
  const misspelt = { ...before, ".lint-content.yaml": "files: [post/**]\n" };
  const refused = await runPull(misspelt, { "posts/new.md": NEW });
  expect(refused.exitCode).toBe(2);
  expect(refused.annotations).toMatchObject([{ message: expect.stringMatching(/^Unexpected repository without any/) }]);
});

test("fail-on: never shows the findings and passes", async () => {
  const result = await runPull({ "a.md": OLD }, { "b.md": NEW }, { inputs: { "fail-on": "never" } });
  expect(result.annotations).toHaveLength(1);
  expect(result.exitCode).toBe(0);
});

test("warnings come after errors, and fail a change only where the workflow says so", async () => {
  const before = { "a.md": OLD, ".lint-content.yaml": "rules:\n  image-alt-text: warning\n" };
  const mixed = { "b.md": createPost("新闻", placeholder("new"), "[邮局]()") };
  const { annotations, summary } = await runPull(before, mixed);
  expect(annotations.map(({ level, line }) => [level, line])).toEqual([
    ["error", 9],
    ["warning", 7],
  ]);
  expect(summary).toMatch(/b\.md\?plain=1#L9[^]*b\.md\?plain=1#L7/);
  for (const [threshold, exitCode] of [
    ["error", 0],
    ["warning", 1],
  ] as const) {
    const result = await runPull(before, { "b.md": NEW }, { inputs: { "fail-on": threshold } });
    expect(result).toMatchObject({ exitCode, annotations: [{ level: "warning" }], outputs: { "new-findings": "1" } });
  }
});

test("a clone of one commit is deepened by itself", async () => {
  const options: RunOptions[] = [
    { depth: 1, checkout: "merge" },
    { depth: 1, checkout: "head" },
  ];
  for (const option of options) {
    const result = await runPull({ "a.md": OLD }, { "new.md": NEW }, option);
    expect(result.annotations).toMatchObject([{ path: "new.md", line: 7 }]);
  }
});

test("a base that has moved on is no part of the change, and lines are those of the head", async () => {
  const pull = new PullRequest({ "a.md": OLD, "b.md": OLD }).push({
    "a.md": OLD.replace("第三段。", placeholder("late")),
  });
  pull.pushToBase({ "a.md": OLD.replace("title: 旧闻", "title: 旧闻\ncomments: true"), "c.md": NEW });
  const result = await pull.run(main);
  expect(result.annotations).toMatchObject([{ path: "a.md", line: 11 }]);
  expect(result.outputs["files"]).toBe("1");
  pull.remove();
});

test("a renamed post is the same post", async () => {
  const result = await runPull({ "a.md": OLD }, { "a.md": null, "b/c.md": EDITED });
  expect(result.annotations).toEqual([]);
  expect(result.outputs).toMatchObject({ files: "1", errors: "1", "new-findings": "0" });
});

test("a deleted post is nothing to check", async () => {
  const result = await runPull({ "a.md": OLD, "b.md": OLD }, { "a.md": null });
  expect(result.exitCode).toBe(0);
  expect(result.outputs["files"]).toBe("0");
  expect(result.summary).toContain("touches no post");
});

test("of 30 placeholders the runner keeps ten annotations, and the last one says how many more there are", async () => {
  const images = Array.from({ length: 30 }, (_, index) => placeholder(`${index}`));
  const result = await runPull({ "old.md": OLD }, { "new.md": createPost("组图", ...images) });
  expect(result.annotations).toHaveLength(10);
  expect(result.annotations.at(-1)?.message).toMatch(/^21 more; the step summary has all of them: https:/);
  expect(result.outputs["new-findings"]).toBe("30");
});

test("an attribute that hides a diff hides no finding", async () => {
  const after = {
    ".gitattributes": "*.md -diff\n",
    "a.md": OLD.replace("第三段。", placeholder("hidden")),
    "b.md": NEW,
  };
  const { annotations } = await runPull({ "a.md": OLD }, after);
  expect(annotations.map(({ path }) => path)).toEqual(["a.md", "b.md"]);
});

test("a checkout of something else is refused with the way to mend it", async () => {
  const pull = new PullRequest({ "a.md": OLD }).push({ "b.md": NEW });
  const clone = pull.origin.clone(pull.base, 1);
  const payload = { pull_request: { number: 7, base: { sha: pull.base }, head: { sha: pull.head } } };
  const result = await runStep({ main, cwd: clone.directory, event: "pull_request_target", payload });
  expect(result.exitCode).toBe(2);
  expect(result.annotations[0]?.message).toMatch(/^Unexpected checkout of .*, expected the head of the change/);
  const env = { LANG: "zh_CN.UTF-8" };
  const chinese = await runStep({ main, cwd: clone.directory, event: "pull_request_target", payload, env });
  expect(chinese.annotations[0]?.message).toMatch(/^检出的提交 .* 既不是这次改动的最新提交/);
  pull.remove();
  clone.remove();
});

test("a workspace that is no repository is refused, and a run with debug logging shows what git said", async () => {
  const workspace = new GitRepository();
  const result = await runStep({ main, cwd: workspace.directory, event: "push", payload: createPush(SHA, SHA) });
  expect(result.exitCode).toBe(2);
  expect(result.annotations[0]?.message).toMatch(
    /^Unexpected workspace .* actions\/checkout before, without its `path`$/,
  );
  expect(result.commands).toContainEqual(
    expect.objectContaining({ name: "debug", data: expect.stringContaining("fatal: not a git") }),
  );
  workspace.remove();
});

test.each([
  ["of a new default branch checks every line", "main", "0".repeat(40), 9],
  ["that was forced away from a lost commit starts at the default branch", "edit", "1".repeat(40), 11],
])("a push %s", async (_name, branch, before, line) => {
  const origin = GitRepository.create({ "a.md": OLD });
  if (branch !== "main") {
    origin.branch(branch);
    origin.commit({ "a.md": OLD.replace("第三段。", placeholder("late")) });
  }
  const after = origin.git("rev-parse", "HEAD");
  const clone = origin.clone(after, 1);
  const payload = createPush(before, after);
  const env = { GITHUB_REF: `refs/heads/${branch}` };
  const result = await runStep({ main, cwd: clone.directory, event: "push", payload, env });
  expect(result.annotations).toMatchObject([{ path: "a.md", line }]);
  origin.remove();
  clone.remove();
});

test("a pushed tag with a message brings nothing that the default branch does not have", async () => {
  const origin = GitRepository.create({ "a.md": OLD });
  origin.git("tag", "--annotate", "--message=Edition", "v1");
  const [head, tag] = ["HEAD", "v1"].map((name) => origin.git("rev-parse", name));
  const clone = origin.clone(head ?? "", 1);
  const payload = createPush("0".repeat(40), head ?? "", tag);
  const env = { GITHUB_REF: "refs/tags/v1" };
  const result = await runStep({ main, cwd: clone.directory, event: "push", payload, env });
  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { files: "1", "new-findings": "0" } });
  origin.remove();
  clone.remove();
});

test("a merge queue's group is checked against its base", async () => {
  const pull = new PullRequest({ "a.md": OLD }).push({ "b.md": NEW });
  const group = { base_sha: pull.base, head_sha: pull.head };
  const payload = createPayload("merge_group", { merge_group: group });
  const result = await pull.run(main, { event: "merge_group", payload, checkout: "head" });
  expect(result.annotations).toMatchObject([{ path: "b.md", line: 7 }]);
  expect(result.exitCode).toBe(1);
  pull.remove();
});

test("what an editor reads is Chinese where the workflow says so", async () => {
  const result = await runPull({ "a.md": OLD }, { "b.md": NEW }, { inputs: { language: "zh-CN" } });
  expect(result.summary).toContain("内容检查");
  expect(result.annotations[0]?.message).toMatch(/替代文字/);
});

test.each<[Readonly<Record<string, string>>, RegExp]>([
  [{ pathes: "posts" }, /^Unexpected input `pathes`, expected `paths`\? \(accepted: .*paths/],
  [{ scope: "changed-line" }, /^Unexpected value `changed-line` of the input `scope`, expected `changed-lines`\?/],
  [{ pathes: "posts", language: "zh-CN" }, /^没有 `pathes` 这个输入项，是不是想写 `paths`？/],
  [{ review: "toString" }, /^Unexpected value `toString` of the input `review`, expected one of true, false$/],
  [{ paths: "posts\n../x" }, /^Unexpected path `\.\.\/x` of the input `paths`, expected one inside the workspace$/],
  [{ paths: "/etc/*.md" }, /^Unexpected path `\/etc\/\*\.md` of the input `paths`/],
  [
    { "sarif-file": "out/x.sarif" },
    /^Unexpected path `out\/x.sarif` of the SARIF file, expected one that can be written/,
  ],
  [{ "sarif-file": "../x.sarif" }, /^Unexpected path `\.\.\/x.sarif` of the SARIF file/],
  [{ scope: "everything" }, /^Unexpected value `everything` of the input `scope`, expected one of changed-lines, /],
])("the inputs %j are refused by name", async (inputs, message) => {
  const result = await runPull({ "a.md": OLD }, { "b.md": OLD }, { inputs });
  expect(result.exitCode).toBe(2);
  expect(result.annotations[0]?.message).toMatch(message);
});

test("a step whose log is gone ends all the same", async () => {
  const child = spawn(process.execPath, [main], { env: { INPUT_X: "1" }, stdio: ["ignore", "pipe", "ignore"] });
  child.stdout.destroy();
  const [exitCode] = (await once(child, "exit")) as [number | null];
  expect(exitCode).toBe(2);
});
