import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  PullRequest,
  SimulatedGitHub,
  bundleAction,
  createPost,
  createPullRequest,
  placeholder,
  runStep,
} from "@copydesk/action-kit/testing";
import { beforeAll, expect, onTestFinished, test } from "vitest";

let main: string;

beforeAll(async () => {
  main = await bundleAction("lint-content");
});

const OLD = createPost("旧闻", placeholder("old"), "第二段。", "第三段。");
const EDITED = OLD.replace("第三段。", placeholder("late"));

function openPull(
  ...[before, after]: readonly [Readonly<Record<string, string>>, Readonly<Record<string, string>>]
): PullRequest {
  const pull = new PullRequest(before).push(after);
  onTestFinished(() => pull.remove());
  return pull;
}

test("a stranger's fork, with a token that only reads or none, gets annotations and nothing is posted", async () => {
  const github = await SimulatedGitHub.start();
  onTestFinished(async () => github.stop());
  github.modes = { writes: [] };
  const pull = openPull({ "a.md": OLD }, { "a.md": EDITED });
  // The fork's branch is not in this repository: only GitHub's own refs lead to its commits.
  const merge = pull.origin.checkoutMerge("main", pull.head);
  pull.origin.git("update-ref", "refs/pull/7/head", pull.head);
  pull.origin.git("update-ref", "refs/pull/7/merge", merge);
  pull.origin.git("branch", "--quiet", "-D", "edit");
  const repo = { id: 99, fork: true, full_name: "a-stranger/site", owner: { login: "a-stranger" } };
  const payload = createPullRequest(pull.base, pull.head, { pull_request: { head: { repo } } });
  const asked = { review: "true", "check-run": "true" };
  for (const inputs of [asked, { ...asked, token: "" }]) {
    const result = await pull.runOn(merge, main, { payload, inputs, depth: 1 }, github);
    expect(result.exitCode).toBe(1);
    expect(result.annotations).toMatchObject([
      { level: "error", path: "a.md", line: 11 },
      { level: "notice", message: expect.stringContaining("a review") },
      { level: "notice", message: expect.stringContaining("a check run") },
    ]);
  }
  expect(github.requests.filter((request) => /^(?:POST|PATCH) \/repos.* 2\d\d$/.test(request))).toEqual([]);
});

test("a pull request that conflicts has no merge commit: its head is judged by what it changed itself", async () => {
  const pull = openPull({ "a.md": OLD }, { "a.md": EDITED });
  const base = pull.pushToBase({ "a.md": OLD.replace("第三段。", placeholder("theirs")), "b.md": OLD });
  expect(() => pull.origin.checkoutMerge("main", pull.head)).toThrow(/CONFLICT|Command failed/);
  pull.origin.git("merge", "--abort");
  const changes = { pull_request: { mergeable: false, merge_commit_sha: null } };
  const payload = createPullRequest(base, pull.head, changes);
  for (const env of [{ GITHUB_SHA: "" }, { GITHUB_SHA: pull.base }]) {
    const result = await pull.runOn(pull.head, main, { payload, env, depth: 1 });
    expect(result.annotations).toMatchObject([{ level: "error", path: "a.md", line: 11 }]);
    expect(result.outputs).toMatchObject({ files: "1", "new-findings": "1" });
    expect(result.exitCode).toBe(1);
  }
});

test("a sparse checkout is checked as far as it goes, and the run says what is not there", async () => {
  const pull = openPull({ "posts/a.md": OLD }, { "posts/a.md": EDITED, "pages/b.md": OLD, "pages/c.md": OLD });
  const clone = pull.origin.clone(pull.head, 2, "posts");
  onTestFinished(() => clone.remove());
  const payload = createPullRequest(pull.base, pull.head);
  const result = await runStep({ main, cwd: clone.directory, event: "pull_request", payload });
  expect(result.annotations).toMatchObject([
    { level: "error", path: "posts/a.md", line: 11 },
    { level: "notice", message: expect.stringMatching(/^Files of this change .* \(2\), such as `pages\/b\.md`$/) },
  ]);
});

test("the baseline that the command wrote keeps an old finding of a changed post out of the verdict", async () => {
  const command = fileURLToPath(new URL("../../../packages/lint-content/bin/lint-content.cjs", import.meta.url));
  const pull = openPull({ "a.md": OLD, ".lint-content.yaml": "baseline: known.json\n" }, {});
  const { directory } = pull.origin;
  pull.origin.checkout("main");
  execFileSync(process.execPath, [command, "--baseline", "write"], { cwd: directory, stdio: "pipe" });
  expect(readFileSync(path.join(directory, "known.json"), "utf8")).toContain('"image-alt-text"');
  pull.pushToBase({});
  pull.origin.checkout("edit");
  pull.origin.git("merge", "--quiet", "main");
  pull.push({ "a.md": OLD.replace("第三段。", "最后一段。") });
  const inputs = { scope: "changed-files" };
  const known = await pull.run(main, { inputs });
  expect(known).toMatchObject({ exitCode: 0, annotations: [], outputs: { files: "1", errors: "0" } });
  pull.push({ "a.md": EDITED });
  const added = await pull.run(main, { inputs });
  expect(added).toMatchObject({ exitCode: 1, annotations: [{ path: "a.md", line: 11 }] });
});
