import { readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { PullRequest, bundleAction, createPost, placeholder } from "@copydesk/action-kit/testing";
import { beforeAll, expect, test } from "vitest";

let main: string;

beforeAll(async () => {
  main = await bundleAction("lint-content");
});

const CONFIG = "rules:\n  image-alt-text: off\n";
const NEW = createPost("新闻", placeholder("new"));

test("a pull request cannot switch its own check off, unless the workflow lets it", async () => {
  const pull = new PullRequest({ "a.md": createPost("旧闻") }).push({ ".lint-content.yaml": CONFIG, "b.md": NEW });
  expect((await pull.run(main)).exitCode).toBe(1);
  expect((await pull.run(main, { inputs: { "config-from": "head" } })).exitCode).toBe(0);
  pull.remove();
});

test("a configuration that is a link of the base commit is the one that it leads to, and none outside", async () => {
  const pull = new PullRequest({ "a.md": createPost("旧闻"), "settings/lint.yaml": CONFIG });
  pull.origin.checkout("main");
  symlinkSync("settings/lint.yaml", path.join(pull.origin.directory, ".lint-content.yaml"));
  pull.pushToBase({});
  pull.push({ "b.md": NEW });
  expect((await pull.run(main)).exitCode).toBe(0);
  pull.origin.checkout("main");
  pull.origin.git("rm", "--quiet", ".lint-content.yaml");
  symlinkSync("/etc/hostname", path.join(pull.origin.directory, ".lint-content.yaml"));
  pull.pushToBase({});
  expect((await pull.run(main)).exitCode).toBe(1);
  pull.remove();
});

test("a pull request's .gitignore hides none of its posts: what git has, git does not ignore", async () => {
  const pull = new PullRequest({ "posts/a.md": createPost("旧闻") }).push({ "posts/b.md": NEW });
  pull.push({ "posts/.gitignore": "*.md\n" }).push({ ".gitignore": "posts/\n" });
  const result = await pull.run(main);
  expect(result).toMatchObject({ exitCode: 1, annotations: [{ path: "posts/b.md" }], outputs: { files: "1" } });
  pull.remove();
});

test("a configuration that asks for plugins gets none of them loaded", async () => {
  const before = { "a.md": createPost("旧闻"), ".lint-content.yaml": "plugins: [./evil.js]\n" };
  const pull = new PullRequest(before).push({
    "b.md": NEW,
    "evil.js": 'import { writeFileSync } from "node:fs"; writeFileSync("/tmp/copydesk-evil", "");\n',
  });
  const { annotations } = await pull.run(main);
  expect(annotations).toMatchObject([{ path: "b.md" }]);
  expect(() => readFileSync("/tmp/copydesk-evil")).toThrow("ENOENT");
  pull.remove();
});

test("a comment silences its finding, and the summary tells of it where that is asked", async () => {
  const post = createPost("新闻", "<!--lint disable image-alt-text-->", placeholder("new"));
  const pull = new PullRequest({ "a.md": createPost("旧闻") }).push({ "b.md": post });
  const [honoured, reported, ignored] = await Promise.all(
    ["honour", "report", "ignore"].map(async (mode) =>
      pull.run(main, { checkout: "head", inputs: { "inline-config": mode } }),
    ),
  );
  expect(honoured?.exitCode).toBe(0);
  expect(reported?.exitCode).toBe(0);
  expect(reported?.summary).toContain("Silenced by comments");
  expect(ignored?.exitCode).toBe(1);
  pull.remove();
});

test("a link is not followed: not as a post, and not where SARIF is written", async () => {
  const pull = new PullRequest({ "a.md": createPost("旧闻") }).push({ "b.md": NEW });
  symlinkSync("/etc/hostname", path.join(pull.origin.directory, "link.md"));
  symlinkSync("/tmp/copydesk-sarif", path.join(pull.origin.directory, "out.sarif"));
  pull.push({});
  const refused = await pull.run(main, { inputs: { "sarif-file": "out.sarif" } });
  expect(refused.exitCode).toBe(2);
  expect(() => readFileSync("/tmp/copydesk-sarif")).toThrow("ENOENT");
  const { annotations, outputs } = await pull.run(main, { inputs: { "sarif-file": "fresh.sarif" } });
  expect(annotations).toMatchObject([
    { level: "error", path: "b.md" },
    { level: "error", path: "link.md", message: expect.stringMatching(/^Unexpected symbolic link out of the repo/) },
    { level: "notice", message: "Symbolic links are not followed: link.md, out.sarif" },
  ]);
  expect(outputs["sarif-file"]).toBe("fresh.sarif");
  pull.remove();
});
