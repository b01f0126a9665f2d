import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Language } from "@copydesk/front-matter";
import type { Report } from "@copydesk/reporters";
import { countEntries, createBaseline, isBroken } from "../baseline/baseline.ts";
import { formatBaseline } from "../baseline/baseline-text.ts";
import { say } from "../cli/sentences.ts";
import type { SentenceId } from "../cli/sentences.ts";
import type { Run } from "../cli/terminal.ts";
import { UsageError } from "../cli/usage-error.ts";
import { CONFIG_NAMES, createDiskReader, findBoundary, isConfig } from "../config/find-config.ts";
import { loadConfig } from "../config/load-config.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import { writeFileAtomically } from "../fix/write-file-atomically.ts";
import { askYesOrNo } from "../init/ask-yes-or-no.ts";
import { inspectSite } from "../init/inspect-site.ts";
import { INIT_FILES, renderConfig, renderSchema, renderWorkflow } from "../init/render-config.ts";
import { renderFindings } from "../init/render-findings.ts";
import { lint } from "../lint.ts";

/** `lint-content init [folder]`: looks at a site, shows what it found, and writes what keeps it as it is or better. */
export const runInit: Run = async (terminal) => {
  const { line, cwd, language, environmentLanguage, print, printError } = terminal;
  const spoken = language ?? environmentLanguage;
  const tell = (id: SentenceId, values: Readonly<Record<string, string | number>> = {}): void => {
    print(`${say(id, values, spoken)}\n`);
  };
  const folder = line.positionals[0] ?? ".";
  const root = path.resolve(cwd, folder);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(say("init-no-folder", { value: folder }, spoken));
  }
  const show = (file: string): string => path.relative(cwd, path.resolve(root, file));
  const repository = findBoundary(root);
  const workflow = path.join(repository, INIT_FILES.workflow);
  const existing = findExisting(root, line.has("workflow") ? [workflow] : []);
  if (existing.length > 0 && !line.has("force") && !line.has("dry-run")) {
    throw new UsageError(say("init-exists", { files: existing.map(show).join(", ") }, spoken));
  }
  const loaded = createDefault(root, spoken);
  const site = await inspectSite(loaded);
  const globs = loaded.config.files.join(" ");
  if (site.posts === 0) throw new UsageError(say("no-posts", { paths: folder, globs }, spoken));
  print(`${renderFindings(site, spoken)}\n`);
  const isAsked = !line.has("yes") && !line.has("dry-run");
  if (isAsked && !process.stdin.isTTY) {
    printError(`${say("init-unasked", {}, spoken)}\n`);
    return 2;
  }
  const ask = async (id: SentenceId, values: Readonly<Record<string, string>>, byDefault: boolean) =>
    askYesOrNo(say(id, values, spoken), byDefault);
  const wantsWorkflow =
    line.has("workflow") ||
    (isAsked && !existsSync(workflow) && (await ask("init-ask-workflow", { file: show(workflow) }, false)));
  const texts = new Map<string, string>([[INIT_FILES.config, renderConfig(site, spoken)]]);
  if (site.frontMatters.length > 0) texts.set(INIT_FILES.schema, renderSchema(site));
  if (wantsWorkflow) texts.set(workflow, renderWorkflow(path.relative(repository, path.join(root, INIT_FILES.config))));
  if (line.has("dry-run")) {
    for (const [name, text] of texts) print(`# ${show(name)}\n${text}\n`);
    return 0;
  }
  const files = [...texts.keys(), INIT_FILES.baseline].map(show).join(", ");
  if (isAsked && (wantsWorkflow === undefined || !(await ask("init-ask", { files }, true)))) {
    tell("init-declined");
    return 0;
  }
  for (const [name, text] of texts) {
    writeFileAtomically(path.resolve(root, name), text);
    tell("init-wrote", { file: show(name) });
  }
  const report = await lintSite(root, spoken);
  const baseline = createBaseline(report, (file) => file);
  writeFileAtomically(path.join(root, INIT_FILES.baseline), formatBaseline(baseline));
  tell("init-wrote", { file: show(INIT_FILES.baseline) });
  tell("init-done", { n: countEntries(baseline) });
  const broken = report.files.filter((file) => file.messages.some(isBroken));
  if (broken.length > 0) tell("init-broken", { files: broken.map(({ path: file }) => show(file)).join(", ") });
  tell("init-next", { folder: folder === "." ? "" : ` ${folder}` });
  return 0;
};
/** The files to be written that are there already, and the site's configuration by whatever name. */
function findExisting(root: string, workflow: readonly string[]): string[] {
  const read = createDiskReader(root);
  return [
    ...CONFIG_NAMES.filter((name) => isConfig(path.join(root, name), read)),
    ...[INIT_FILES.schema, INIT_FILES.baseline, ...workflow].filter((file) => existsSync(path.resolve(root, file))),
  ];
}

/** What holds while there is no configuration. */
function createDefault(root: string, language: Language): LoadedConfig {
  return loadConfig({ cwd: root, folder: root, language, read: () => undefined });
}

async function lintSite(root: string, language: Language): Promise<Report> {
  const { config } = loadConfig({ cwd: root, file: INIT_FILES.config, language });
  return lint({ cwd: root, paths: ["."], config, allowPlugins: false });
}
