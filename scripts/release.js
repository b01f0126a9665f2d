#!/usr/bin/env node
/**
 * Publishes the Actions: builds their bundles, proves that they start on Node 24, commits them to a commit of their own on
 * top of the current one, and moves `v1` there. `dist/` never reaches main. `--remote <name or path>` says where to, `origin` by default.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const REF = "v1";
/** Bytes of JavaScript. */
const LARGEST_BUNDLE = 2 * 1024 * 1024;

const { values } = parseArgs({ options: { remote: { type: "string", default: "origin" } } });

const run = (command, args, options = {}) =>
  execFileSync(command, args, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], ...options }).trim();
const git = (...args) => run("git", args);

const actions = readdirSync(path.join(ROOT, "actions")).map((name) => `actions/${name}`);
const rolldown = path.join(ROOT, "node_modules/.bin/rolldown");

if (git("status", "--porcelain") !== "") throw new Error("Unexpected changes, expected a clean work tree");

const build = (action) => {
  const cwd = path.join(ROOT, action);
  rmSync(path.join(cwd, "dist"), { recursive: true, force: true });
  run(rolldown, ["--config", path.join(ROOT, "packages/action-kit/rolldown.config.ts")], { cwd });
  const names = readdirSync(path.join(cwd, "dist")).toSorted();
  return names.map((name) => ({ name, content: readFileSync(path.join(cwd, "dist", name)) }));
};

for (const action of actions) {
  const files = build(action);
  const again = build(action);
  const isSame = files.every(({ name, content }, index) => {
    return name === again[index]?.name && content.equals(again[index].content);
  });
  if (!isSame || files.length !== again.length) {
    throw new Error(`Unexpected difference between two builds of ${action}`);
  }
  const scripts = files.filter(({ name }) => name.endsWith(".js"));
  const size = scripts.reduce((sum, { content }) => sum + content.length, 0);
  if (size > LARGEST_BUNDLE) {
    throw new Error(`Unexpected ${size} bytes of ${action}, expected at most ${LARGEST_BUNDLE}`);
  }
  const started = spawnSync(process.execPath, [path.join(ROOT, action, "dist/main.js")], {
    env: { "INPUT_NO-SUCH-INPUT": "x" },
    encoding: "utf8",
  });
  if (!started.stdout.includes("Unexpected input")) throw new Error(`${action} does not start: ${started.stderr}`);
}

// A commit without touching the index, the work tree or any branch.
const index = path.join(mkdtempSync(path.join(tmpdir(), "copydesk-release-")), "index");
const env = { ...process.env, GIT_INDEX_FILE: index };
const head = git("rev-parse", "HEAD");
run("git", ["read-tree", head], { env });
run("git", ["add", "--force", ...actions.map((action) => `${action}/dist`)], { env });
const tree = run("git", ["write-tree"], { env });
const message = `Actions built from ${head}`;
const commit = git("commit-tree", tree, "-p", head, "-m", message);
rmSync(path.dirname(index), { recursive: true });

git("push", "--quiet", "--force", values.remote, `${commit}:refs/heads/releases/${REF}`, `${commit}:refs/tags/${REF}`);
process.stdout.write(`${REF} is ${commit}\n`);
