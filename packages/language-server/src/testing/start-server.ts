import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import {
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializeRequest,
  InitializedNotification,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from "vscode-languageserver-protocol/node";
import type { Diagnostic, ProtocolConnection } from "vscode-languageserver-protocol/node";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));
/** Inside the workspace's `node_modules`, so that the parser's native binary is found from there. */
const BUNDLE = fileURLToPath(new URL("../../../../node_modules/.cache/language-server/main.js", import.meta.url));

/** Bundles the server from its sources, so that no build has to come before the tests. */
export async function bundleServer(): Promise<void> {
  const bundle = await rolldown({
    input: MAIN,
    platform: "node",
    external: ["satteri"],
    resolve: { conditionNames: ["@copydesk/source", "node", "import", "default"] },
  });
  await bundle.write({ file: BUNDLE, format: "esm", codeSplitting: false });
  await bundle.close();
}

/** An editor, as far as the protocol shows it, with a real server process behind it. */
export interface Editor {
  readonly connection: ProtocolConnection;
  open(uri: string, text: string): Promise<readonly Diagnostic[]>;
  /** The next diagnostics published for `uri`. */
  next(uri: string): Promise<readonly Diagnostic[]>;
  /** Says goodbye and waits for the server's end; throws when it did not end well. */
  close(): Promise<void>;
}

/**
 * Starts the server over stdio for the site at `root`, in an editor whose own language is `locale`; an old one that knows
 * no workspace folders when `folders` says so.
 */
export async function startEditor(root: string, locale: string, folders = true): Promise<Editor> {
  const child = spawn(process.execPath, [BUNDLE, "--stdio"], { cwd: tmpdir(), stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) =>
    waiting.get(uri)?.(diagnostics),
  );
  connection.listen();
  const next = (uri: string): Promise<readonly Diagnostic[]> =>
    new Promise((resolve) => {
      waiting.set(uri, resolve);
    });
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    ...(folders && { workspaceFolders: [{ uri: pathToFileURL(root).href, name: "site" }] }),
    capabilities: {},
    locale,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    next,
    open: async (uri, text) => {
      const published = next(uri);
      const textDocument = { uri, languageId: "markdown", version: 1, text };
      await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      return published;
    },
    close: async () => {
      const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const code = await exited;
      if (code !== 0) throw new Error(`The server ended with exit code ${code}`);
    },
  };
}
