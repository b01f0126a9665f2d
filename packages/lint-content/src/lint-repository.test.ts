import { expect, test } from "vitest";
import { lintRepository } from "./lint-repository.ts";

test.each([
  ["en", {}, "known.json: Unexpected path, expected a baseline that exists"],
  ["zh-CN", {}, "known.json: 找不到这个基线文件"],
  ["zh-CN", { "/site/known.json": "{}" }, "known.json: 基线文件已损坏"],
] as const)("a baseline that is missing or broken is said in %s: %o", async (language, files, sentence) => {
  const texts: ReadonlyMap<string, string> = new Map(Object.entries(files));
  const read = (file: string): string | undefined => texts.get(file);
  const request = { cwd: "/site", paths: [], config: "", baseline: "known.json", language, read };
  await expect(lintRepository(request)).rejects.toThrow(sentence);
});
