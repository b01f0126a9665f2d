import type { Language } from "@copydesk/front-matter";
import type { CommandLine } from "./parse-command-line.ts";

/** 0: clean; 1: findings of severity error; 2: the command could not do its work; 130: Ctrl-C ended it. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Where a command runs and whom it speaks to. */
export interface Terminal {
  readonly cwd: string;
  readonly line: CommandLine;
  /** The language asked for by `--language`. */
  readonly language: Language | undefined;
  /** The environment's language, for want of `--language` and a configuration. */
  readonly environmentLanguage: Language;
  /** Whether standard output, and standard error, want colours. */
  readonly color: { readonly stdout: boolean; readonly stderr: boolean };
  /** Whether standard error is a terminal that a line can be overwritten on. */
  readonly isTerminal: boolean;
  /** How many columns standard output has, where that is known. */
  readonly columns: number | undefined;
  /** Whether the terminal opens OSC 8 hyperlinks. */
  readonly opensLinks: boolean;
  readonly readStdin: () => Promise<Buffer>;
  readonly print: (output: string | Uint8Array) => void;
  readonly printError: (output: string | Uint8Array) => void;
}

/** Does a command's work. */
export type Run = (terminal: Terminal) => Promise<ExitCode>;
