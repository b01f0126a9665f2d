import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { documents, readManifest, readText, root, tracked, workspaces } from "./repository.ts";

describe("decisions", () => {
  test.each(tracked.filter((file) => /^decisions\/(?!README)/.test(file)))(
    "%s is dated in its name and text",
    (file) => {
      const date = /^decisions\/(\d{4}-\d\d-\d\d)-[a-z0-9-]+\.md$/.exec(file)?.[1];
      expect(date).toBeDefined();
      expect(readText(file)).toMatch(new RegExp(`^# .+\n\n${date}\n`));
    },
  );
});

describe("commands", () => {
  const scripts = Object.keys(readManifest("package.json").scripts ?? {});

  test(".ci/run calls the two commands of the README", () => {
    const ci = readText(".ci/run");
    for (const readme of ["README.md", "README.zh-CN.md"]) {
      expect(readText(readme)).toContain("npm ci && npx lint-content examples/newsroom\n");
      expect(readText(readme)).toContain("npm ci && npm test\n");
    }
    expect(ci).toMatch(/^npm ci$/m);
    expect(ci).toMatch(/^npm test$/m);
    expect(ci).toContain("npx lint-content examples/newsroom ");
  });

  test.each([".ci/run", ...documents])("every `npm run` of %s is a script", (file) => {
    const commands = [...readText(file).matchAll(/\bnpm run ([a-z][a-z:-]*)/g)].map((match) => match[1]);
    const known = documents.includes(file) ? [...scripts, ...workspaceScripts(file)] : scripts;
    expect(commands.filter((command) => !known.includes(command ?? ""))).toEqual([]);
  });
});

describe("links", () => {
  test.each(documents)("every relative link of %s leads to a file", (file) => {
    const text = readText(file)
      .replaceAll(/^(```|~~~~?)[\s\S]*?^\1/gm, "")
      .replaceAll(/`[^`\n]*`/g, "");
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"|\bhref="([^"]+)"/g)]
      .map((match) => match[1] ?? match[2] ?? match[3] ?? "")
      .filter((target) => !/^([a-z]+:|#|\/)/.test(target));
    const missing = targets.filter(
      (target) => !existsSync(path.join(root, path.dirname(file), decodeURI(target.split("#")[0] ?? ""))),
    );
    expect(missing).toEqual([]);
  });
});

describe("manifests", () => {
  test.each([{ folder: ".", manifest: readManifest("package.json") }, ...workspaces])(
    "$folder is MIT",
    ({ manifest }) => {
      expect(manifest.license).toBe("MIT");
    },
  );

  test.each(workspaces.filter(({ manifest }) => !manifest.private))(
    "$folder carries its licence and says where it comes from",
    ({ folder, manifest }) => {
      expect(readText(`${folder}/LICENSE`)).toBe(readText("LICENSE"));
      expect(manifest.repository?.directory).toBe(folder);
      expect(manifest.homepage).toContain(`/${folder}#`);
    },
  );
});

describe("lock file", () => {
  const lock = JSON.parse(readText("package-lock.json")) as {
    packages: Record<
      string,
      {
        resolved?: string;
        version?: string;
        integrity?: string;
        link?: boolean;
        optionalDependencies?: Record<string, string>;
      }
    >;
  };
  const installed = Object.entries(lock.packages).filter(
    ([name, entry]) => /^node_modules|\/node_modules\//.test(name) && !entry.link,
  );

  test("names no download host", () => {
    expect(installed.filter(([, entry]) => entry.resolved)).toEqual([]);
    expect(installed.filter(([, entry]) => !entry.integrity).map(([name]) => name)).toEqual([]);
  });

  test("holds every platform's optional packages, not only this machine's (`npm run relock` mends it)", () => {
    const missing = Object.entries(lock.packages).flatMap(([dependent, entry]) =>
      Object.entries(entry.optionalDependencies ?? {})
        .filter(([name, range]) => {
          const version = findVersion(dependent, name);
          return version === undefined || (/^\d/.test(range) && version !== range);
        })
        .map(([name]) => `${dependent} → ${name}`),
    );
    expect(missing).toEqual([]);
  });

  function findVersion(dependent: string, name: string): string | undefined {
    const nested = lock.packages[`${dependent}/node_modules/${name}`];
    return (nested ?? lock.packages[`node_modules/${name}`])?.version;
  }
});

function workspaceScripts(file: string): string[] {
  const workspace = workspaces.find(({ folder }) => file.startsWith(`${folder}/`));
  return Object.keys(workspace?.manifest.scripts ?? {});
}
