import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const copy = mkdtempSync(path.join(tmpdir(), "new-rule-"));
const script = "packages/remark-lint-news/scripts/new-rule.js";

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("a new rule's folder passes every test once its page is made", () => {
  for (const file of ["package.json", "tsconfig.base.json", "vitest.config.ts", "packages/remark-lint-news"]) {
    cpSync(path.join(repository, file), path.join(copy, file), { recursive: true, filter: isSource });
  }
  symlinkSync(path.join(repository, "node_modules"), path.join(copy, "node_modules"));
  const made = execFileSync(process.execPath, [script, "no-loose-end"], { cwd: copy, encoding: "utf8" });
  expect(made).toContain("src/rules/no-loose-end");
  runTests("--update", "-t", "docs:", "no-loose-end");
  expect(runTests("catalogue", "no-loose-end")).toMatch(/Tests +\S*\d+ passed/);
});

test.each([
  ["NoLooseEnd", "expected one in kebab-case"],
  ["../escape", "expected one in kebab-case"],
  ["image-alt-text", "is there already"],
])("the id %s is refused with a reason", (id, reason) => {
  const { status, stderr } = spawnSync(process.execPath, [script, id], { cwd: repository, encoding: "utf8" });
  expect(stderr).toContain(reason);
  expect(status).toBe(2);
});

function isSource(file: string): boolean {
  return !/[\\/](?:node_modules|dist|\.turbo)$/.test(file);
}

function runTests(...args: readonly string[]): string {
  const vitest = path.join(repository, "node_modules/vitest/vitest.mjs");
  return execFileSync(process.execPath, [vitest, "run", "--root", copy, ...args], {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
}
