import { GitRepository, bundleAction, createPayload, createPullRequest, runStep } from "@copydesk/action-kit/testing";
import type { Files, StepResult } from "@copydesk/action-kit/testing";
import { beforeAll, expect, test } from "vitest";

let main: string;

beforeAll(async () => {
  main = await bundleAction("lint-content");
});

const post = (title: string, ...body: readonly string[]): string =>
  `---\ntitle: ${title}\ndate: "2025-02-10 16:31:51"\nsummary: 城市公园今天开放。\n---\n\n${body.join("\n\n")}\n\n[park](https://park.example/news)\n`;

const OLD = post("旧闻", "第一段。", "![图片](old.jpg)", "第三段。");

/** What an editor's pull request does to a site, as its merge commit checked out in a clone of `depth`. */
async function runPull(
  before: Files,
  after: Files,
  inputs: Readonly<Record<string, string>> = {},
  depth = 2,
): Promise<StepResult> {
  const origin = GitRepository.create(before);
  const base = origin.git("rev-parse", "HEAD");
  origin.branch("edit");
  const head = origin.commit(after);
  const merge = origin.checkoutMerge("main", "edit");
  const clone = origin.clone(merge, depth);
  const result = await runStep({
    main,
    cwd: clone.directory,
    event: "pull_request",
    payload: createPullRequest(base, head),
    inputs,
  });
  origin.remove();
  clone.remove();
  return result;
}

test("a new post with a placeholder fails the pull request on its line", async () => {
  const result = await runPull({ "posts/old.md": OLD }, { "posts/new.md": post("新闻", "![图片](park.jpg)") });
  expect(result.annotations).toMatchObject([{ level: "error", path: "posts/new.md", line: 7, endLine: 7 }]);
  expect(result.exitCode).toBe(1);
  expect(result.outputs).toMatchObject({ errors: "1", warnings: "0", files: "1", "new-findings": "1" });
  expect(result.summary).toContain("posts/new.md?plain=1#L7");
});

test("an old placeholder does not fail a change of another line, and the summary still shows it", async () => {
  const result = await runPull({ "posts/old.md": OLD }, { "posts/old.md": OLD.replace("第三段", "最后一段") });
  expect(result.annotations).toEqual([]);
  expect(result.exitCode).toBe(0);
  expect(result.summary).toContain("posts/old.md?plain=1#L9");
});

test("an old placeholder counts when the scope is the changed files", async () => {
  const after = { "posts/old.md": OLD.replace("第三段", "最后一段") };
  const result = await runPull({ "posts/old.md": OLD }, after, { scope: "changed-files" });
  expect(result.annotations).toMatchObject([{ path: "posts/old.md", line: 9 }]);
  expect(result.exitCode).toBe(1);
});

test("a clone of the merge commit alone is deepened by itself", async () => {
  const result = await runPull({ "posts/old.md": OLD }, { "posts/new.md": post("新闻", "![图片](park.jpg)") }, {}, 1);
  expect(result.annotations).toMatchObject([{ path: "posts/new.md", line: 7 }]);
});

test("of 30 placeholders the runner keeps ten annotations, and the last one says how many more there are", async () => {
  const images = Array.from({ length: 30 }, (_, index) => `![图片](${index}.jpg)`);
  const result = await runPull({ "posts/old.md": OLD }, { "posts/new.md": post("组图", ...images) });
  expect(result.annotations).toHaveLength(10);
  expect(result.annotations.at(-1)?.message).toMatch(/^21 more in 1 files/);
  expect(result.outputs["new-findings"]).toBe("30");
});

test("a push to a new default branch checks every line", async () => {
  const origin = GitRepository.create({ "posts/old.md": OLD });
  const after = origin.git("rev-parse", "HEAD");
  const clone = origin.clone(after, 1);
  const payload = createPayload("push", { before: "0".repeat(40), after });
  const env = { GITHUB_REF: "refs/heads/main" };
  const result = await runStep({ main, cwd: clone.directory, event: "push", payload, env });
  expect(result.annotations).toMatchObject([{ path: "posts/old.md", line: 9 }]);
});

test("an unknown input is refused by name", async () => {
  const result = await runPull({ "a.md": OLD }, { "b.md": OLD }, { pathes: "posts" });
  expect(result.exitCode).toBe(2);
  expect(result.annotations[0]?.message).toMatch(/^Unexpected input `pathes`, expected one of .*paths/);
});
