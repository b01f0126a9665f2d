import {
  GitRepository,
  PullRequest,
  bundleAction,
  createPost,
  createPush,
  placeholder,
  runStep,
} from "@copydesk/action-kit/testing";
import type { Files, RunOptions, StepResult } from "@copydesk/action-kit/testing";
import { beforeAll, expect, onTestFinished, test } from "vitest";

let main: string;

beforeAll(async () => {
  main = await bundleAction("lint-content");
});

const CONFIG = "rules:\n  source-link: [error, { required: true }]\n";
const [FIRST, SECOND, OLD_IMAGE] = ["第一段。", "第二段。", placeholder("old")];
const POST = createPost("旧闻", FIRST, OLD_IMAGE, SECOND);
const UNSOURCED = POST.replace(/\n\[park\].*\n$/, "");

async function runPull(before: Files, after: Files, options: RunOptions = {}): Promise<StepResult> {
  const pull = new PullRequest({ ".lint-content.yaml": CONFIG, ...before }).push(after);
  onTestFinished(() => pull.remove());
  return pull.run(main, options);
}

const rules = ({ commands }: StepResult): unknown => commands.map(({ properties }) => properties["title"]);

test("a deleted source link fails the change, though the line that lacks it was not touched", async () => {
  const result = await runPull({ "a.md": POST }, { "a.md": UNSOURCED });
  expect(rules(result)).toEqual(["source-link"]);
  expect(result.exitCode).toBe(1);
});

test("a deleted key of the front matter fails the change at the fence that nobody touched", async () => {
  const site = { ".lint-content.yaml": "schema: base\n", "a.md": POST };
  const result = await runPull(site, { ...site, "a.md": POST.replace("title: 旧闻\n", "") });
  expect(rules(result)).toEqual(["front-matter"]);
});

test("a post that never had a source does not fail a change that gives it a new last paragraph", async () => {
  const result = await runPull({ "a.md": UNSOURCED }, { "a.md": `${UNSOURCED}\n新的一段。\n` });
  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { errors: "2", "new-findings": "0" } });
});

test.each<[string, string]>([
  ["moved to another place of the post", createPost("旧闻", OLD_IMAGE, FIRST, SECOND)],
  ["indented", POST.replace(OLD_IMAGE, ` ${OLD_IMAGE}`)],
  ["in a post whose line ends changed", POST.replaceAll("\n", "\r\n")],
])("an old mistake %s stays old", async (_name, after) => {
  const result = await runPull({ "a.md": POST }, { "a.md": after });
  expect(result).toMatchObject({ exitCode: 0, annotations: [], outputs: { errors: "1", "new-findings": "0" } });
});

test("an old mistake whose sentence names another line stays old when that line moves", async () => {
  const doubled = POST.replace("title: 旧闻\n", "title: 旧闻\ntitle: 旧闻\n");
  const after = doubled.replace("title: 旧闻\n", "comments: true\ntitle: 旧闻\n");
  const { annotations, outputs, summary } = await runPull({ "a.md": doubled }, { "a.md": after });
  expect(summary).toContain("only the one on line 3");
  expect([annotations, outputs["new-findings"]]).toEqual([[], "0"]);
});

test("an old mistake copied within its post is new where it was copied to", async () => {
  const result = await runPull({ "a.md": POST }, { "a.md": createPost("旧闻", OLD_IMAGE, FIRST, OLD_IMAGE, SECOND) });
  expect(result.annotations).toMatchObject([{ path: "a.md", line: 7 }]);
});

test("an old mistake does not hide a new one of its kind in the same post", async () => {
  const mended = POST.replace(OLD_IMAGE, "![公园的湖](old.jpg)").replace(SECOND, placeholder("new"));
  const result = await runPull({ "a.md": POST }, { "a.md": mended });
  expect(result.annotations).toMatchObject([{ path: "a.md", line: 11 }]);
});

test("a renamed post keeps its old mistakes old, and one that leaves an ignored folder has them all new", async () => {
  const before = { "a.md": POST, "drafts/b.md": POST, ".lint-content.yaml": "ignore: [drafts]\n" };
  const after = { "a.md": null, "moved.md": POST, "drafts/b.md": null, "b.md": POST };
  const { annotations } = await runPull(before, after);
  expect(annotations.map(({ path }) => path)).toHaveLength(1);
});

test("a push tells old from new as a pull request does, and posts that are alike stay with their lines", async () => {
  const config = "rules:\n  unique-title: error\n";
  const origin = GitRepository.create({ ".lint-content.yaml": config, "a.md": POST, "b.md": POST });
  onTestFinished(() => origin.remove());
  const before = origin.git("rev-parse", "HEAD");
  const after = origin.commit({ "b.md": createPost("旧闻", OLD_IMAGE, FIRST, SECOND, placeholder("new")) });
  const clone = origin.clone(after, 2);
  onTestFinished(() => clone.remove());
  const env = { GITHUB_REF: "refs/heads/main" };
  const result = await runStep({
    main,
    cwd: clone.directory,
    event: "push",
    payload: createPush(before, after),
    env,
  });
  expect(result.annotations).toMatchObject([{ path: "b.md", line: 13 }]);
  expect(result.outputs).toMatchObject({ files: "2", "new-findings": "1" });
});
