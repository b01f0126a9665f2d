import { symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  PullRequest,
  SimulatedGitHub,
  bundleAction,
  createPayload,
  createPost,
  createPush,
} from "@copydesk/action-kit/testing";
import type { StepResult } from "@copydesk/action-kit/testing";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";

let main: string;
let github: SimulatedGitHub;
let pull: PullRequest;

const OLD = createPost("旧闻", "第一段。", "第二段。");
const LINE = "第二段写得很好，![图片](park.jpg)。";

const finding = {
  path: "posts/a.md",
  rule: "image-alt-text",
  severity: "error",
  message: "Unexpected placeholder `图片` as alternative text, expected a description",
  line: 9,
  column: LINE.indexOf("图片") + 1,
  endLine: 9,
  endColumn: LINE.indexOf("图片") + 3,
  url: "https://evil.example/phish",
  suggestions: [{ range: [0, 2], text: "公园的湖" }],
};

beforeAll(async () => {
  main = await bundleAction("annotate-report");
});

beforeEach(async () => {
  github = await SimulatedGitHub.start();
  pull = new PullRequest({ "posts/a.md": OLD }).push({ "posts/a.md": OLD.replace("第二段。", LINE) });
});

afterEach(async () => {
  await github.stop();
  pull.remove();
});

/** The second workflow: it runs on the default branch, and the fork's run left this report. */
async function annotate(report: unknown, run: object = {}): Promise<StepResult> {
  const file = path.join(pull.origin.directory, "report.json");
  writeFileSync(file, typeof report === "string" ? report : JSON.stringify(report));
  const head = {
    head_sha: pull.head,
    head_branch: "edit",
    head_repository: { id: 42, owner: { login: "a-stranger" } },
  };
  const payload = createPayload("workflow_run", { workflow_run: { ...head, pull_requests: [], ...run } });
  const options = { event: "workflow_run", payload, inputs: { report: file } };
  return pull.runOn(pull.base, main, options, github);
}

const createReport = (...findings: readonly object[]): object => ({
  version: 1,
  files: 1,
  errors: findings.length,
  warnings: 0,
  findings,
});

test("a fork's finding becomes a comment whose suggestion is the whole line, and a failed check run", async () => {
  const result = await annotate(createReport(finding));
  expect(github.comments).toMatchObject([{ path: "posts/a.md", line: 9 }]);
  expect(github.comments[0]?.body).toContain("```suggestion\n第二段写得很好，![公园的湖](park.jpg)。\n```");
  expect(github.checkRuns).toMatchObject([{ head_sha: pull.head, conclusion: "failure" }]);
  expect(result.exitCode).toBe(0);
});

