import { PullRequest, bundleAction, createPost, placeholder } from "@copydesk/action-kit/testing";
import { expect, test } from "vitest";

const SCHEMA = JSON.stringify({
  type: "object",
  required: ["title"],
  properties: { section: { enum: ["本地", "国际"] } },
});

test("only the front matter of the change is held to the schema that the base commit has", async () => {
  const main = await bundleAction("validate-front-matter");
  const post = createPost("新闻", placeholder("a")).replace("title:", "section: 体育\ntitle:");
  const before = { "a.md": post, "schemas/post.json": SCHEMA };
  const pull = new PullRequest(before).push({ "b.md": post, "schemas/post.json": "{}" });
  const result = await pull.run(main, { inputs: { schema: "schemas/post.json" } });
  expect(result.annotations).toMatchObject([{ level: "error", path: "b.md", line: 2 }]);
  expect(result.commands[0]?.properties["title"]).toBe("front-matter");
  expect(result.outputs["report-file"]).toMatch(/validate-front-matter-report\.json$/);
  expect(result.exitCode).toBe(1);
  pull.remove();
});

test("without a schema, the news post's holds, dates included", async () => {
  const main = await bundleAction("validate-front-matter");
  const post = createPost("新闻", placeholder("a"));
  const wrong = post.replace(/^date:.*$/mu, "date: yesterday\ntags: harbour");
  const pull = new PullRequest({ "a.md": post }).push({ "b.md": wrong });
  const result = await pull.run(main);
  expect(result.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining("Unexpected `date: yesterday`, expected a date that exists"),
    expect.stringContaining("Unexpected `tags: harbour`, expected a list"),
  ]);
  pull.remove();
});
