import { execFile, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { rolldown } from "rolldown";
import { afterAll, beforeAll } from "vitest";
import { options, output } from "../../rolldown.config.ts";

/** How a child process ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a child process is given besides its arguments. */
interface StartOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
}

/** The command line as it is published, bundled for one test file. */
export interface Cli {
  readonly start: (args: readonly string[], options: StartOptions) => ChildProcess;
  /** Runs it to its end; arguments without blanks may be given as one line. */
  readonly run: (args: string | readonly string[], options: StartOptions) => Promise<Ended>;
  readonly file: string;
}

/** Bundles the command line before a file's tests, and takes it and their sites away after them. */
export function useCli(): Cli {
  const bundle = mkdtempSync(fileURLToPath(new URL("../../.test-cli-", import.meta.url)));
  const file = path.join(bundle, "cli.cjs");
  beforeAll(() => buildCli(bundle));
  afterAll(() => {
    for (const folder of [bundle, ...sites.splice(0)]) rmSync(folder, { recursive: true });
  });
  const start: Cli["start"] = (args, { cwd, env = {}, input }) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd,
      env: { PATH: process.env["PATH"] ?? "", HOME: cwd, LANG: "C", ...env },
    });
    child.stdin.end(input ?? "");
    return child;
  };
  const run: Cli["run"] = async (args, given) => {
    const child = start(typeof args === "string" ? args.split(" ") : args, given);
    const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
    const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
    return { code, stdout: await stdout, stderr: await stderr };
  };
  return { start, run, file };
}

/** Writes it beside the sources, where it finds its package.json and its dependencies. */
async function buildCli(dir: string): Promise<void> {
  const build = await rolldown(options);
  await build.write({ ...output, dir, minify: false });
  await build.close();
}

async function collect(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = "";
  stream?.setEncoding("utf8");
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

const sites: string[] = [];

/** A folder with the given files, the root of a repository of its own. */
export function createSite(files: Readonly<Record<string, string | Buffer>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), "copydesk-site-")));
  sites.push(root);
  mkdirSync(path.join(root, ".git"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  }
  return root;
}

/** What a shell's script prints. */
export async function runShell(shell: string, script: string, cwd: string): Promise<string> {
  return (await promisify(execFile)(shell, ["-c", script], { cwd })).stdout;
}
