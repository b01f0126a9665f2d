import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { rolldown } from "rolldown";
import { afterAll, describe, expect, test } from "vitest";
import config from "../rolldown.config.ts";

const run = promisify(execFile);
const packages = path.join(import.meta.dirname, "../..");
const compiler = path.join(packages, "../node_modules/typescript/bin/tsc");
const readme = readFileSync(path.join(packages, "front-matter/README.md"), "utf8");
const bundler = ["rollup@4", "@rollup/plugin-node-resolve@16"];
const peers = ["ajv@8", "zod@4", "remark-cli@12", "@t3-oss/env-core@0.13"];

/** The README's snippets by file name: what to write and what it prints. */
function readSnippets(kind: RegExp): Map<string, string> {
  const blocks = readme.matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gmsu);
  return new Map(
    [...blocks].flatMap(([, language = "", file = "", text = ""]) => (kind.test(language) ? [[file, text]] : [])),
  );
}

/** Builds a package as its `build` does, beside the workspace's own build, and packs it. */
async function pack(name: string, project: string, compile: (dist: string) => Promise<unknown>): Promise<string> {
  const staged = path.join(project, "staged", name);
  cpSync(path.join(packages, name), staged, { recursive: true, filter: (file) => !file.endsWith("/dist") });
  const dist = path.join(staged, "dist");
  const flags = ["-p", "tsconfig.build.json", "--noCheck", "--noResolve", "--outDir", dist];
  await run(process.execPath, [compiler, ...flags], { cwd: path.join(packages, name) });
  await compile(dist);
  const { stdout } = await run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", project], {
    cwd: staged,
  });
  return `./${stdout.trim()}`;
}

/** An empty project outside the workspace into which npm has installed the tarballs; `false` without a network. */
async function install(project: string): Promise<boolean> {
  const { output, ...input } = config;
  const tarballs = [
    await pack("front-matter", project, async (dir) => {
      await (await rolldown(input)).write({ ...[output].flat()[0], dir });
    }),
    await pack("remark-lint-news", project, () => Promise.resolve()),
  ];
  writeFileSync(path.join(project, "package.json"), '{"type": "module"}');
  mkdirSync(path.join(project, "schema"));
  for (const [file, text] of readSnippets(/^(?:js|ts|yaml)$/u)) writeFileSync(path.join(project, file), text);
  const flags = ["--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts", "--fetch-retries=0"];
  try {
    await run("npm", ["install", ...flags, ...tarballs, ...peers, ...bundler], { cwd: project });
    return true;
  } catch (error) {
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/u.test(String(error)))
      return false;
    throw error;
  }
}

const project = mkdtempSync(path.join(tmpdir(), "front-matter-"));
afterAll(() => rmSync(project, { recursive: true, force: true }));

const isInstalled = await install(project);

describe.skipIf(!isInstalled)("installed from its tarball into an empty project (needs npm's registry)", () => {
  const noEval = ["--no-warnings", "--disallow-code-generation-from-strings"];

  test.each([...readSnippets(/^text$/u)])(
    "the README's %s prints what the README says, without code from strings",
    async (file, printed) => {
      const flags = /^(?:ajv|zod)/u.test(file) ? ["--no-warnings"] : noEval;
      expect(await run(process.execPath, [...flags, file], { cwd: project })).toEqual({ stdout: printed, stderr: "" });
    },
  );

  const everything = `import { compileDataSchema, readFrontMatter } from "@copydesk/front-matter";
    const texts = ["---\\ndesk: { name: [sport] }\\n---\\n", "+++\\ndesk = 1\\n+++\\n", '{"desk": 1}\\n'];
    console.log(JSON.stringify(texts.map((text) => readFrontMatter(text).data)));
    const isValid = (pattern, text) => compileDataSchema({ pattern })(text).length === 0;
    console.log(isValid("^(a+)+$", "a".repeat(99) + "!"), isValid("^(?!draft)", "draft"), isValid("^(?!draft)", "a"));`;
  const answer = '[{"desk":{"name":["sport"]}},{"desk":1},{"desk":1}]\nfalse false true\n';

  test("every reader and both engines of patterns are found, without code from strings", async () => {
    const { stdout } = await run(process.execPath, [...noEval, "--input-type=module", "--eval", everything], {
      cwd: project,
    });
    expect(stdout).toBe(answer);
  });

  test("a bundler that knows imports only carries the parsers along, for pages and where nothing is installed", async () => {
    const bundled = mkdtempSync(path.join(tmpdir(), "bundled-"));
    const file = path.join(bundled, "bundle.mjs");
    writeFileSync(path.join(project, "everything.js"), everything);
    const flags = ["everything.js", "--file", file, "--silent", "--plugin", "node-resolve={browser:true}"];
    await run(path.join(project, "node_modules/.bin/rollup"), flags, { cwd: project });
    const { stdout } = await run(process.execPath, [...noEval, file]);
    rmSync(bundled, { recursive: true });
    expect(stdout).toBe(answer);
  });

  test("the README's TypeScript compiles, and a wrong post does not", async () => {
    const flags = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--types", ""];
    await run(process.execPath, [compiler, ...flags, "example.ts"], { cwd: project });
    const text = readFileSync(path.join(project, "example.ts"), "utf8");
    writeFileSync(path.join(project, "wrong.ts"), text.replace('tags: ["harbour"]', "tags: 1"));
    await expect(run(process.execPath, [compiler, ...flags, "wrong.ts"], { cwd: project })).rejects.toMatchObject({
      stdout: expect.stringContaining("Type 'number' is not assignable to type"),
    });
  });

  test("a library that takes Standard Schemas takes these", async () => {
    const script = `import { newsPostSchema, toStandardSchema } from "@copydesk/front-matter";
      import { createEnv } from "@t3-oss/env-core";
      const read = (post) => createEnv({
        server: { POST: toStandardSchema(newsPostSchema) },
        runtimeEnv: { POST: post },
        onValidationError: (issues) => { throw new Error(issues.map((issue) => issue.message).join()); },
      }).POST.title;
      console.log(read({ title: "Ferry returns", date: "2025-02-10" }));
      try { read({ title: "Ferry returns" }); } catch (error) { console.log(error.message); }`;
    const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: project });
    expect(stdout).toBe("Ferry returns\nUnexpected front matter without `date`, expected the key\n");
  });

  test("remark-cli runs the README's rule with the README's schema", async () => {
    const [, rc = ""] = /`\.remarkrc\.json`: `([^`]+)`/u.exec(readme) ?? [];
    writeFileSync(path.join(project, ".remarkrc.json"), rc);
    writeFileSync(path.join(project, "post.md"), "---\ntitle: Ferry\ndate: 2025-02-10\ndesk: sport\n---\n\nText.\n");
    const remark = path.join(project, "node_modules/.bin/remark");
    await expect(run(remark, ["post.md", "--quiet", "--frail", "--no-color"], { cwd: project })).rejects.toMatchObject({
      stderr: expect.stringContaining("4:7-4:12"),
    });
  });

  test("the news post's validator loads neither a YAML parser nor a regular expression engine", async () => {
    const script = `await import("@copydesk/front-matter/news-post");`;
    const trace = await run(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: project,
      env: { ...process.env, NODE_DEBUG: "esm" },
    });
    expect(trace.stderr).toContain("front-matter/dist/news-post.js");
    expect(trace.stderr).not.toMatch(/node_modules\/(?:yaml|re2js|ajv)\//u);
  });
});
