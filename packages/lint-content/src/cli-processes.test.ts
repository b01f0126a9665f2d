import { execFile, execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { closeSync, constants, openSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { createSite, useCli } from "./testing/start-cli.ts";

const cli = useCli();

const POST = "---\ntitle: Rain\ndate: 2025-03-10\n---\n";

/** What a child process has said so far, and a promise of when it says something. */
function listen(child: ChildProcess): { readonly text: () => string; readonly says: (words: string) => Promise<void> } {
  let text = "";
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      for (const wake of waiting) wake();
    });
  }
  const says = async (words: string): Promise<void> => {
    while (!text.includes(words)) {
      await new Promise<void>((resolve) => {
        waiting.add(resolve);
      });
    }
  };
  return { text: () => text, says };
}

const closed = async (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("close", resolve));

test("--watch checks again when a post changes, and by new rules when the configuration does", async () => {
  const cwd = createSite({ "posts/a.md": POST });
  const child = cli.start(["--watch", "posts", ".", "-f", "compact"], { cwd });
  const { text, says } = listen(child);
  await says("Watching");
  writeFileSync(path.join(cwd, "posts/new.md"), `${POST}\n![image](b.jpg)\n`);
  await says("posts/new.md:6");
  writeFileSync(path.join(cwd, ".lint-content.yaml"), "rules: {image-alt-txt: off}\n");
  await says("Unexpected key `image-alt-txt`, expected `image-alt-text`");
  const before = text().length;
  writeFileSync(path.join(cwd, ".lint-content.yaml"), "language: zh-CN\n");
  while (!text().slice(before).includes("替代文字")) await says("替代文字");
  child.kill("SIGINT");
  expect(await closed(child)).toBe(1);
  expect(readdirSync(cwd).toSorted()).toEqual([".git", ".lint-content.yaml", "posts"]);
});

