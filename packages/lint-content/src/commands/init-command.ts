import { existsSync } from "node:fs";
import path from "node:path";
import { inferSchema } from "@copydesk/front-matter";
import type { Language } from "@copydesk/front-matter";
import type { Report } from "@copydesk/reporters";
import { countEntries, createBaseline } from "../baseline/baseline.ts";
import { formatBaseline } from "../baseline/baseline-text.ts";
import { say } from "../cli/sentences.ts";
import type { SentenceId } from "../cli/sentences.ts";
import type { Run, Terminal } from "../cli/terminal.ts";
import { UsageError } from "../cli/usage-error.ts";
import { loadConfig } from "../config/load-config.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import { writeFileAtomically } from "../fix/write-file-atomically.ts";
import { inspectSite } from "../init/inspect-site.ts";
import { INIT_FILES, renderConfig, renderWorkflow } from "../init/render-config.ts";
import { renderFindings } from "../init/render-findings.ts";
import { lint } from "../lint.ts";

/** `lint-content init [folder]`: looks at a site, shows what it found, and writes what keeps it as it is or better. */
export const runInit: Run = async (terminal) => {
  const { line, cwd, language, environmentLanguage, print } = terminal;
  const spoken = language ?? environmentLanguage;
  const tell = (id: SentenceId, values: Readonly<Record<string, string | number>> = {}): void => {
    print(`${say(id, values, spoken)}\n`);
  };
  const root = path.resolve(cwd, line.positionals[0] ?? ".");
  const show = (name: string): string => path.relative(cwd, path.join(root, name)) || name;
  const names = [INIT_FILES.config, INIT_FILES.schema, INIT_FILES.baseline];
  const wanted = line.has("workflow") ? [...names, INIT_FILES.workflow] : names;
  const existing = wanted.filter((name) => existsSync(path.join(root, name)));
  if (existing.length > 0 && !line.has("force") && !line.has("dry-run")) {
    throw new UsageError(say("init-exists", { files: existing.map(show).join(", ") }, spoken));
  }
  const loaded = createDefault(root, spoken);
  const site = await inspectSite(loaded);
  const globs = loaded.config.files.join(" ");
  if (site.posts === 0) throw new UsageError(say("no-posts", { paths: show("."), globs }, spoken));
  print(`${renderFindings(site, spoken)}\n`);
  const texts = new Map<string, string>([
    [INIT_FILES.config, renderConfig(site, spoken)],
    ...(site.frontMatters.length > 0
      ? ([[INIT_FILES.schema, `${JSON.stringify(inferSchema(site.frontMatters), null, 2)}\n`]] as const)
      : []),
    ...(line.has("workflow") ? ([[INIT_FILES.workflow, renderWorkflow()]] as const) : []),
  ]);
  if (line.has("dry-run")) {
    for (const [name, text] of texts) print(`# ${show(name)}\n${text}\n`);
    return 0;
  }
  if (!line.has("yes") && !(await isAgreed(terminal, spoken, [...texts.keys(), INIT_FILES.baseline].map(show))))
    return 0;
  for (const [name, text] of texts) {
    writeFileAtomically(path.join(root, name), text);
    tell("init-wrote", { file: show(name) });
  }
  const report = await lintSite(root, spoken);
  const baseline = createBaseline(report, (file) => file);
  writeFileAtomically(path.join(root, INIT_FILES.baseline), formatBaseline(baseline));
  tell("init-wrote", { file: show(INIT_FILES.baseline) });
  tell("init-done", { n: countEntries(baseline) });
  return 0;
};

/** What holds while there is no configuration. */
function createDefault(root: string, language: Language): LoadedConfig {
  return loadConfig({ cwd: root, folder: root, language, read: () => undefined });
}

async function lintSite(root: string, language: Language): Promise<Report> {
  const { config } = loadConfig({ cwd: root, file: INIT_FILES.config, language });
  return lint({ cwd: root, paths: ["."], config, allowPlugins: false });
}

/** Asks at a terminal; elsewhere nobody can answer, and nothing is written. */
async function isAgreed(terminal: Terminal, language: Language, files: readonly string[]): Promise<boolean> {
  if (!process.stdin.isTTY) {
    terminal.printError(`${say("init-unasked", {}, language)}\n`);
    return false;
  }
  const { createInterface } = await import("node:readline/promises");
  const asker = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asker.question(`${say("init-ask", { files: files.join(", ") }, language)} `);
  asker.close();
  return /^(?:y|yes|是|好|)$/i.test(answer.trim());
}
