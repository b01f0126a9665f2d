import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { readText, root } from "./repository.ts";

const TSC = path.join(root, "node_modules/typescript/bin/tsc");
const TSCONFIG = JSON.stringify({
  extends: path.join(root, "tsconfig.base.json"),
  compilerOptions: { isolatedDeclarations: false, noUnusedLocals: false },
  files: ["example.ts"],
});

const documents = [
  "packages/front-matter/README.md",
  "packages/remark-lint-news/README.md",
  "packages/lint-content/README.md",
];
const examples = documents.flatMap((file) =>
  [...readText(file).matchAll(/^```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```/gm)].map(
    ([, code = "", output = ""]) => ({ file, code, output }),
  ),
);

test.each(examples)(
  "the example in $file type-checks and prints what the page says",
  async ({ file, code, output }) => {
    const folder = mkdtempSync(path.join(root, path.dirname(file), "example-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(path.join(folder, "example.ts"), code);
    writeFileSync(path.join(folder, "tsconfig.json"), TSCONFIG);
    execFileSync(process.execPath, [TSC, "-p", folder], { encoding: "utf8" });
    const printed: string[] = [];
    // oxlint-disable-next-line no-console -- what the example prints is what is compared
    vi.spyOn(console, "log").mockImplementation((...values: unknown[]) => void printed.push(`${values.join(" ")}\n`));
    await import(path.join(folder, "example.ts"));
    vi.restoreAllMocks();
    expect(printed.join("")).toBe(output);
  },
);

test("every page with examples has one that is run", () => {
  expect(new Set(examples.map(({ file }) => file))).toEqual(new Set(documents));
});