test("Ctrl-C ends a run with 130 and leaves the cache as it was", async () => {
  const long = POST + "A *word* of [the](https://example.com) **day**, and `more`.\n\n".repeat(400);
  const cwd = createSite(Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`posts/${index}.md`, long])));
  const line = ["--parser", "remark", "--cache"];
  await cli.run([...line, "posts/0.md"], { cwd });
  const cache = readFileSync(path.join(cwd, ".lint-content-cache"), "utf8");
  const announce = `process.on("newListener",(name)=>name==="SIGINT"&&setImmediate(()=>process.stderr.write("busy\\n")))`;
  const child = cli.start([...line, "posts"], {
    cwd,
    env: { NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(announce).toString("base64")}` },
  });
  const { text, says } = listen(child);
  await says("busy");
  child.kill("SIGINT");
  expect(await closed(child)).toBe(130);
  expect(text()).toBe("busy\nInterrupted: nothing was reported, and no cache was written\n");
  expect(readFileSync(path.join(cwd, ".lint-content-cache"), "utf8")).toBe(cache);
  expect(readdirSync(cwd).toSorted()).toEqual([".git", ".lint-content-cache", "posts"]);
});

test("parts of several machines, one of which has no post, merge into the report of one", async () => {
  const cwd = createSite({
    ".lint-content.yaml": "rules: {unique-title: error, unique-source: error, image-alt-text: warning}\n",
    ...Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [
        `posts/${index}.md`,
        `---\ntitle: ${index % 3 === 0 ? "同一条新闻讲了两遍" : `第 ${index} 条新闻的标题`}\n---\n\n${index === 1 ? "![image](a.jpg)" : "正文"}\n`,
      ]),
    ),
  });
  const parts = [1, 2, 3, 4, 5, 6].map((index) => `parts/${index}.json`);
  const ended = await Promise.all(
    parts.map(async (part, index) => cli.run(["posts", "--shard", `${index + 1}/6`, "--part", part], { cwd })),
  );
  expect(ended).toEqual(parts.map(() => ({ code: 0, stdout: "", stderr: "" })));
  const whole = await cli.run(["posts", "-f", "json"], { cwd });
  expect(whole.stdout).toContain('"unique-title"');
  expect(await cli.run(["merge", ...parts, "-f", "json"], { cwd })).toEqual(whole);
  const lacking = await cli.run(["merge", ...parts.slice(1)], { cwd });
  expect([lacking.code, lacking.stdout]).toEqual([2, expect.stringContaining("Unexpected lack of shard 1 of 6")]);
  const useless = await cli.run(["merge", ...parts, "--fix"], { cwd });
  expect([useless.code, useless.stderr]).toEqual([2, expect.stringContaining("Unexpected option `--fix`")]);
  const alone = await cli.run(["posts", "--part", "a.json"], { cwd });
  expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining("Unexpected `--part` alone")]);
});

test("--max-file-size says how large a post may be, for a cached result too", async () => {
  const cwd = createSite({ "a.md": `${POST}\n${"Rain. ".repeat(400)}\n` });
  const check = async (...line: string[]): Promise<string> => (await cli.run(["--cache", ...line], { cwd })).stdout;
  expect(await check()).toContain("No findings in 1 file");
  expect(await check("--max-file-size", "2")).toContain("Unexpected post of more than 2 kB");
  expect(await check("--max-file-size", "3")).toContain("No findings in 1 file");
  const large = createSite({ "a.md": `${POST}\n${"Rain.\n\n".repeat(200_000)}![image](a.jpg)\n` });
  const raised = await cli.run(["--max-file-size", "2000"], { cwd: large });
  expect(raised.stdout).toContain("![image](a.jpg)");
});

test("an option without effect is refused", async () => {
  const { code, stderr } = await cli.run(["rules", "--config", "a.yaml"], { cwd: createSite({}) });
  expect([code, stderr]).toEqual([2, expect.stringContaining("Unexpected option `--config`")]);
});

test("code kept from earlier runs changes nothing, whole or damaged anywhere", async () => {
  const cwd = createSite({ "a.md": `${POST}\n![image](b.jpg)\n` });
  const first = await cli.run([".", "-f", "json"], { cwd });
  const folder = path.join(path.dirname(cli.file), ".code-cache");
  expect(readdirSync(folder).filter((name) => name.startsWith("cli.lint."))).toHaveLength(1);
  expect(await cli.run([".", "-f", "json"], { cwd })).toEqual(first);
  for (const share of [0, 0.1, 0.4, 0.7, 1]) {
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(path.join(folder, name));
      bytes.fill(0x55, Math.floor(share * (bytes.length - 8)), Math.floor(share * (bytes.length - 8)) + 8);
      writeFileSync(path.join(folder, name), bytes);
    }
    expect(await cli.run([".", "-f", "json"], { cwd })).toEqual(first);
  }
});

test.runIf(process.platform === "linux")("a reader that has seen enough is no error, a full disk is", async () => {
  const cwd = createSite({ "a.md": `${POST}\n![image](b.jpg)\n` });
  const run = async (redirection: string): Promise<string> => {
    const line = `"${process.execPath}" "${cli.file}" . ${redirection}; echo "ended with $?"`;
    const { stdout, stderr } = await promisify(execFile)("sh", ["-c", line], { cwd });
    return stderr + stdout;
  };
  expect(await run("| true")).toBe("ended with 0\n");
  expect(await run(">/dev/full")).toBe("ENOSPC: no space left on device, write\nended with 2\n");
  expect(await run(">/dev/full 2>/dev/full")).toBe("ended with 2\n");
  expect(await run(">&- 2>&-")).toBe("ended with 1\n");
});

test.runIf(process.platform === "linux")("a pipe that takes only so much at once gets the whole report", async () => {
  const cwd = createSite({ "a.md": `${POST}\n${"![image](b.jpg)\n\n".repeat(1_000)}` });
  const report = (await cli.run(["-f", "json"], { cwd })).stdout;
  expect(report.length).toBeGreaterThan(2 * 65_536);
  const pipe = path.join(cwd, "pipe");
  execFileSync("mkfifo", [pipe]);
  const both = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
  const [source, target] = [
    openSync(pipe, constants.O_RDONLY),
    openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK),
  ];
  // Node makes the first three descriptors of a child wait.
  const child = spawn("sh", ["-c", `exec "${process.execPath}" "${cli.file}" -f json >&3`], {
    cwd,
    stdio: ["ignore", "inherit", "inherit", target],
  });
  const reader = spawn("sh", ["-c", "sleep 1; cat"], { stdio: [source, "pipe", "inherit"] });
  for (const descriptor of [both, source, target]) closeSync(descriptor);
  const { text, says } = listen(reader);
  await says(report);
  expect([text() === report, await closed(child)]).toEqual([true, 1]);
});
