import type { Language } from "@copydesk/front-matter";
import { say } from "./sentences.ts";
import type { Terminal } from "./terminal.ts";

/** Nobody wonders before this many milliseconds. */
const PATIENCE = 1_000;

/** How far a run is. */
interface Progress {
  readonly done: number;
  readonly total: number;
  readonly findings: number;
}

/** One line on a terminal's standard error that says how far the run is, once it takes longer than a second. */
export function createProgress(
  { isTerminal, printError }: Pick<Terminal, "isTerminal" | "printError">,
  language: Language,
): { readonly update: (progress: Progress) => void; readonly clear: () => void } {
  const start = performance.now();
  let shown = false;
  return {
    update: ({ done, total, findings }) => {
      if (!isTerminal || performance.now() - start < PATIENCE) return;
      shown = true;
      printError(`\r\u001B[2K${say("progress", { done, total, findings }, language)}`);
    },
    clear: () => {
      if (shown) printError("\r\u001B[2K");
      shown = false;
    },
  };
}
