import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const run = promisify(execFile);
const root = path.join(import.meta.dirname, "..");
const modules = path.join(root, "../../node_modules");
const readme = readFileSync(path.join(root, "README.md"), "utf8");

/** The README's snippets by file name: what to write and what it prints. */
function readSnippets(kind: RegExp): Map<string, string> {
  const blocks = readme.matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gmsu);
  return new Map(
    [...blocks].flatMap(([, language = "", file = "", text = ""]) => (kind.test(language) ? [[file, text]] : [])),
  );
}

let project = "";

/** An empty project outside the workspace with the packed tarball unpacked into it; the registry's packages are linked. */
beforeAll(async () => {
  project = mkdtempSync(path.join(tmpdir(), "front-matter-"));
  const build = path.join(project, "build");
  await run(
    process.execPath,
    [path.join(modules, "typescript/bin/tsc"), "-p", "tsconfig.build.json", "--outDir", build],
    { cwd: root },
  );
  const staged = path.join(project, "staged");
  await run("cp", ["-r", root, staged]);
  rmSync(path.join(staged, "dist"), { recursive: true, force: true });
  await run("mv", [build, path.join(staged, "dist")]);
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", project], { cwd: staged });
  const installed = path.join(project, "node_modules/@copydesk/front-matter");
  mkdirSync(installed, { recursive: true });
  await run("tar", [
    "-xzf",
    path.join(project, "copydesk-front-matter-0.1.0.tgz"),
    "--strip-components=1",
    "-C",
    installed,
  ]);
  for (const name of [
    "yaml",
    "smol-toml",
    "re2js",
    "ajv",
    "zod",
    "fast-deep-equal",
    "fast-uri",
    "json-schema-traverse",
    "require-from-string",
  ]) {
    symlinkSync(path.join(modules, name), path.join(project, "node_modules", name));
  }
  symlinkSync(path.join(modules, "@standard-schema"), path.join(project, "node_modules/@standard-schema"));
  writeFileSync(path.join(project, "package.json"), '{"type": "module"}');
  mkdirSync(path.join(project, "schema"));
  for (const [file, text] of readSnippets(/^(?:js|ts|yaml)$/u)) writeFileSync(path.join(project, file), text);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("installed from its tarball into an empty project", () => {
  test.each([...readSnippets(/^text$/u)])(
    "the README's %s prints what the README says, without code from strings",
    async (file, printed) => {
      const flags = [
        "--no-warnings",
        ...(/^(?:ajv|zod)/u.test(file) ? [] : ["--disallow-code-generation-from-strings"]),
      ];
      expect((await run(process.execPath, [...flags, file], { cwd: project })).stdout).toBe(printed);
    },
  );

  test("the README's TypeScript compiles, and a wrong post does not", async () => {
    const compiler = path.join(modules, "typescript/bin/tsc");
    const flags = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--types", ""];
    await run(process.execPath, [compiler, ...flags, "example.ts"], { cwd: project });
    const text = readFileSync(path.join(project, "example.ts"), "utf8");
    writeFileSync(path.join(project, "wrong.ts"), text.replace('tags: ["harbour"]', "tags: 1"));
    await expect(run(process.execPath, [compiler, ...flags, "wrong.ts"], { cwd: project })).rejects.toMatchObject({
      stdout: expect.stringContaining("Type 'number' is not assignable to type"),
    });
  });

  test("the news post's validator loads neither a YAML parser nor a regular expression engine", async () => {
    const script = `await import("@copydesk/front-matter/news-post");
      const loaded = process.moduleLoadList.filter((name) => /yaml|re2js|ajv/.test(name));
      console.log(JSON.stringify(loaded));`;
    const trace = await run(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: project,
      env: { ...process.env, NODE_DEBUG: "esm" },
    });
    expect(trace.stdout.trim()).toBe("[]");
    expect(trace.stderr).not.toMatch(/node_modules\/(?:yaml|re2js|ajv)\//u);
  });
});
