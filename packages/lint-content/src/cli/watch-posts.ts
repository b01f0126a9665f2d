import path from "node:path";
import type { FSWatcher } from "chokidar";
import type { LintRun } from "../commands/lint-command.ts";
import { CONFIG_NAMES } from "../config/find-config.ts";
import { createMatcher } from "../config/globs.ts";
import { toPostPath } from "../config/to-post-path.ts";
import type { ExitCode } from "./terminal.ts";

/** Editors write a file in several steps; what happens within so many milliseconds is one change. */
const SETTLE = 40;

/**
 * Runs `lintNow` at first and after each change of a post, until the process is ended; unchanged posts are known. A
 * change of the configuration loads it anew; while it has mistakes, they are told instead.
 */
export async function watchPosts(load: () => LintRun, lintNow: (run: LintRun) => Promise<ExitCode>): Promise<ExitCode> {
  let run = load();
  let stale = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve<ExitCode>(0);
  let watcher = await openWatcher(run, onChange);
  running = lintAgain();
  const ended = new Promise<void>((resolve) => process.once("SIGINT", resolve));
  await running;
  run.tell("watching", { n: run.request.paths.length });
  await ended;
  clearTimeout(timer);
  const code = await running;
  await watcher.close();
  return code;

  function onChange(file: string): void {
    stale ||= isConfig(run, file);
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(lintAgain);
    }, SETTLE);
  }

  async function lintAgain(): Promise<ExitCode> {
    try {
      if (stale) {
        run = load();
        stale = false;
        await watcher.close();
        watcher = await openWatcher(run, onChange);
      }
      return await lintNow(run);
    } catch (error) {
      if (error instanceof Error && error.name === "Interruption") return 130;
      if (!(error instanceof Error) || error.name !== "ConfigError") throw error;
      run.terminal.printError(`${error.message}\n`);
      return 2;
    }
  }
}

async function openWatcher(run: LintRun, onChange: (file: string) => void): Promise<FSWatcher> {
  const { terminal, request, loaded } = run;
  const { watch } = await import("chokidar");
  const isPost = createMatcher(loaded.config.files);
  const folders = request.paths.map((entry) => path.resolve(terminal.cwd, entry));
  const watcher = watch([...folders, ...loaded.sources], {
    ignoreInitial: true,
    ignored: (file, stats) =>
      /[/\\](?:node_modules|\.git)(?:[/\\]|$)/.test(file) ||
      (stats?.isFile() === true && !isConfig(run, file) && !isPost(toPostPath(loaded.config.root, file))),
  });
  watcher.on("all", (_, file) => onChange(file));
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return watcher;
}

/** Whether a file is part of the configuration, or would be. */
function isConfig({ loaded }: LintRun, file: string): boolean {
  return loaded.sources.includes(file) || CONFIG_NAMES.some((name) => name === path.basename(file));
}
