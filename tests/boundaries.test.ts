import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readText, root, tracked, workspaces } from "./repository.ts";

/** What each kind of package may build on, directly or through others. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  reporters: [],
  rules: ["schema"],
  kit: ["reporters"],
  engine: ["schema", "rules", "reporters"],
  server: ["schema", "rules", "reporters", "engine"],
  action: ["schema", "rules", "reporters", "engine", "kit"],
  bench: ["schema", "rules", "reporters", "engine"],
};

test("`turbo boundaries` refuses every arrow that points the wrong way", () => {
  const copy = mkdtempSync(path.join(tmpdir(), "boundaries-"));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  const kept = tracked.filter((file) =>
    /^((packages|actions)\/[^/]+\/)?(package|turbo|package-lock)\.json$/.test(file),
  );
  for (const file of kept) cpSync(path.join(root, file), path.join(copy, file));
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "junction");

  const kinds = workspaces.flatMap(({ folder, manifest }) => {
    const { tags = [] } = JSON.parse(readText(`${folder}/turbo.json`)) as { tags?: string[] };
    return tags.map((kind) => ({ folder, manifest, kind }));
  });
  const refused: string[] = [];
  for (const { folder, manifest, kind } of kinds) {
    const wrong = kinds.filter((other) => other.folder !== folder && !arrows[kind]?.includes(other.kind));
    refused.push(...wrong.map((other) => `${manifest.name} → ${other.manifest.name} (${other.kind})`));
    const dependencies = { ...manifest.dependencies };
    for (const other of wrong) dependencies[other.manifest.name] = other.manifest.version;
    writeFileSync(path.join(copy, folder, "package.json"), JSON.stringify({ ...manifest, dependencies }));
  }

  spawnSync("git", ["init", "--quiet"], { cwd: copy });
  const turbo = path.join(root, "node_modules/turbo/bin/turbo");
  const { status, stdout, stderr } = spawnSync(process.execPath, [turbo, "boundaries"], {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", TURBO_TELEMETRY_DISABLED: "1" },
  });
  const said = `${stdout}${stderr}`.replaceAll(/\n\s*\|?\s*/g, " ");
  const reported = [...said.matchAll(/Package `([^`]+)` found with tag listed in denylist for `([^`]+)`: `(\w+)`/g)];
  const caught = new Set(reported.map(([, on, from, kind]) => `${from?.replaceAll(" ", "")} → ${on} (${kind})`));
  expect(refused.filter((arrow) => !caught.has(arrow))).toEqual([]);
  expect(status).toBe(1);
});
