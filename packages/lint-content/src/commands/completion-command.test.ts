import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { CLEAN } from "../testing/posts.ts";
import { createSite, runShell, useCli } from "../testing/start-cli.ts";

const cli = useCli();

const { run } = cli;

test.concurrent("bash completes commands, options, formats and rules", async () => {
  const cwd = createSite(CLEAN);
  const { stdout: script } = await run("completion bash", { cwd });
  const complete = async (words: string): Promise<string[]> => {
    const list = words.split(" ");
    const body = `${script}\nCOMP_WORDS=(lint-content ${list.map((word) => `"${word}"`).join(" ")}); COMP_CWORD=${list.length}; _lint_content; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return (await runShell("bash", body, cwd)).split("\n").filter(Boolean);
  };
  expect(await complete("ex")).toEqual(["explain"]);
  expect(await complete("--form")).toEqual(["--format"]);
  expect(await complete("--format sar")).toEqual(["sarif"]);
  expect(await complete("explain image")).toEqual(["image-alt-text"]);
  expect(await complete("-f sar")).toEqual(["sarif"]);
  expect(await complete("--format = sar")).toEqual(["sarif"]);
  expect(await complete("--baseline w")).toEqual(["write"]);
  expect(await complete("po")).toEqual(["posts"]);
});

const fish = ["/usr/bin/fish", "/usr/local/bin/fish", "/opt/homebrew/bin/fish"].find((file) => existsSync(file));
test.runIf(fish)("fish completes options after a path, and words of a value", async () => {
  const cwd = createSite(CLEAN);
  const { stdout: script } = await run("completion fish", { cwd });
  const complete = async (line: string): Promise<string> =>
    (await runShell(fish ?? "", `${script}\ncomplete -C 'lint-content ${line}'`, cwd)).replaceAll(/\t.*/g, "").trim();
  expect(await complete("posts --fi")).toBe("--fix");
  expect(await complete("--baseline w")).toBe("write");
  expect(await complete("explain image")).toBe("image-alt-text");
});

const zsh = ["/bin/zsh", "/usr/bin/zsh", "/usr/local/bin/zsh"].find((file) => existsSync(file));
test.runIf(zsh)("zsh takes its script, short options and values behind an equals sign included", async () => {
  const cwd = createSite(CLEAN);
  const { stdout: script } = await run("completion zsh", { cwd });
  const asked = "_arguments() { print -l -- $@ }\ncompdef() { }\n_describe() { }\n";
  const list = `${asked}${script}\nwords=(lint-content --format); CURRENT=3; _lint_content`;
  const specs = (await runShell(zsh ?? "", list, cwd)).split("\n");
  expect(specs).toContainEqual(expect.stringMatching(/^\*-f\[.+\]:.+:\(text compact .+\)$/));
  expect(specs).toContainEqual(expect.stringMatching(/^\*--format=\[.+\]:.+:\(text compact .+\)$/));
  expect(specs).toContainEqual(
    expect.stringMatching(/^\(-b --baseline\)--baseline=\[.+:\{compadd write prune off; _files\}$/),
  );
});
