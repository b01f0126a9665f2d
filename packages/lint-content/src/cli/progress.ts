import type { Language } from "@copydesk/front-matter";
import { now } from "../engine/clock.ts";
import type { Progress } from "../engine/progress.ts";
import { say } from "./sentences.ts";
import type { Terminal } from "./terminal.ts";

/** Nobody wonders before this many milliseconds. */
const PATIENCE = 1_000;

/** One line on a terminal's standard error that says how far the run is, once it takes longer than a second. */
export function createProgress(
  { isTerminal, printError }: Pick<Terminal, "isTerminal" | "printError">,
  language: Language,
): { readonly update: ((progress: Progress) => void) | undefined; readonly clear: () => void } {
  const start = now();
  let shown = false;
  const update = ({ done, total, findings }: Progress): void => {
    const passed = now() - start;
    if (passed < PATIENCE) return;
    shown = true;
    const left = formatSeconds(((passed / done) * (total - done)) / 1_000, language);
    printError(`\r\u001B[2K${say("progress", { done, total, findings, left }, language)}`);
  };
  return {
    update: isTerminal ? update : undefined,
    clear: () => {
      if (shown) printError("\r\u001B[2K");
      shown = false;
    },
  };
}

function formatSeconds(seconds: number, language: Language): string {
  const [value, unit] = seconds < 90 ? ([seconds, "second"] as const) : ([seconds / 60, "minute"] as const);
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 0 }).format(value);
}
