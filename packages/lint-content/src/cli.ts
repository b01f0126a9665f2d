import { runCli } from "./cli/run-cli.ts";

process.stdout.on("error", endAtUnwritable);
process.stderr.on("error", endAtUnwritable);

void runCli({
  args: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  isTerminal: { stdout: process.stdout.isTTY, stderr: process.stderr.isTTY },
  columns: process.stdout.columns,
  readStdin: async () => (await import("node:stream/consumers")).buffer(process.stdin),
  print: (output) => void process.stdout.write(output),
  printError: (output) => void process.stderr.write(output),
}).then((exitCode) => (process.exitCode = exitCode));

/** A reader that has seen enough, such as `head`, is no error; a full disk is. */
function endAtUnwritable(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") return;
  process.stderr.write(`${error.message}\n`, () => process.exit(2));
}
