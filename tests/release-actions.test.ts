import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PullRequest, createPost, placeholder } from "@copydesk/action-kit/testing";
import { expect, onTestFinished, test } from "vitest";
import { root } from "./repository.ts";

const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync("git", args, { cwd, encoding: "utf8" }).trim();

/** Without its WebAssembly a bundle would parse with remark and say nothing of it. */
const TELL_OF_WEBASSEMBLY = `
  const { Instance } = WebAssembly;
  WebAssembly.Instance = class extends Instance {
    constructor(...args) {
      super(...args);
      if (Object.keys(this.exports).some((name) => name.startsWith("__napi_register__"))) {
        console.error("parser of satteri starts");
      }
    }
  };
`;

test(
  "a release leaves main as it is, and a checkout of v1 lints a post on Node 24 as it is",
  { timeout: 120_000 },
  async () => {
    const directory = mkdtempSync(path.join(tmpdir(), "release-actions-"));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const [remote = "", clone = "", checkout = ""] = ["remote.git", "clone", "checkout"].map((it) =>
      path.join(directory, it),
    );
    git(directory, "init", "--quiet", "--bare", remote);
    // A checkout of CI may be shallow.
    git(remote, "config", "receive.shallowUpdate", "true");
    git(directory, "clone", "--quiet", root, clone);
    git(clone, "config", "user.name", "Release");
    git(clone, "config", "user.email", "release@example.invalid");
    appendFileSync(path.join(clone, ".git/info/exclude"), "node_modules\n");
    symlinkSync(path.join(root, "node_modules"), path.join(clone, "node_modules"), "junction");
    const before = git(clone, "rev-parse", "HEAD");

    // An earlier release: v1 is there already.
    git(clone, "push", "--quiet", remote, "HEAD:refs/tags/v1");

    execFileSync(process.execPath, ["scripts/release.js", "--remote", remote], { cwd: clone });

    expect(git(clone, "rev-parse", "HEAD")).toBe(before);
    expect(git(clone, "status", "--porcelain")).toBe("");
    expect(git(remote, "for-each-ref", "--format=%(refname)")).toBe("refs/heads/releases/v1\nrefs/tags/v1");
    git(
      directory,
      "clone",
      "--quiet",
      "--config",
      "advice.detachedHead=false",
      "--branch",
      "v1",
      `file://${remote}`,
      checkout,
    );
    expect(git(checkout, "rev-parse", "HEAD^")).toBe(before);
    const findMain = (action: string): string => {
      const folder = path.join(checkout, "actions", action);
      return path.join(folder, /main: (\S+)/.exec(readFileSync(path.join(folder, "action.yml"), "utf8"))?.[1] ?? "");
    };
    const pull = new PullRequest({ "a.md": createPost("旧闻") });
    onTestFinished(() => pull.remove());
    pull.push({ "b.md": createPost("新闻", placeholder("b")) });

    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(TELL_OF_WEBASSEMBLY)}` };
    const linted = await pull.run(findMain("lint-content"), { env });
    expect(linted.annotations).toContainEqual(expect.objectContaining({ level: "error", path: "b.md", line: 7 }));
    expect(linted.exitCode).toBe(1);
    expect(linted.log).toContain("parser of satteri starts");
    const validated = await pull.run(findMain("validate-front-matter"));
    expect(validated).toMatchObject({ exitCode: 0, outputs: { files: "1" } });
    const refused = await pull.run(findMain("annotate-report"), { inputs: { report: "no-such-report.json" } });
    expect(refused.annotations[0]?.message).toMatch(/^Unexpected report `no-such-report.json`/);
    expect(refused.exitCode).toBe(2);
  },
);
