import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { FIXABLE, PLACEHOLDER } from "../testing/posts.ts";
import { createSite, useCli } from "../testing/start-cli.ts";

const cli = useCli();

const { run } = cli;

describe("standard input", () => {
  test.concurrent("is checked as the file it is named after", async () => {
    const cwd = createSite({ ".lint-content.yaml": "overrides: [{files: [drafts], rules: {image-alt-text: off}}]\n" });
    const input = PLACEHOLDER["posts/b.md"];
    expect((await run("--stdin --stdin-filename posts/new.md", { cwd, input })).stdout).toContain("posts/new.md");
    expect((await run("--stdin --stdin-filename drafts/new.md", { cwd, input })).code).toBe(0);
  });

  test.concurrent("with --fix comes out fixed, the report on standard error", async () => {
    const { stdout, code } = await run("--stdin --fix", { cwd: createSite({}), input: FIXABLE["posts/c.md"] });
    expect(stdout).toBe("---\ntitle: Rain\ndate: 2025-03-10 18:05:00\n---\n");
    expect(code).toBe(0);
  });
});

describe("standard input with --fix", () => {
  const fixable = FIXABLE["posts/c.md"];
  test.concurrent.each([
    [
      "keeps a byte order mark",
      Buffer.from(`\uFEFF${fixable}`),
      Buffer.from(`\uFEFF${fixable.replace("2025/03/10 18:05", "2025-03-10 18:05:00")}`),
      "",
    ],
    [
      "keeps bytes that are no text",
      Buffer.from("---\ntitle: caf\xE9\n---\n", "latin1"),
      Buffer.from("---\ntitle: caf\xE9\n---\n", "latin1"),
      "file-encoding",
    ],
    [
      "keeps what is ignored",
      Buffer.from(fixable),
      Buffer.from(fixable),
      "posts/c.md: not checked: the configuration's `ignore`",
    ],
  ])("%s", async (name, input, output, told) => {
    const ignore = name.endsWith("ignored") ? "ignore: [posts]\n" : "";
    const cwd = createSite({ ".lint-content.yaml": ignore });
    const child = cli.start(["--stdin", "--stdin-filename", "posts/c.md", "--fix"], { cwd, input });
    const [written, said] = await Promise.all([
      buffer(child.stdout ?? Readable.from([])),
      text(child.stderr ?? Readable.from([])),
    ]);
    expect(written.equals(output)).toBe(true);
    expect(said).toContain(told);
  });
});
