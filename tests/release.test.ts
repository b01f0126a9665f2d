import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root, tracked, workspaces } from "./repository.ts";
import type { Manifest } from "./repository.ts";

test("a changeset for one package raises all to one version that they ask each other for", () => {
  const copy = mkdtempSync(path.join(tmpdir(), "release-"));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  for (const file of tracked.filter((name) => /(^|\/)package\.json$|^\.changeset\/config/.test(name))) {
    cpSync(path.join(root, file), path.join(copy, file));
  }
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "junction");
  writeFileSync(
    path.join(copy, ".changeset/a-new-rule.md"),
    '---\n"@copydesk/remark-lint-news": minor\n---\n\nA new rule\n',
  );
  execFileSync("git", ["init", "--quiet"], { cwd: copy });
  execFileSync(process.execPath, [path.join(root, "node_modules/@changesets/cli/bin.js"), "version"], { cwd: copy });

  const ours = new Set(workspaces.map(({ manifest }) => manifest.name));
  const versions = workspaces.flatMap(({ folder }) => {
    const raised = JSON.parse(readFileSync(path.join(copy, folder, "package.json"), "utf8")) as Manifest;
    const asked = Object.entries(raised.dependencies ?? {}).filter(([name]) => ours.has(name));
    return [raised.version, ...asked.map(([, version]) => version)];
  });
  expect(new Set(versions).size).toBe(1);
  expect(versions[0]).not.toBe(workspaces[0]?.manifest.version);
  expect(readFileSync(path.join(copy, "packages/remark-lint-news/CHANGELOG.md"), "utf8")).toContain("A new rule");
});
