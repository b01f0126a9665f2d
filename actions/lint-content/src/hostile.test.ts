import { PullRequest, bundleAction, createPost, placeholder } from "@copydesk/action-kit/testing";
import type { StepResult } from "@copydesk/action-kit/testing";
import { writeFileSync } from "node:fs";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

let main: string;

beforeAll(async () => {
  main = await bundleAction("lint-content");
});

/** What a terminal or a runner acts upon, apart from the line ends of the log itself. */
const LIVE = /(?!\n)\p{Control}|\p{Bidi_Control}|##\[/u;

function expectHarmless({ commands, log, summary }: StepResult): void {
  expect(commands.filter(({ name }) => !["error", "warning", "notice", "debug"].includes(name))).toEqual([]);
  const lines = log.split("\n").filter((line) => line !== "");
  // Whatever the runner takes as a command was printed as one of ours, from the first character on.
  expect(lines.filter((line) => !/^::(?:(?:error|warning|notice) title=[a-z-]+[,:]|debug::)/.test(line))).toEqual([]);
  expect(lines.filter((line) => LIVE.test(line.replace(/^::.*?::/, "")))).toEqual([]);
  expect(summary).not.toMatch(/(?<!\\)!\[|(?<!\\)<(?!\/?span)|@(?!\u2060)|(?!\n)\p{Control}|\p{Bidi_Control}/u);
}

const part = fc.oneof(
  fc.constantFrom(
    "##[",
    "::",
    "error",
    "stop-commands",
    "]",
    "\n",
    "\r",
    "%0A",
    "\u001B[31m",
    "\u202E",
    "\u00A0",
    "\u2028",
  ),
  fc.constantFrom("@editor", "![x](https://evil.example/x.png)", "<img src=x>", "`", "|", "图片", "#1", " "),
  fc.string({ unit: "grapheme", maxLength: 5 }),
);
const hostile = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));

// The first values that a property tries are small ones, which a list of one would hold nothing but.
const hostiles = fc.array(hostile, { minLength: 150, maxLength: 150 });

test("no text of an article, no input and no configuration reaches the runner as a command, or the reader as markup", async () => {
  const property = fc.asyncProperty(hostiles, async (texts) => {
    const posts = texts.map((text, index) => {
      const post = `---\ntitle: ${JSON.stringify(text)}\ndate: ${JSON.stringify(text)}\n${text}: 1\n---\n\n![${text}](a.jpg)\n\n<!--lint ${text}-->\n\n[来源](${text})\n`;
      return [`posts/${index}.md`, post];
    });
    const pull = new PullRequest({ "a.md": createPost("旧闻") }).push(Object.fromEntries(posts));
    const whole = await pull.run(main, { inputs: { scope: "changed-files", "inline-config": "report" } });
    const refused = await pull.run(main, { inputs: { scope: `x${texts[0]}` } });
    pull.push({
      ".lint-content.yaml": `rules:\n  ${JSON.stringify(`x\n::error::y ##[stop-commands]${texts[0]}`)}: error\n`,
    });
    const misconfigured = await pull.run(main, { inputs: { "config-from": "head" } });
    pull.remove();
    expect(whole.outputs["files"]).toBe(String(texts.length));
    expect(Number(whole.outputs["new-findings"])).toBeGreaterThan(texts.length / 2);
    expect([refused.exitCode, misconfigured.exitCode]).toEqual([2, 2]);
    for (const result of [whole, refused, misconfigured]) expectHarmless(result);
  });
  await fc.assert(property, { numRuns: 2, seed: 6, interruptAfterTimeLimit: 60_000 });
}, 90_000);

test("a file of any name is checked, and its name is nothing but a name", async () => {
  const names = [
    "=lead.md",
    "a,b:c%20=d ☃.md",
    'quote".md',
    "tab\t.md",
    "new\nline.md",
    "-dash.md",
    "##[stop-commands]x.md",
    "::error::x.md",
    "\u202Ebidi.md",
    "%0A.md",
    "\uFFFD.md",
    " blank.md",
    "\u001B[31mred.md",
    "@editor.md",
    "<img src=x>.md",
    "':(glob)x.md",
  ];
  const post = createPost("新闻", placeholder("a"));
  const pull = new PullRequest({ "a.md": createPost("旧闻") }).push(
    Object.fromEntries(names.map((name) => [name, post])),
  );
  const result = await pull.run(main);
  expect(result.outputs).toMatchObject({ files: String(names.length), "new-findings": String(names.length) });
  expectHarmless(result);
  const alone = new PullRequest({ "a.md": createPost("旧闻") }).push({ "=lead.md": post, "a,b:c%20=d ☃.md": post });
  const { annotations } = await alone.run(main);
  expect(annotations.map(({ path }) => path).toSorted()).toEqual(["=lead.md", "a,b:c%20=d ☃.md"]);
  pull.remove();
  alone.remove();
});

test("a file whose name is no UTF-8 is checked", async () => {
  const pull = new PullRequest({ "a.md": createPost("旧闻") });
  const name = Buffer.concat([Buffer.from(`${pull.origin.directory}/caf`), Buffer.from([0xe9]), Buffer.from(".md")]);
  pull.origin.checkout("edit");
  writeFileSync(name, createPost("新闻", placeholder("a")));
  const result = await pull.push({}).run(main);
  expect(result.annotations).toMatchObject([{ level: "error", path: String.raw`caf\xE9.md`, line: 7 }]);
  pull.remove();
});