test("no address of the report is believed, and its text is nothing but text", async () => {
  const message =
    "Unexpected @maintainer, see https://evil.example/ and ![x](https://evil.example/x.png) <img src=x> #1";
  await annotate(createReport({ ...finding, message, suggestions: [] }));
  const body = github.comments[0]?.body ?? "";
  expect(body).not.toContain("phish");
  expect(body).not.toMatch(/@maintainer|https:\/\/|(?<!\\)!\[|(?<!\\)<img|#1/);
});

test("a replacement of several lines does not end the suggestion that it stands in", async () => {
  const text = "公园的湖\n```\n@maintainer";
  await annotate(createReport({ ...finding, suggestions: [{ range: [0, 2], text }] }));
  const body = github.comments[0]?.body ?? "";
  const [suggestion = ""] = /^(`{3,})suggestion\n[^]*?\n\1$/m.exec(body) ?? [];
  expect(suggestion).toContain("@maintainer");
  expect(body.replace(suggestion, "")).not.toContain("@maintainer");
});

test("a report of more than 20 MB is refused before it is read", async () => {
  const result = await annotate(`${JSON.stringify(createReport(finding))}${" ".repeat(20 * 1024 * 1024)}`);
  expect(result.exitCode).toBe(2);
  expect(result.annotations[0]?.message).toMatch(/^Unexpected report of \d+ bytes, expected at most 20971520/);
  expect(github.requests).toEqual([]);
});

test("the pull request is the one of that head and repository, or none", async () => {
  for (const run of [{ head_sha: pull.base }, { head_repository: { id: 43, owner: { login: "another" } } }]) {
    const result = await annotate(createReport(finding), run);
    expect(result.exitCode).toBe(0);
  }
  expect(github.requests.filter((request) => request.startsWith("POST /repos"))).toEqual([]);
});

test("a fork that was deleted since has no pull request, and another event is refused by its name", async () => {
  const gone = await annotate(createReport(finding), { head_repository: null });
  expect(gone).toMatchObject({ exitCode: 0, annotations: [] });
  expect(gone.log).toMatch(/^No open pull request has the head /);
  const payload = createPush(pull.base, pull.head);
  const inputs = { report: path.join(pull.origin.directory, "report.json") };
  const pushed = await pull.runOn(pull.base, main, { event: "push", payload, inputs }, github);
  expect(pushed.exitCode).toBe(2);
  expect(pushed.annotations[0]?.message).toMatch(/^Unexpected event `push`, expected `workflow_run`/);
  expect(github.requests).toEqual([]);
});

test("a link in the place of the report is not followed", async () => {
  const file = path.join(pull.origin.directory, "real.json");
  writeFileSync(file, JSON.stringify(createReport(finding)));
  symlinkSync(file, path.join(pull.origin.directory, "link.json"));
  const inputs = { report: path.join(pull.origin.directory, "link.json") };
  const result = await pull.runOn(pull.base, main, { event: "workflow_run", inputs }, github);
  expect(result.annotations[0]?.message).toMatch(/^Unexpected report `.*link.json`, expected a file/);
});

test("what a report adds of its own has no effect: not on the verdict, not on objects", async () => {
  const text = JSON.stringify({ ...createReport({ ...finding, counted: false, silenced: true }), pull_number: 1 });
  const polluted = text.replace('"counted"', '"__proto__": { "severity": "warning" }, "counted"');
  await annotate(polluted);
  expect(github.requests.filter((request) => request.includes("/pulls/1/"))).toEqual([]);
  expect(github.checkRuns).toMatchObject([{ conclusion: "failure" }]);
});

test("a finding outside the change is not posted", async () => {
  await annotate(createReport({ ...finding, path: "posts/other.md" }, { ...finding, line: 2, endLine: 2 }));
  expect(github.comments).toEqual([]);
  expect(github.checkRuns).toMatchObject([{ conclusion: "success" }]);
});

test("a report of 25,000 findings, each from line 10 to line 10,000,000, is judged as any other", async () => {
  const long = { ...finding, line: 10, endLine: 10_000_000 };
  await annotate(createReport(...Array.from({ length: 25_000 }, () => long)));
  expect(github.checkRuns).toMatchObject([{ conclusion: "success" }]);
});

test("what the report calls new counts on a line that nobody touched, and what it calls old counts nowhere", async () => {
  await annotate(createReport({ ...finding, line: 2, endLine: 2, new: true }));
  expect(github.checkRuns).toMatchObject([{ conclusion: "failure" }]);
  await annotate(createReport({ ...finding, new: false }, { ...finding, path: "posts/other.md", new: true }));
  expect(github.checkRuns.at(-1)).toMatchObject({ conclusion: "success" });
});

test.each([
  ["a mark that is none", createReport({ ...finding, new: "yes" })],
  ["no JSON", "{"],
  ["another version", { ...createReport(), version: 2 }],
  ["a path out of the repository", createReport({ ...finding, path: "../../etc/passwd" })],
  ["an absolute path", createReport({ ...finding, path: "/etc/passwd" })],
  ["a path that climbs after a line separator", createReport({ ...finding, path: "\u2028/../../../../evil/x.md" })],
  ["half a character in a path", createReport({ ...finding, path: "\uD800.md" })],
  ["a column beyond all lines", createReport({ ...finding, column: 1e300 })],
  ["more files than a number holds", JSON.stringify(createReport(finding)).replace('"files":1', '"files":1e999')],
  ["a rule that is a command", createReport({ ...finding, rule: "x\n::error::y" })],
  ["more bytes than any has", JSON.stringify(createReport()) + " ".repeat(20 * 1024 * 1024)],
  ["too many findings", createReport(...Array.from({ length: 25_001 }, () => finding))],
])("a report with %s is refused", async (_name, report) => {
  const result = await annotate(report);
  expect(result.exitCode).toBe(2);
  expect(result.annotations[0]?.message).toMatch(/^Unexpected report(?: of \d+ bytes)?, expected /);
  expect(github.requests).toEqual([]);
});
