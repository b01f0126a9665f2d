import { PullRequest, SimulatedGitHub, bundleAction, createPost, placeholder } from "@copydesk/action-kit/testing";
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

/** A review of three placeholders, the third answered, and then a push that leaves the second one, further down. */
async function mendAll(): Promise<StepResult> {
  const [mended, moved, answered] = ["a", "b", "c"].map(placeholder);
  pull.push({ "a.md": OLD.replace("第二段。", `${mended}\n\n${moved}\n\n${answered}`) });
  await run();
  expect(github.comments).toHaveLength(3);
  github.answer(2, "an-editor");
  pull.push({ "a.md": OLD.replace("第二段。", `新的一段。\n\n又一段。\n\n${moved}`) });
  return run();
}

const describeThreads = (): unknown =>
  github.threads.map(({ resolvedBy = "nobody", comments }) => [resolvedBy, comments[0]?.minimizedReason ?? "shown"]);

test("a comment is resolved when its finding is mended, and stays when its line moves or a person answered", async () => {
  github.modes = { writes: ["checks", "pull_requests", "contents"] };
  const { annotations } = await mendAll();
  expect(github.reviews).toHaveLength(1);
  expect(describeThreads()).toEqual([
    ["github-actions[bot]", "shown"],
    ["nobody", "shown"],
    ["nobody", "shown"],
  ]);
  expect(annotations).toEqual([]);
});

test("jobs that share a site by paths keep to their own comments and check runs", async () => {
  pull.push({ "en/a.md": createPost("一", placeholder("a")), "zh--CN/b.md": createPost("二", placeholder("b")) });
  for (const paths of ["en", "zh--CN", "en", "zh--CN"]) await run({ ...ASKED, paths });
  expect(github.comments.map(({ path }) => path)).toEqual(["en/a.md", "zh--CN/b.md"]);
  expect(describeThreads()).toEqual([
    ["nobody", "shown"],
    ["nobody", "shown"],
  ]);
  expect(github.checkRuns.map(({ name }) => name)).toEqual(["lint-content (en)", "lint-content (zh--CN)"]);
});

test("a token that may not resolve, as a workflow's ordinary one, hides the comment as resolved and deletes nothing", async () => {
  const { annotations } = await mendAll();
  expect(describeThreads()).toEqual([
    ["nobody", "resolved"],
    ["nobody", "shown"],
    ["nobody", "shown"],
  ]);
  expect(annotations).toEqual([]);
});

test("a token that may do neither leaves the comment and says so once", async () => {
  pull.push({ "a.md": OLD.replace("第二段。", `${placeholder("a")}\n\n${placeholder("b")}`) });
  await run({ review: "true" });
  pull.push({ "a.md": OLD });
  github.modes = { writes: [] };
  const { annotations, exitCode } = await run({ review: "true" });
  expect(annotations).toMatchObject([
    { level: "notice", message: expect.stringMatching(/^GitHub did not let comments .* \(2: Resource not accessible/) },
  ]);
  expect(github.comments).toHaveLength(2);
  expect(exitCode).toBe(0);
});

test.each<["pull_requests" | "contents"]>([["pull_requests"], ["contents"]])(
  "a mistake that is back after its comment was resolved is commented on again (%s)",
  async (permission) => {
    github.modes = { writes: ["pull_requests", permission] };
    for (const text of [with2, OLD, with2]) {
      pull.push({ "a.md": text });
      await run({ review: "true" });
    }
    expect(github.threads).toHaveLength(2);
    expect(github.comments).toHaveLength(1);
  },
);

test("what a person resolved without mending it is not posted again, and stands in the annotations", async () => {
  pull.push({ "a.md": with2 });
  await run({ review: "true" });
  const [thread] = github.threads;
  if (thread) thread.resolvedBy = "an-editor";
  const { annotations } = await run({ review: "true" });
  expect(github.threads).toHaveLength(1);
  expect(annotations).toMatchObject([{ level: "error", path: "a.md", line: 9 }]);
});

test("more than a hundred threads are all known, and no more than fifty comments are shown", async () => {
  const images = Array.from({ length: 60 }, (_, index) => placeholder(`${index}`)).join("\n\n");
  pull.push({ "a.md": OLD.replace("第二段。", images) });
  await run({ review: "true" });
  const [first] = github.threads;
  const others = Array.from({ length: 120 }, (_, index) => ({ ...first, id: `${index}`, comments: [] }));
  github.threads.unshift(...(others as unknown as typeof github.threads));
  await run({ review: "true" });
  expect(github.comments).toHaveLength(50);
  expect(github.reviews).toHaveLength(1);
});

test("a comment that somebody else marked as ours is not taken for ours", async () => {
  pull.push({ "a.md": with2 });
  await run();
  const [comment] = github.comments;
  if (comment) comment.author = "a-stranger";
  await run();
  expect(github.comments).toHaveLength(2);
});

test("no line of an article leaves its suggestion, or fills the comment so that GitHub refuses the review", async () => {
  const link = "[晚报](ttps://wanbao.example/ferry)";
  const lines = [`\`\`\` ${link} \`\`\`\`suggestion`, `${link} @editor <b>x</b>`, `${"长".repeat(70_000)} ${link}`];
  pull.push({ "a.md": OLD.replace("第二段。", lines.join("\n\n")) });
  const result = await run({ review: "true" });
  expect(result.annotations).toEqual([]);
  const bodies = github.comments.map((comment) => comment.body);
  expect(bodies).toHaveLength(3);
  expect(bodies.filter((text) => text.includes("suggestion\n"))).toHaveLength(2);
  for (const text of bodies) {
    const fence = /^(`{3,})suggestion\n([\s\S]*?)\n\1$/m;
    expect(text.replace(fence, "")).not.toMatch(/```|@editor|<b>|(?<!\\)!\[/);
    expect(fence.exec(text)?.[2]?.split("\n").length ?? 1).toBe(1);
  }
});

test("a line that ends in CRLF gets a comment without a suggestion, which would end in LF", async () => {
  const text = OLD.replace("第二段。", "[晚报](ttps://wanbao.example/ferry)").replaceAll("\n", "\r\n");
  pull.push({ "a.md": text });
  await run({ review: "true" });
  expect(github.comments.map(({ body }) => body.includes("suggestion\n"))).toEqual([false]);
});
