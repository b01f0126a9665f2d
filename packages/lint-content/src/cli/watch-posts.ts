import path from "node:path";
import type { LintRun } from "../commands/lint-command.ts";
import { createMatcher } from "../config/globs.ts";
import type { ExitCode } from "./terminal.ts";

/** Editors write a file in several steps; what happens within so many milliseconds is one change. */
const SETTLE = 40;

/** Runs `lintNow` at first and after each change of a post, until the process is ended; unchanged posts are known. */
export async function watchPosts(run: LintRun, lintNow: (run: LintRun) => Promise<ExitCode>): Promise<ExitCode> {
  const { terminal, request, loaded, tell } = run;
  const { watch } = await import("chokidar");
  const isPost = createMatcher(loaded.config.files);
  const folders = request.paths.map((entry) => path.resolve(terminal.cwd, entry));
  const watcher = watch([...folders, ...loaded.sources], {
    ignoreInitial: true,
    ignored: (file, stats) =>
      /[/\\](?:node_modules|\.git)(?:[/\\]|$)/.test(file) ||
      (stats?.isFile() === true && !loaded.sources.includes(file) && !isPost(toRelative(loaded.config.root, file))),
  });
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve<ExitCode>(0);
  const again = (): void => {
    running = running.then(() => lintNow(run));
  };
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(again, SETTLE);
  });
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  again();
  await running;
  tell("watching", { n: folders.length });
  await new Promise<void>((resolve) => process.once("SIGINT", resolve));
  await watcher.close();
  return running;
}

function toRelative(root: string, file: string): string {
  return path.relative(root, file).replaceAll(path.sep, "/");
}
