import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from "vscode-languageserver-protocol/node";
import type { VFileMessage } from "vfile-message";
import type { CodeAction, Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import { catalogue } from "./catalogue.ts";
import { presets } from "./presets.ts";
import { readSetting } from "./read-setting.ts";
import { runRules } from "./run-rules.ts";
import { parsers } from "./testing/parsers.ts";
import { makeProject } from "./testing/install-packages.ts";
import { walkTree } from "./walk-tree.ts";

const POST = `---
title: "渡轮复航"
date: "2025-02-30 16:31:51"
title: "渡轮回来了"
---

渡轮周一复航。

![图片](dip.jpg)

冬泳者跃入江中 视频截图

详见[通报](ttps://example.org/a)。

<!--lint disable image-alt-text-->

![](b.jpg)

<!--lint enable image-alt-text-->

<!--lint ignore no-broken-link-->

[空]()

[空]()

<img src="c.jpg">

[qq](https://example.org/c)
`;
const REMARKRC = JSON.stringify({
  settings: { language: "zh-CN" },
  plugins: ["@copydesk/remark-lint-news", ["@copydesk/remark-lint-news/rules/no-broken-link", ["error", {}]]],
});

let project = "";
beforeAll(() => {
  project = makeProject({ "post.md": POST, ".remarkrc.json": REMARKRC });
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function pick({ reason, line, column, ruleId, source, fatal, url }: Partial<VFileMessage>): object {
  return { reason, line, column, ruleId, source, fatal, url };
}

function order(all: readonly object[]): string[] {
  return all.map((one) => JSON.stringify(one)).toSorted();
}

function makeProjectFile(name: string, content: string): string {
  mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
  writeFileSync(path.join(project, name), content);
  return name;
}

describe("remark-cli", () => {
  test("its findings are those of the engine, comments that silence rules included", () => {
    const { status, output } = runRemark("post.md", "--report", "json", "--no-stdout");
    const [file] = JSON.parse(output) as [{ messages: readonly VFileMessage[] }];
    const rules = Object.entries(presets.recommended).flatMap(([id, setting]) => {
      const rule = catalogue.get(id);
      return (rule && readSetting(rule, setting, "zh-CN")) ?? [];
    });
    const walk = walkTree(parsers["remark"]?.(POST) ?? { type: "root", children: [] });
    const messages = runRules(rules, { text: POST, path: "post.md", language: "zh-CN", walk });
    expect(messages.length).toBeGreaterThan(4);
    expect(order(file.messages.map(pick))).toEqual(order(messages.map(pick)));
    expect(status).toBe(1);
  });

  test("a schema in a file of the site's own, as the schema package's page has it", () => {
    const page = readFileSync(new URL("../../front-matter/README.md", import.meta.url), "utf8");
    const [, schema = ""] = /```yaml schema\/post\.yaml\n([^]*?)```/u.exec(page) ?? [];
    const [, configuration = ""] = /in `\.remarkrc\.json`: `(.*?)`\.\n/u.exec(page) ?? [];
    expect(configuration).toContain("schema/post.yaml");
    makeProjectFile("schema/post.yaml", schema);
    const site = makeProjectFile("site.json", configuration);
    makeProjectFile("news/sport.md", "---\ntitle: Ferry\ndate: 2025-02-10\ndesk: sport\ntgas: []\n---\n\nBody.\n");
    const options = ["--no-config", "--rc-path", site, "--report", "json", "--no-stdout"];
    const { status, output } = runRemark("news/sport.md", ...options);
    const [file] = JSON.parse(output) as [{ messages: readonly VFileMessage[] }];
    expect(file.messages.map(({ line, column, ruleId, reason }) => [line, column, ruleId, reason])).toEqual([
      [4, 7, "front-matter", "Unexpected `desk: sport`, expected `politics`, `business` or `culture`"],
      [5, 1, "front-matter", "Unexpected key `tgas`, expected `tags`"],
    ]);
    expect(status).toBe(1);
  });

  test.each([
    ["an unknown option", ["error", { placeholder: [] }], "placeholder"],
    ["a severity that does not exist", "fatal", "expected true, false"],
  ])("%s is refused with a reason", (_, setting, reason) => {
    const use = JSON.stringify({ plugins: [["@copydesk/remark-lint-news/rules/image-alt-text", setting]] });
    const other = makeProjectFile("other.json", use);
    const { status, output } = runRemark("post.md", "--no-config", "--rc-path", other, "--no-stdout");
    expect(output).toContain(reason);
    expect(output).toContain("image-alt-text");
    expect(status).toBe(1);
  });
});

describe("an editor, through unified's language server", () => {
  test("shows the findings and applies a quick fix", async () => {
    const server = path.join(project, "language-server.js");
    copyFileSync(fileURLToPath(new URL("testing/language-server.js", import.meta.url)), server);
    makeProjectFile("package.json", '{"type":"module"}');
    const child = spawn(process.execPath, [server, "--stdio"], { cwd: project, stdio: ["pipe", "pipe", "inherit"] });
    try {
      const editor = await openEditor(child);
      const found = await editor.open(POST);
      const broken = found.find((one) => one.code === "no-broken-link");
      expect(found.map((one) => one.code)).toContain("image-alt-text");
      const fixed = await editor.applyQuickFix(POST, broken);
      expect(fixed).toBe(POST.replace("ttps:", "https:"));
      const left = await editor.change(fixed);
      expect(left).toHaveLength(found.length - 1);
    } finally {
      child.kill();
    }
  });
});

function runRemark(...args: readonly string[]): { status: number | null; output: string } {
  const cli = path.join(project, "node_modules/remark-cli/cli.js");
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: project, encoding: "utf8" });
  return { status, output: stderr };
}

async function openEditor(child: ChildProcess): Promise<{
  open(text: string): Promise<readonly Diagnostic[]>;
  change(text: string): Promise<readonly Diagnostic[]>;
  applyQuickFix(text: string, diagnostic: Diagnostic | undefined): Promise<string>;
}> {
  if (!child.stdout || !child.stdin) throw new Error("The server has no pipes");
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const uri = pathToFileURL(path.join(project, "post.md")).href;
  const waiting: ((diagnostics: readonly Diagnostic[]) => void)[] = [];
  connection.onNotification("textDocument/publishDiagnostics", ({ diagnostics }: PublishDiagnosticsParams) => {
    waiting.shift()?.(diagnostics);
  });
  const nextDiagnostics = (): Promise<readonly Diagnostic[]> => new Promise((resolve) => waiting.push(resolve));
  const workspaceFolders = [{ uri: pathToFileURL(project).href, name: "project" }];
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders,
  });
  await connection.sendNotification("initialized", {});
  return {
    open: async (text) => {
      const diagnostics = nextDiagnostics();
      const textDocument = { uri, languageId: "markdown", version: 1, text };
      await connection.sendNotification("textDocument/didOpen", { textDocument });
      return diagnostics;
    },
    change: async (text) => {
      const diagnostics = nextDiagnostics();
      await connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text }],
      });
      return diagnostics;
    },
    applyQuickFix: async (text, diagnostic) => {
      const actions: readonly CodeAction[] = await connection.sendRequest("textDocument/codeAction", {
        textDocument: { uri },
        range: diagnostic?.range,
        context: { diagnostics: [diagnostic] },
      });
      const [edit] = actions[0]?.edit?.changes?.[uri] ?? [];
      if (!edit) throw new Error("The editor got no quick fix");
      const lines = text.split("\n");
      const toOffset = ({ line, character }: { line: number; character: number }): number =>
        lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, character);
      return text.slice(0, toOffset(edit.range.start)) + edit.newText + text.slice(toOffset(edit.range.end));
    },
  };
}
