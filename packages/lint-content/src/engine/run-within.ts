import { Script } from "node:vm";

const CALL: unique symbol = Symbol.for("lint-content.call");
const script = new Script(`globalThis[Symbol.for("lint-content.call")]()`);

/**
 * Calls a synchronous function and stops it, even inside a regular expression, after `milliseconds`; returns whether it
 * came to its end. What the function throws is thrown.
 */
export function runWithin(milliseconds: number, call: () => void): boolean {
  const holder = globalThis as { [CALL]?: () => void };
  holder[CALL] = call;
  try {
    script.runInThisContext({ timeout: milliseconds });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return false;
    throw error;
  } finally {
    delete holder[CALL];
  }
}
