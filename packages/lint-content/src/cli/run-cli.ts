import type { Language } from "@copydesk/front-matter";
import { commands } from "./commands.ts";
import { parseCommandLine } from "./parse-command-line.ts";
import { say } from "./sentences.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { opensLinks, wantsColor } from "./wants-color.ts";

/** What a process gives the command line. */
export interface Surroundings {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean };
  /** Of standard output; COLUMNS overrules it. */
  readonly columns: number | undefined;
  readonly readStdin: () => Promise<Buffer>;
  readonly print: (output: string | Uint8Array) => void;
  readonly printError: (output: string | Uint8Array) => void;
}

/** Runs `lint-content` and returns its exit code; what goes wrong is said on standard error. */
export async function runCli(surroundings: Surroundings): Promise<ExitCode> {
  const { args, env, printError } = surroundings;
  const language = findLanguage(args) ?? readEnvironmentLanguage(env);
  try {
    return await dispatch(surroundings, language);
  } catch (error) {
    if (error instanceof Error && error.name === "Interruption") {
      printError(`${say("interrupted", {}, language)}\n`);
      return 130;
    }
    printError(`${describeError(error, args.includes("--debug"), language)}\n`);
    return 2;
  }
}

async function dispatch(surroundings: Surroundings, language: Language): Promise<ExitCode> {
  const { env, isTerminal, print, printError, cwd } = surroundings;
  const [first, ...rest] = surroundings.args;
  const args = first === "help" ? [...rest, "--help"] : surroundings.args;
  const named = commands.has(args[0] ?? "");
  const name = named ? (args[0] ?? "lint") : "lint";
  const command = commands.get(name);
  if (!command) throw new Error(`No command ${name}`);
  const shown = `lint-content ${name}`;
  const line = parseCommandLine(named ? args.slice(1) : args, command.options, shown, language);
  const color = {
    stdout: wantsColor(line, env, isTerminal.stdout),
    stderr: wantsColor(line, env, isTerminal.stderr),
  };
  if (line.has("help")) {
    const { formatHelp } = await import("./format-help.ts");
    print(formatHelp(command, language, color.stdout, named ? undefined : commands));
    return 0;
  }
  if (line.has("version")) {
    const { readVersion } = await import("../version.ts");
    print(`${readVersion()}\n`);
    return 0;
  }
  const [least, most] = command.takes;
  const excess = line.positionals[most];
  const usage = command.usage[language];
  if (excess !== undefined) throw new UsageError(say("too-many", { value: excess, usage }, language));
  if (line.positionals.length < least) throw new UsageError(say("too-few", { command: shown, usage }, language));
  const terminal: Terminal = {
    cwd,
    line,
    language: findLanguage(args),
    environmentLanguage: readEnvironmentLanguage(env),
    color,
    isTerminal: isTerminal.stderr && !env["CI"] && env["TERM"] !== "dumb",
    columns: Number(env["COLUMNS"]) || surroundings.columns,
    opensLinks: isTerminal.stdout && opensLinks(env),
    readStdin: surroundings.readStdin,
    print,
    printError,
  };
  const run = await command.load();
  return run(terminal);
}

/** `--language` as far as it is valid, wherever it stands: mistakes beside it are told in that language. */
function findLanguage(args: readonly string[]): Language | undefined {
  const at = args.findLastIndex((arg) => arg === "--language" || arg.startsWith("--language="));
  const value = args[at]?.includes("=") ? args[at].slice("--language=".length) : args[at + 1];
  return at >= 0 && (value === "en" || value === "zh-CN") ? value : undefined;
}

function readEnvironmentLanguage(env: Surroundings["env"]): Language {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^zh/i.test(locale) ? "zh-CN" : "en";
}

/** A mistake of the user's or of the disk in one sentence; anything else is ours. */
function describeError(error: unknown, debug: boolean, language: Language): string {
  if (!(error instanceof Error)) return say("bug", { reason: String(error) }, language);
  if (error instanceof UsageError || error.name === "ConfigError") return error.message;
  const { syscall, path, message, stack } = error as NodeJS.ErrnoException;
  if (syscall !== undefined && path !== undefined && !debug) {
    return say("disk", { file: path, reason: message.split(",", 1)[0] ?? message }, language);
  }
  return say("bug", { reason: (debug ? stack : undefined) ?? message }, language);
}
