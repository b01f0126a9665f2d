import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "@copydesk/front-matter";
import { newsPostSchema } from "@copydesk/front-matter";
import { ConfigError, resolveFileConfig, toPostPath } from "lint-content";
import type { LoadConfigOptions } from "lint-content";
import {
  CodeActionKind,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import type { Connection, InitializeParams, InitializeResult } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { completeFrontMatter } from "./complete.ts";
import type { Schema } from "./describe-schema.ts";
import { toCodeActions, toDiagnostic } from "./diagnostics.ts";
import type { OfferedDiagnostic } from "./diagnostics.ts";
import { hoverFrontMatter } from "./hover.ts";
import { findMessages, loadSite } from "./site.ts";
import type { Site } from "./site.ts";

/** Milliseconds after the last key stroke before a post is looked at. */
const PAUSE = 150;

type Languages = Pick<LoadConfigOptions, "language" | "fallbackLanguage">;

/** What holds for one open document. */
interface Situation {
  readonly site: Site;
  /** Absolute. */
  readonly file: string;
  readonly schema: Schema;
  readonly language: Language;
}

/** Serves one editor over `connection` until it says goodbye. Runs no code of the site: no plugins, no scripts. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const sites = new Map<string, Site>();
  const diagnostics = new Map<
    string,
    { readonly version: number; readonly found: Promise<readonly OfferedDiagnostic[]> }
  >();
  const pending = new Map<string, NodeJS.Timeout>();
  let root = process.cwd();
  let languages: Languages = {};
  let watches = false;

  const situate = (document: TextDocument): Situation => {
    const file = toPath(document.uri, root);
    const folder = path.dirname(file);
    const site = sites.get(folder) ?? loadSite({ cwd: root, folder, ...languages });
    sites.set(folder, site);
    const { rules, language } = resolveFileConfig(site.config, toPostPath(site.config.root, file));
    const options: { readonly schema?: unknown } = rules.find(({ rule }) => rule.id === "front-matter")?.options ?? {};
    const schema = typeof options.schema === "object" && options.schema !== null ? options.schema : newsPostSchema;
    return { site, file, schema: { ...schema }, language };
  };

  const diagnose = async (document: TextDocument): Promise<readonly OfferedDiagnostic[]> => {
    try {
      const { site, file } = situate(document);
      return (await findMessages(document.getText(), file, site)).map(toDiagnostic);
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

  /** The findings of a document as it is now, looked for once for each version of it. */
  const findDiagnostics = (document: TextDocument): Promise<readonly OfferedDiagnostic[]> => {
    const known = diagnostics.get(document.uri);
    if (known?.version === document.version) return known.found;
    const found = diagnose(document);
    diagnostics.set(document.uri, { version: document.version, found });
    return found;
  };

  const forget = (): void => {
    sites.clear();
    diagnostics.clear();
  };

  const publish = async (uri: string): Promise<void> => {
    const document = documents.get(uri);
    if (!document) return;
    if (!watches) forget();
    const { version } = document;
    const found = await findDiagnostics(document);
    if (documents.get(uri)?.version !== version) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: [...found] });
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
    forget();
    for (const { uri } of documents.all()) schedule(uri, 0);
  };

  connection.onInitialize((parameters): InitializeResult => {
    const folder = parameters.workspaceFolders?.[0]?.uri ?? parameters.rootUri;
    if (typeof folder === "string") root = toPath(folder, root);
    languages = readLanguages(parameters);
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
  connection.onCodeAction(async ({ textDocument: { uri }, range }) => {
    const document = documents.get(uri);
    const found = document ? await findDiagnostics(document) : [];
    return answer(uri, (current, { language }) => toCodeActions(current, range, found, language));
  });
  documents.listen(connection);
  connection.listen();
}

/** The language that the editor's settings ask for, and its own, for sites that do not say theirs. */
function readLanguages({ initializationOptions, locale }: InitializeParams): Languages {
  const { language } = (initializationOptions ?? {}) as { readonly language?: unknown };
  return { language: toLanguage(language), fallbackLanguage: toLanguage(locale) };
}

function toLanguage(name: unknown): Language | undefined {
  if (typeof name !== "string") return undefined;
  return /^zh\b/i.test(name) ? "zh-CN" : "en";
}

/** A document that was never saved is treated as if it stood in the workspace's root. */
function toPath(uri: string, root: string): string {
  return uri.startsWith("file:") ? fileURLToPath(uri) : path.join(root, "untitled.md");
}
