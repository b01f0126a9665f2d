import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  CodeActionRequest,
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  HoverRequest,
} from "vscode-languageserver-protocol/node";
import type { CodeAction, Diagnostic } from "vscode-languageserver-protocol/node";
import { createBaseline, formatBaseline, lint, loadConfig } from "lint-content";
import { bundleServer, startEditor } from "./testing/start-server.ts";
import type { Editor } from "./testing/start-server.ts";

const POST = `---
title: "港口来信"
date: "2025-03-10 08:00:00"
draft: "of course"
---

![图片](https://img.example.com/a.jpg)

清晨的码头，渔船正在卸货
`;

let root: string;
let uri: string;
let editor: Editor;

beforeAll(bundleServer);
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), "language-server-")));
  mkdirSync(path.join(root, "content"));
  uri = pathToFileURL(path.join(root, "content/post.md")).href;
});
afterEach(async () => {
  await editor.close();
  rmSync(root, { recursive: true });
});

function describeFindings(diagnostics: readonly Diagnostic[]): string[] {
  const document = TextDocument.create(uri, "markdown", 1, POST);
  return diagnostics.map(({ code, range }) => `${code}: ${document.getText(range)}`);
}

test("a post's findings stand where they are wrong, in the editor's language, with a link to the rule", async () => {
  editor = await startEditor(root, "zh-cn");
  const diagnostics = await editor.open(uri, POST);
  expect(describeFindings(diagnostics)).toEqual(['front-matter: "of course"', "image-alt-text: 图片"]);
  expect(diagnostics[1]?.message).toContain("占位");
  expect(diagnostics[1]?.codeDescription?.href).toContain("image-alt-text");
});

test("a quick fix writes the caption into the image, and then nothing is left to say of it", async () => {
  editor = await startEditor(root, "en");
  const diagnostics = await editor.open(uri, POST);
  const finding = diagnostics.find(({ code }) => code === "image-alt-text");
  const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: finding?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: finding ? [finding] : [] },
  })) as CodeAction[];
  const fix = actions.find(({ kind }) => kind === "quickfix");
  expect(fix?.title).toBe("Replace with “清晨的码头，渔船正在卸货”");
  const document = TextDocument.create(uri, "markdown", 1, POST);
  const fixed = TextDocument.applyEdits(document, fix?.edit?.changes?.[uri] ?? []);
  const published = editor.next(uri);
  await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: fixed }],
  });
  expect((await published).map(({ code }) => code)).toEqual(["front-matter"]);
});

test("actions that are asked for before the next look at a post fit the text as it is", async () => {
  editor = await startEditor(root, "en");
  const text = `${POST.replace(/draft.*\n/, "")}\n[a](htps://a.example/)\n`;
  await editor.open(uri, text);
  const changed = text.replace("![", "A line.\n\n![");
  await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: changed }],
  });
  const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: ["source.fixAll"] },
  })) as CodeAction[];
  const document = TextDocument.create(uri, "markdown", 2, changed);
  expect(actions.map(({ edit }) => TextDocument.applyEdits(document, edit?.changes?.[uri] ?? []))).toEqual([
    changed.replace("htps", "https"),
  ]);
});

test("a post that the command leaves out has no findings, another none that the baseline knows", async () => {
  const files = {
    ".lint-content.yaml": "ignore: [drafts]\nbaseline: known.json\n",
    "drafts/a.md": POST,
    "archetypes/a.md": "---\ntitle: {{ .Name }}\n---\n",
    "content/known.md": POST.replace(/draft.*\n/, ""),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  const { config } = loadConfig({ cwd: root });
  const report = await lint({ cwd: root, config });
  writeFileSync(path.join(root, "known.json"), formatBaseline(createBaseline(report, (file) => file)));
  editor = await startEditor(root, "en");
  for (const name of ["drafts/a.md", "archetypes/a.md", "content/known.md"]) {
    expect(await editor.open(pathToFileURL(path.join(root, name)).href, files[name as keyof typeof files])).toEqual([]);
  }
  const added = await editor.open(pathToFileURL(path.join(root, "content/new.md")).href, files["content/known.md"]);
  expect(added.map(({ code }) => code)).toEqual(["image-alt-text"]);
});

test.each([true, false])("a site's own language goes before the editor's (workspace folders: %s)", async (folders) => {
  writeFileSync(path.join(root, ".lint-content.yaml"), "language: zh-CN\n");
  editor = await startEditor(root, "en", folders);
  const [first] = await editor.open("untitled:1", POST);
  expect(first?.message).toContain("应为 `true`");
});

test("an editor that watches no files has the configuration as it is at the next key stroke", async () => {
  editor = await startEditor(root, "en");
  await editor.open(uri, POST);
  writeFileSync(path.join(root, ".lint-content.yaml"), "rules:\n  front-matter: off\n");
  const published = editor.next(uri);
  await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: `${POST}\n` }],
  });
  expect((await published).map(({ code }) => code)).toEqual(["image-alt-text"]);
});

test("completion and hover know the site's own schema, and a changed one at once", async () => {
  const schema = path.join(root, "post.schema.json");
  const write = (values: readonly string[]): void =>
    writeFileSync(
      schema,
      JSON.stringify({ type: "object", properties: { desk: { enum: values, description: "The desk" } } }),
    );
  write(["metro"]);
  writeFileSync(path.join(root, ".lint-content.yaml"), "schema: post.schema.json\n");
  editor = await startEditor(root, "en");
  const text = "---\ntitle: a\ndesk: \n---\n";
  await editor.open(uri, text);
  const at = { textDocument: { uri }, position: { line: 2, character: 6 } };
  const complete = async (): Promise<string[]> => {
    const items = await editor.connection.sendRequest(CompletionRequest.type, at);
    return (Array.isArray(items) ? items : []).map(({ label }) => label);
  };
  expect(await complete()).toEqual(["metro"]);
  expect(JSON.stringify(await editor.connection.sendRequest(HoverRequest.type, at))).toContain("The desk");
  write(["metro", "sport"]);
  const published = editor.next(uri);
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: pathToFileURL(schema).href, type: 2 }],
  });
  await published;
  expect(await complete()).toEqual(["metro", "sport"]);
});

test("a broken configuration is said on the post, and its repair brings the findings back", async () => {
  const config = path.join(root, ".lint-content.yaml");
  writeFileSync(config, "rules:\n  image-alt-txt: error\n");
  editor = await startEditor(root, "en");
  const [mistake] = await editor.open(uri, POST);
  expect(mistake?.message).toContain("image-alt-txt");
  writeFileSync(config, "rules:\n  front-matter: off\n");
  const published = editor.next(uri);
  await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: pathToFileURL(config).href, type: 2 }],
  });
  expect((await published).map(({ code }) => code)).toEqual(["image-alt-text"]);
});

test("the bundled schema speaks the reader's language, through every schema it extends", async () => {
  editor = await startEditor(root, "zh-CN");
  await editor.open(uri, POST);
  const hover = await editor.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line: 1, character: 2 },
  });
  expect(JSON.stringify(hover)).toContain("文章标题");
  expect(JSON.stringify(hover)).not.toContain("Headline");
});
