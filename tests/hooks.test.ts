import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createSite, useCli } from "../packages/lint-content/src/testing/start-cli.ts";
import type { Ended } from "../packages/lint-content/src/testing/start-cli.ts";
import { readText, root } from "./repository.ts";

interface Hook {
  readonly id: string;
  readonly entry: string;
}

const hooks = parse(readText(".pre-commit-hooks.yaml")) as readonly Hook[];
const SCHEMA = path.join(root, "../shared/schemas/pre-commit-hooks.json");
const POST = "---\ntitle: Rain\ndate: 2025-03-10 08:00:00\n---\n";

const cli = useCli();

/** As pre-commit does: the entry's words, then the names of the staged files, at the root of the site's repository. */
function commit(id: string, cwd: string): Ended {
  const git = (...args: string[]): string => execFileSync("git", args, { cwd, encoding: "utf8" });
  git("init", "--quiet");
  git("add", "--all");
  const staged = git("diff", "--staged", "--name-only", "--diff-filter=ACMRTUXB", "-z").split("\0").filter(Boolean);
  installCli(cwd);
  const [command = "", ...args] = hooks.find((hook) => hook.id === id)?.entry.split(" ") ?? [];
  const names = staged.filter((name) => name.endsWith(".md"));
  const env = { PATH: process.env["PATH"] ?? "", HOME: cwd, LANG: "C", npm_config_update_notifier: "false" };
  const { status: code, stdout, stderr } = spawnSync(command, [...args, ...names], { cwd, env, encoding: "utf8" });
  return { code, stdout, stderr };
}

/** The command where npm puts it for a site that depends on it. */
function installCli(cwd: string): void {
  const bin = path.join(cwd, "node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  const script = `#!${process.execPath}\nimport(${JSON.stringify(pathToFileURL(cli.file).href)});\n`;
  writeFileSync(path.join(bin, "lint-content"), script, { mode: 0o755 });
}

test.runIf(existsSync(SCHEMA))("the hooks are what pre-commit expects", () => {
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, "utf8")) as object);
  validate(hooks);
  expect(validate.errors).toBeNull();
});

describe("a commit", () => {
  test("of a post that is wrong does not pass", async () => {
    const cwd = createSite({ "posts/多雨 的一天.md": `${POST}\n![image](a.jpg)\n` });
    const { code, stdout } = commit("lint-content", cwd);
    expect([code, stdout]).toEqual([1, expect.stringContaining("posts/多雨 的一天.md")]);
  });

  test("of a good post beside one that the configuration ignores passes", async () => {
    const cwd = createSite({
      ".lint-content.yaml": "ignore: [drafts]\n",
      "drafts/a.md": `${POST}\n![image](a.jpg)\n`,
      "posts/b.md": POST,
    });
    expect(commit("lint-content", cwd)).toMatchObject({ code: 0 });
  });

  test("of nothing but ignored posts passes and says which, as nothing else does without --pass-on-ignored", async () => {
    const cwd = createSite({
      ".lint-content.yaml": "ignore: [drafts]\n",
      "drafts/a.md": `${POST}\n![image](a.jpg)\n`,
    });
    const { code, stderr } = commit("lint-content", cwd);
    expect([code, stderr]).toEqual([0, "drafts/a.md: not checked: the configuration's `ignore`\n"]);
    expect(await cli.run(["drafts/a.md"], { cwd })).toMatchObject({ code: 2 });
    expect(await cli.run(["--pass-on-ignored", "drafts/gone.md"], { cwd })).toMatchObject({ code: 2 });
  });

  test("with --fix comes out mended", async () => {
    const cwd = createSite({ "a.md": "---\ntitle: Rain\ndate: 2025/03/10 18:05\n---\n" });
    expect(commit("lint-content-fix", cwd)).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(cwd, "a.md"), "utf8")).toContain("date: 2025-03-10 18:05:00\n");
    writeFileSync(path.join(cwd, "a.md"), `${POST}\n![image](a.jpg)\n`);
    expect(commit("lint-content-fix", cwd)).toMatchObject({ code: 1 });
  });
});
