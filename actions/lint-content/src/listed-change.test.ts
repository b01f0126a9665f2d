import { PullRequest, SimulatedGitHub, bundleAction, createPost, placeholder } from "@copydesk/action-kit/testing";
import type { RunOptions, StepResult } from "@copydesk/action-kit/testing";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";

let main: string;
let github: SimulatedGitHub;
let pull: PullRequest;

const OLD = createPost("旧闻", placeholder("old"), "第二段。", "第三段。");
const EDITED = OLD.replace("第三段。", placeholder("late"));

beforeAll(async () => {
  main = await bundleAction("lint-content");
});

beforeEach(async () => {
  github = await SimulatedGitHub.start();
  pull = new PullRequest({ "a.md": OLD, "gone.md": OLD, "moved.md": OLD });
});

afterEach(async () => {
  await github.stop();
  pull.remove();
});

/** A clone of one commit that may not fetch more, as with `persist-credentials: false` in a private repository. */
const CUT: RunOptions = { depth: 1, env: { GIT_ALLOW_PROTOCOL: "none" }, inputs: { "config-from": "head" } };

async function run(options: RunOptions = {}): Promise<StepResult> {
  return pull.run(main, { ...CUT, ...options }, github);
}

const lines = ({ annotations }: StepResult): unknown =>
  annotations.filter(({ level }) => level === "error").map(({ path, line }) => `${path}:${line}`);

test("GitHub's list of files stands in for a history that is cut off", async () => {
  pull.push({ "a.md": EDITED, "gone.md": null, "moved.md": null, "b.md": OLD });
  for (const checkout of ["merge", "head"] as const) {
    const result = await run({ checkout });
    expect(lines(result)).toEqual(["a.md:11", "b.md:7"]);
    expect(result.outputs["files"]).toBe("2");
  }
});

test("where the base altered the same post, or GitHub shows no patch, every line of the post counts", async () => {
  pull.push({ "a.md": EDITED });
  github.modes = { missingPatch: true };
  const unpatched = await run();
  expect(lines(unpatched)).toEqual(["a.md:7", "a.md:11"]);
  expect(unpatched.annotations.at(-1)).toMatchObject({
    level: "notice",
    message: expect.stringContaining("which lines of some files changed (1)"),
  });
  github.modes = {};
  pull.pushToBase({ "a.md": OLD.replace("title: 旧闻", "title: 旧闻\ncomments: true") });
  expect(lines(await run())).toEqual(["a.md:8", "a.md:12"]);
});

test("a post that the base renamed is not where GitHub's list says, so the run is not clean", async () => {
  pull.push({ "a.md": EDITED });
  pull.pushToBase({ "a.md": null, "elsewhere.md": OLD });
  const result = await run();
  expect(result.exitCode).toBe(2);
  expect(result.annotations).toMatchObject([
    { message: expect.stringMatching(/^Unexpected checkout without `a.md`, which/) },
  ]);
});

test("a history that is cut off is refused where nobody tells the change, or what the configuration was", async () => {
  pull.push({ "a.md": EDITED });
  for (const inputs of [{ "config-from": "base" }, { "config-from": "head", token: "" }]) {
    const result = await run({ inputs });
    expect(result.exitCode).toBe(2);
    expect(result.annotations).toMatchObject([
      { message: expect.stringMatching(/^Unexpected history without .*fetch-depth: 0/) },
    ]);
  }
});

test("a list of another head than the event's is not believed", async () => {
  pull.push({ "a.md": EDITED });
  github.modes = { staleHead: true };
  const result = await run();
  expect(result.exitCode).toBe(2);
  expect(result.annotations).toMatchObject([{ message: expect.stringMatching(/^Unexpected history without /) }]);
});

test("a pull request of more files than GitHub lists is never clean", { timeout: 120_000 }, async () => {
  const post = createPost("新闻");
  pull.push(Object.fromEntries(Array.from({ length: 3001 }, (_, index) => [`posts/${index}.md`, post])));
  const result = await run({ checkout: "head" });
  expect(result.outputs).toMatchObject({ files: "3000", "new-findings": "0" });
  expect(result.exitCode).toBe(2);
  expect(result.annotations).toMatchObject([
    { message: expect.stringMatching(/^Unexpected pull request of more than 3,000/) },
  ]);
  expect(github.requests.filter((request) => request.includes("/pulls/7/files"))).toHaveLength(30);
});
