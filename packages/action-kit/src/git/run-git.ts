import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { showBytes } from "@copydesk/reporters";

const run = promisify(execFile);

/** Settings that a checked-out repository must not choose: programs git would start, and how it writes names. */
const SETTINGS = [
  "core.quotePath=true",
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.attributesFile=/dev/null",
  "core.pager=cat",
  "core.commitGraph=false",
  "color.ui=false",
  "diff.noprefix=false",
  "diff.mnemonicPrefix=false",
  "diff.orderFile=/dev/null",
  "diff.renameLimit=1000",
  "fetch.recurseSubmodules=false",
  "log.showSignature=false",
  "protocol.ext.allow=never",
];

/** Environment of every git process: no questions asked, no configuration but the repository's own and the user's. */
const ENVIRONMENT = { GIT_TERMINAL_PROMPT: "0", GIT_CONFIG_NOSYSTEM: "1", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };

/** Ten minutes: a fetch of a large repository takes that long, a diff never. */
const DEADLINE = 600_000;

/** The most that git may print: the patch of 3,000 long articles is a tenth of it. */
const MAXIMUM_OUTPUT = 512 * 1024 * 1024;

/** Runs git in `cwd`, without a shell, and returns what it prints. Rejects when it fails. */
export async function runGit(cwd: string, args: readonly string[], input = ""): Promise<string> {
  return (await runGitForBytes(cwd, args, input)).toString("utf8");
}

/** {@link runGit} for output that is not all UTF-8. */
export async function runGitForBytes(cwd: string, args: readonly string[], input = ""): Promise<Buffer> {
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  const running = run("git", [...settings, ...args], {
    cwd,
    env: { ...process.env, ...ENVIRONMENT },
    maxBuffer: MAXIMUM_OUTPUT,
    timeout: DEADLINE,
    encoding: "buffer",
  });
  // Git may end before it has read all of it; its exit code tells.
  running.child.stdin?.on("error", () => undefined).end(input);
  return (await running).stdout;
}

/** What git ends with NUL, such as names with `-z`; bytes that are no UTF-8 are shown as the engine shows them. */
export async function runGitForNames(cwd: string, args: readonly string[]): Promise<string[]> {
  const output = (await runGitForBytes(cwd, args)).toString("latin1");
  return output
    .split("\0")
    .slice(0, -1)
    .map((name) => showBytes(Buffer.from(name, "latin1")));
}
