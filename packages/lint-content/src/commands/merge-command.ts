import { readFileSync } from "node:fs";
import path from "node:path";
import { loadFor } from "../cli/load-for.ts";
import { readLintRequest } from "../cli/read-lint-request.ts";
import { say } from "../cli/sentences.ts";
import type { Run } from "../cli/terminal.ts";
import { mergeParts } from "../merge-parts.ts";
import { finish } from "./lint-command.ts";
import type { LintRun } from "./lint-command.ts";

/** `lint-content merge`: the report of a whole run from the parts that its machines wrote. */
export const runMerge: Run = async (terminal) => {
  const request = readLintRequest(terminal);
  const { loaded, language } = loadFor(terminal, ["."]);
  const tell: LintRun["tell"] = (id, values) => terminal.printError(`${say(id, values, language)}\n`);
  const texts = new Map(request.paths.map((file) => [file, readText(path.resolve(terminal.cwd, file))]));
  const merged = mergeParts(texts, { cwd: terminal.cwd, config: loaded.config });
  if (merged.checked === 0 && merged.failures.length === 0) {
    tell("no-posts", { paths: request.paths.join(" "), globs: loaded.config.files.join(" ") });
    return 2;
  }
  return finish({ terminal, request, loaded, language, tell }, merged);
};

/** Empty where there is no file: the report then says that it is no part. */
function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
