import { readFileSync } from "node:fs";
import { catalogue } from "@copydesk/remark-lint-news";
import { expect, test } from "vitest";
import { parseCommandLine } from "../cli/parse-command-line.ts";
import { COMMON_OPTIONS } from "../cli/options.ts";
import { ENGINE_ADVICE } from "../engine/engine-findings.ts";
import { runExplain } from "./explain-command.ts";

async function explain(id: string, language: "en" | "zh-CN"): Promise<string> {
  let printed = "";
  const print = (output: string | Uint8Array): void => void (printed += String(output));
  await runExplain({
    cwd: "/",
    line: parseCommandLine([id], COMMON_OPTIONS, "explain", language),
    language,
    environmentLanguage: "en",
    color: { stdout: false, stderr: false },
    isTerminal: false,
    columns: undefined,
    opensLinks: false,
    readStdin: async () => Buffer.alloc(0),
    print,
    printError: print,
  });
  return printed;
}

test.each([...catalogue.keys()])("the page of %s is told whole, in either language and no other", async (id) => {
  const english = await explain(id, "en");
  expect(english).toMatch(/\nWhy\n.{20,}[\s\S]*[✔✖] (?:Good|Bad) {2}[\s\S]*When to turn it off\n/);
  const chinese = await explain(id, "zh-CN");
  expect(chinese).toMatch(/\n为什么\n[\s\S]*[✔✖] (?:正确|错误) {2}[\s\S]*何时关闭\n/);
  expect(chinese).not.toContain("Suggested");
});

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

test.each(Object.entries(ENGINE_ADVICE))(
  "what the engine finds as %s is explained as on its page",
  async (id, advice) => {
    expect(readme).toContain(`### ${id}\n\n${advice.en}\n`);
    expect(await explain(id, "en")).toContain(`${advice.en}\n\nPage: https://`);
    expect(await explain(id, "zh-CN")).toContain(`${advice["zh-CN"]}\n\n页面：https://`);
  },
);
