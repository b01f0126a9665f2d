import { ActionError } from "./action-error.ts";
import { printAnnotation, printDebug } from "./print.ts";

/** How a step ends: clean, findings that fail it, or work that could not be done. */
export type Outcome = "clean" | "findings" | "failure";

const EXIT_CODES: Readonly<Record<Outcome, number>> = { clean: 0, findings: 1, failure: 2 };

/** Runs one Action's work. What it throws, now or after the work was left, becomes one error in the log and exit code 2. */
export async function runAction(work: () => Promise<Outcome>): Promise<void> {
  // Node would print these past the sanitiser.
  process.removeAllListeners("warning");
  process.on("uncaughtException", (error) => {
    fail(error);
    // Nothing is left to wait for; and where the log itself is gone, printing would throw again and again.
    process.exit(EXIT_CODES.failure);
  });
  try {
    process.exitCode = EXIT_CODES[await work()];
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  process.exitCode = EXIT_CODES.failure;
  const message = error instanceof Error ? error.message : String(error);
  // A configuration's mistakes come a line each.
  for (const sentence of message.split("\n")) printAnnotation({ level: "error", title: "lint-content", sentence });
  const cause = error instanceof ActionError ? error.cause : error;
  if (cause instanceof Error) printDebug(cause.stack ?? "");
}
