import { runCli } from "./cli/run-cli.ts";
import { openStream } from "./cli/standard-stream.ts";

const stderr = openStream("stderr", endAtFullDisk);
const stdout = openStream("stdout", (error) => {
  if (error.code !== "EPIPE") stderr.write(`${error.message}\n`);
  endAtFullDisk(error);
});

async function main(): Promise<void> {
  process.exitCode = await runCli({
    args: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    isTerminal: { stdout: stdout.isTerminal, stderr: stderr.isTerminal },
    columns: stdout.columns,
    readStdin: async () => (await import("node:stream/consumers")).buffer(process.stdin),
    print: stdout.write,
    printError: stderr.write,
  });
  // Node would take a fiftieth of a run over one post to clear its memory.
  if (stdout.isWritten() && stderr.isWritten()) process.exit();
}

// Not awaited here: the bundle is CommonJS.
void main();

/** A reader that has seen enough, such as `head`, is no error. */
function endAtFullDisk(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") process.exit(2);
}
