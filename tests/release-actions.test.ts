import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "./repository.ts";

const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync("git", args, { cwd, encoding: "utf8" }).trim();

test("a release leaves main as it is, and a checkout of v1 runs as it is", { timeout: 120_000 }, () => {
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
  for (const action of ["lint-content", "validate-front-matter", "annotate-report"]) {
    const main =
      /main: (\S+)/.exec(readFileSync(path.join(checkout, "actions", action, "action.yml"), "utf8"))?.[1] ?? "";
    const { stdout, status } = spawnSync(process.execPath, [path.join(checkout, "actions", action, main)], {
      env: { "INPUT_NO-SUCH-INPUT": "x" },
      encoding: "utf8",
    });
    expect(stdout).toMatch(/^::error title=.*::Unexpected input `no-such-input`/);
    expect(status).toBe(2);
  }
});
