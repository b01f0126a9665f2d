import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "@copydesk/front-matter";
import { newsPostSchema } from "@copydesk/front-matter";
import { ConfigError, lintText, loadConfig, resolveFileConfig } from "lint-content";
import type { ConfigData } from "lint-content";
import {
  CodeActionKind,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import type { Connection, Diagnostic, InitializeParams, InitializeResult } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { completeFrontMatter } from "./complete.ts";
import type { Schema } from "./describe-schema.ts";
import { toCodeActions, toDiagnostic } from "./diagnostics.ts";
import { hoverFrontMatter } from "./hover.ts";

/** Milliseconds after the last key stroke before a post is looked at. */
const PAUSE = 150;

/** What a configuration says of one open document. */
interface Situation {
  readonly config: ConfigData;
  /** Absolute. */
  readonly file: string;
  readonly schema: Schema;
  readonly language: Language;
}

/** Serves one editor over `connection` until it says goodbye. Runs no code of the site: no plugins, no scripts. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const diagnostics = new Map<string, readonly Diagnostic[]>();
  const pending = new Map<string, NodeJS.Timeout>();
  let configs = new Map<string, ConfigData>();
  let root = process.cwd();
  let locale: Language | undefined;
  let watches = false;

  const situate = (document: TextDocument): Situation => {
    const file = toPath(document.uri, root);
    const folder = path.dirname(file);
    let config = configs.get(folder);
    if (!config) {
      config = inLanguage(loadConfig({ cwd: root, folder, language: locale }).config, locale);
      configs.set(folder, config);
    }
    const { rules, language } = resolveFileConfig(config, path.relative(config.root, file).replaceAll("\\", "/"));
    const options: { readonly schema?: unknown } = rules.find(({ rule }) => rule.id === "front-matter")?.options ?? {};
    const schema = typeof options.schema === "object" && options.schema !== null ? options.schema : newsPostSchema;
    return { config, file, schema: { ...schema }, language };
  };

  const diagnose = async (document: TextDocument): Promise<Diagnostic[]> => {
    try {
      const { config, file } = situate(document);
      return (await lintText({ path: file, text: document.getText(), config })).map(toDiagnostic);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      const start = { line: 0, character: 0 };
      return [
        {
          range: { start, end: start },
          message: error.message,
          severity: DiagnosticSeverity.Error,
          source: "lint-content",
        },
      ];
    }
  };

  const publish = async (uri: string): Promise<void> => {
    const document = documents.get(uri);
    if (!document) return;
    const { version } = document;
    const found = await diagnose(document);
    if (documents.get(uri)?.version !== version) return;
    diagnostics.set(uri, found);
    await connection.sendDiagnostics({ uri, version, diagnostics: found });
  };

  const report = (error: unknown): void => connection.console.error(String(error));

  const schedule = (uri: string, pause: number): void => {
    clearTimeout(pending.get(uri));
    pending.set(
      uri,
      setTimeout(() => void publish(uri).catch(report), pause),
    );
  };

  const restart = (): void => {
    configs = new Map();
    for (const { uri } of documents.all()) schedule(uri, 0);
  };

  connection.onInitialize((parameters): InitializeResult => {
    const folder = parameters.workspaceFolders?.[0]?.uri;
    if (folder !== undefined) root = toPath(folder, root);
    locale = readLanguage(parameters);
    watches = parameters.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: "lint-content" },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
        completionProvider: { triggerCharacters: [":", "=", "-", " "] },
        hoverProvider: true,
      },
    };
  });
  connection.onInitialized(async () => {
    if (!watches) return;
    const watchers = [{ globPattern: "**/*.{yaml,yml,json}" }];
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
  connection.onDidChangeWatchedFiles(restart);
  connection.onDidChangeConfiguration(restart);

  documents.onDidChangeContent(({ document }) => schedule(document.uri, document.version <= 1 ? 0 : PAUSE));
  documents.onDidSave(({ document }) => schedule(document.uri, 0));
  documents.onDidClose(async ({ document }) => {
    clearTimeout(pending.get(document.uri));
    pending.delete(document.uri);
    diagnostics.delete(document.uri);
    await connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });

  /** An answer about an open document; nothing while its configuration is broken, which its diagnostics say. */
  const answer = <T>(uri: string, give: (document: TextDocument, situation: Situation) => T): T | null => {
    const document = documents.get(uri);
    if (!document) return null;
    try {
      return give(document, situate(document));
    } catch (error) {
      if (error instanceof ConfigError) return null;
      throw error;
    }
  };
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    answer(uri, (document, { schema, language }) =>
      completeFrontMatter(document, document.offsetAt(position), schema, language),
    ),
  );
  connection.onHover(({ textDocument: { uri }, position }) =>
    answer(
      uri,
      (document, { schema, language }) =>
        hoverFrontMatter(document, document.offsetAt(position), schema, language) ?? null,
    ),
  );
  connection.onCodeAction(({ textDocument: { uri }, context }) =>
    answer(uri, (document, { language }) =>
      toCodeActions(document, context.diagnostics, diagnostics.get(uri) ?? [], language),
    ),
  );

  documents.listen(connection);
  connection.listen();
}

/** The editor's own language goes before whatever the site says. */
function inLanguage(config: ConfigData, language: Language | undefined): ConfigData {
  if (!language) return config;
  return { ...config, language, overrides: config.overrides.map((override) => ({ ...override, language })) };
}

/** The language the editor asked for, by its settings or its own user interface; else the configuration's holds. */
function readLanguage({ initializationOptions, locale }: InitializeParams): Language | undefined {
  const asked = (initializationOptions as { readonly language?: unknown } | null | undefined)?.language ?? locale;
  if (typeof asked !== "string") return undefined;
  return /^zh\b/i.test(asked) ? "zh-CN" : "en";
}

/** A document that was never saved is treated as if it stood in the workspace's root. */
function toPath(uri: string, root: string): string {
  return uri.startsWith("file:") ? fileURLToPath(uri) : path.join(root, "untitled.md");
}
