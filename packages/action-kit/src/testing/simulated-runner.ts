import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findNode24 } from "./find-node-24.ts";
import { parseCommand } from "./parse-command.ts";
import type { Command } from "./parse-command.ts";

/** What a workflow and an event would give a step. */
export interface Step {
  /** The Action's bundle. */
  readonly main: string;
  /** The workspace. */
  readonly cwd: string;
  readonly event: string;
  readonly payload: object;
  /** The `with:` block. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** What GitHub would show of a step. */
export interface StepResult {
  readonly exitCode: number | null;
  /** The annotations that a runner keeps: 10 of each level. */
  readonly annotations: readonly ShownAnnotation[];
  /** Every command that it understood, in order. */
  readonly commands: readonly Command[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Empty when it is larger than GitHub uploads. */
  readonly summary: string;
  /** What the step printed to both streams. */
  readonly log: string;
}

/** One annotation on a check's page. */
export interface ShownAnnotation {
  readonly level: string;
  readonly message: string;
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
}

const LEVELS = ["error", "warning", "notice"];
const KEPT_A_LEVEL = 10;
const KEPT_CHARACTERS = 4096;
const LARGEST_SUMMARY = 1024 * 1024;

/** Runs a step as a runner would: its environment, its files, its reading of the output. A simulated runner, not GitHub's. */
export async function runStep(step: Step): Promise<StepResult> {
  const directory = mkdtempSync(path.join(tmpdir(), "copydesk-runner-"));
  const files = { event: "event.json", output: "output", summary: "summary.md" };
  for (const name of Object.values(files)) writeFileSync(path.join(directory, name), "");
  writeFileSync(path.join(directory, files.event), JSON.stringify(step.payload));
  const env = {
    PATH: process.env["PATH"],
    HOME: directory,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: step.event,
    GITHUB_EVENT_PATH: path.join(directory, files.event),
    GITHUB_OUTPUT: path.join(directory, files.output),
    GITHUB_STEP_SUMMARY: path.join(directory, files.summary),
    GITHUB_WORKSPACE: step.cwd,
    GITHUB_REPOSITORY: "newsroom/site",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_API_URL: "http://127.0.0.1:9",
    GITHUB_GRAPHQL_URL: "http://127.0.0.1:9/graphql",
    GITHUB_RUN_ID: "1",
    GITHUB_RUN_ATTEMPT: "1",
    RUNNER_TEMP: directory,
    ...Object.fromEntries(
      Object.entries(step.inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    ...step.env,
  };
  const { exitCode, output } = await run(step.main, step.cwd, env);
  const read = (name: string): string => readFileSync(path.join(directory, name), "utf8");
  const commands = output.split(/\r\n|\r|\n/).flatMap((line) => parseCommand(line) ?? []);
  const summary = read(files.summary);
  const result: StepResult = {
    exitCode,
    annotations: keepAnnotations(commands, step.cwd),
    commands,
    outputs: parseOutputs(read(files.output)),
    summary: Buffer.byteLength(summary) > LARGEST_SUMMARY ? "" : summary,
    log: output,
  };
  rmSync(directory, { recursive: true, force: true });
  return result;
}

/** Lines of both streams; each stream is read by itself, so that half a line of one is never glued to the other's. */
async function run(
  main: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ exitCode: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(findNode24(), [main], { cwd, env, stdio: ["ignore", "pipe", "pipe"], timeout: 110_000 });
    const streams = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].setEncoding("utf8").on("data", (chunk: string) => (streams[name] += chunk));
    }
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, output: `${streams.stdout}\n${streams.stderr}` }));
  });
}

function keepAnnotations(commands: readonly Command[], workspace: string): ShownAnnotation[] {
  return LEVELS.flatMap((level) =>
    commands
      .filter((command) => command.name === level)
      .slice(0, KEPT_A_LEVEL)
      .map(({ properties, data }) => ({
        level,
        message: data.slice(0, KEPT_CHARACTERS),
        path: (properties["file"] ?? "").replace(`${workspace}/`, ""),
        line: Number(properties["line"] ?? 0),
        endLine: Number(properties["endLine"] ?? properties["line"] ?? 0),
      })),
  );
}

/** `name<<delimiter`, the value's lines, the delimiter: what a step writes to `GITHUB_OUTPUT`. */
function parseOutputs(text: string): Record<string, string> {
  const entries = text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\r?\n([\s\S]*?)\r?\n\2$/gm);
  return Object.fromEntries([...entries].map(([, name = "", , value = ""]) => [name, value]));
}
