import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ConfigData } from "../config/types.ts";
import { lintAll } from "./lint-all.ts";
import type { Job } from "./lint-job.ts";
import type { PostResult } from "./post-result.ts";

/** Below this package, so that a bundled thread finds satteri. */
const folder = fileURLToPath(new URL("../../dist-test/", import.meta.url));
const site = mkdtempSync(path.join(tmpdir(), "threads-"));
let entry: URL;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const bundle = await rolldown({
    input: fileURLToPath(new URL("worker.ts", import.meta.url)),
    platform: "node",
    external: ["satteri"],
    resolve: { conditionNames: ["@copydesk/source", "node", "import", "default"] },
  });
  await bundle.write({ dir: folder, format: "esm", entryFileNames: "worker.js" });
  entry = pathToFileURL(path.join(folder, "worker.js"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(site, { recursive: true, force: true });
});

function createJob(files: Readonly<Record<string, string>>, more: Partial<Job & ConfigData> = {}): Job {
  const names = Object.keys(files);
  for (const name of names) writeFileSync(path.join(site, name), files[name] ?? "");
  const config: ConfigData = {
    root: site,
    files: ["**/*.md"],
    ignore: [],
    overrides: [],
    plugins: more.plugins ?? [],
    rules: { "image-alt-text": "error" },
  };
  const job = { cwd: site, config, parser: undefined, allowPlugins: true, deadline: 5_000, ...more };
  return { ...job, files: names.map((name) => ({ path: name })) };
}

async function run(job: Job, concurrency: number): Promise<string[]> {
  const results: PostResult[] = [];
  await lintAll(job, { concurrency, entry }, (index, result) => (results[index] = result));
  return results.map(({ messages, failure }) => [failure, ...messages.map(({ ruleId }) => ruleId)].join(" ").trim());
}

const POSTS = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [`${index}.md`, index % 3 === 0 ? "![](a.png)\n" : "正文\n"]),
);

test("the result does not depend on the number of threads", async () => {
  const job = createJob(POSTS);
  const alone = await run(job, 1);
  expect(alone).toHaveLength(300);
  expect(alone.filter((result) => result === "image-alt-text")).toHaveLength(100);
  expect(await run(job, 3)).toEqual(alone);
});

test("endless paragraphs are read by remark, which the watch stops: satteri's native code would be lost in them for minutes", async () => {
  const hostile = ["> ", "- ", "* > ", "*a_ ", "[来源](http", "&amp;"].map(
    (part) => `http://a${part.repeat(200_000 / part.length)}`,
  );
  const long = "A harbour, a ferry, a tram.\n\n".repeat(8_000);
  const job = createJob(
    {
      ...Object.fromEntries(hostile.map((text, index) => [`hostile-${index}.md`, `![](a.png)\n\n${text}`])),
      "long.md": `${long}![](a.png)\n`,
      "z.md": "![](a.png)\n",
    },
    { deadline: 1_500 },
  );
  const results = await run(job, 2);
  expect(results.slice(-2)).toEqual(["image-alt-text", "image-alt-text"]);
  for (const result of results) expect(["image-alt-text", "file-complexity"]).toContain(result);
});

describe("plugins of the user's choice, in a thread of their own", () => {
  const plugin = `export default function plugin() {
    return async (tree, file) => {
      const text = String(file);
      if (text.includes("ends the thread")) process.exit(Number(/\\d/.exec(text)));
      if (text.includes("throws")) throw new Error("broken");
      if (text.includes("fails")) file.fail("seen", tree.children[0], "their:fatal");
      if (text.includes("hangs")) for (;;);
      if (text.includes("never settles")) await new Promise(() => {});
      if (text.includes("fills the memory")) { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)); }
      file.message("seen", tree.children[0], "their:rule");
    };
  }`;

  test("each way to fail costs one file, and the others keep their findings", async () => {
    writeFileSync(path.join(site, "plugin.mjs"), plugin);
    const job = createJob(
      {
        "a.md": "ends the thread with 3",
        "b.md": "![](a.png)",
        "c.md": "hangs",
        "d.md": "never settles",
        "e.md": "fills the memory",
        "f.md": "正文",
        "g.md": "ends the thread with 0",
        "h.md": "![](a.png) throws",
        "i.md": "fails",
      },
      { plugins: ["./plugin.mjs"], deadline: 1_000 },
    );
    expect(await run(job, 2)).toEqual([
      "Unexpected error, expected to be able to check the file: Thread ended with code 3",
      "rule image-alt-text",
      "file-complexity",
      "file-complexity",
      "file-complexity",
      "rule",
      "Unexpected error, expected to be able to check the file: Thread ended with code 0",
      "Unexpected error in a plugin, expected it to come to its end (broken) image-alt-text",
      "fatal",
    ]);
  });

  test("what one leaves behind is told at the last file that its thread took", async () => {
    const late = `export default () => (tree, file) => {
      if (file.basename === "b.md") setTimeout(() => { throw new Error("late"); }, 50);
    }`;
    writeFileSync(path.join(site, "late.mjs"), late);
    const job = createJob({ "a.md": "![](a.png)", "b.md": "![](a.png)" }, { plugins: ["./late.mjs"] });
    expect(await run(job, 1)).toEqual([
      "image-alt-text",
      "Unexpected error, expected to be able to check the file: late",
    ]);
  });

  test.each(["remark-lint-example", "lint-example", "@scope/remark-lint-example", "@scope/lint-example", "plain"])(
    "%s is found where the configuration stands",
    async (name) => {
      for (const installed of ["remark-lint-example", "@scope/remark-lint-example", "plain"]) {
        const at = path.join(site, "node_modules", installed);
        mkdirSync(at, { recursive: true });
        writeFileSync(path.join(at, "package.json"), `{"type":"module","exports":{"import":"./main.js"}}`);
        writeFileSync(
          path.join(at, "main.js"),
          `export default () => (tree, file) => void file.message("Said", { ruleId: "found" });`,
        );
      }
      expect(await run(createJob({ "a.md": "正文" }, { plugins: [name] }), 1)).toEqual(["found"]);
    },
  );

  test.each([
    ["no-such-plugin", undefined],
    ["./no-default.mjs", "export const plugin = () => undefined;"],
    ["./bad-options.mjs", "export default function () { throw new Error('no options'); }"],
  ])("%s cannot be loaded and is named", async (name, content) => {
    if (content !== undefined) writeFileSync(path.join(site, name), content);
    const job = createJob({ "a.md": "" }, { plugins: [name] });
    await expect(run(job, 1)).rejects.toThrow(`${name}: Unexpected plugin \`${name}\`, expected`);
  });
});
