import type { Context, Script } from "node:vm";
import { Exhaustion } from "./evaluation.ts";

/** The longest that the patterns of one validation may take together on the host's engine, in milliseconds. */
const MATCH_LIMIT = 1_000;

let left = MATCH_LIMIT;
let host: { readonly context: Context; readonly script: Script } | undefined;

/** Begins a validation. */
export function startMatching(): void {
  left = MATCH_LIMIT;
}

/**
 * Compiles a pattern for the host's engine, which can backtrack without end: `node:vm` stops it then, and the match
 * throws {@link Exhaustion}. `undefined` on hosts without `node:vm`.
 */
export function compileBounded(pattern: string): ((text: string) => boolean) | undefined {
  const vm = globalThis.process?.getBuiltinModule?.("node:vm");
  if (!vm) return undefined;
  const expression = new RegExp(pattern, "u");
  return (text) => {
    if (left <= 0) throw new Exhaustion("pattern-timeout", text, { pattern });
    const { context, script } = (host ??= { context: vm.createContext({}), script: new vm.Script("match()") });
    const start = performance.now();
    context["match"] = () => expression.test(text);
    try {
      return script.runInContext(context, { timeout: Math.ceil(left) }) === true;
    } catch (error) {
      if ((error as { code?: unknown }).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
      throw new Exhaustion("pattern-timeout", text, { pattern });
    } finally {
      left -= performance.now() - start;
    }
  };
}
