import path from "node:path";
import { toFindings } from "@copydesk/reporters";
import type { Finding, Language, Report, RuleInfo } from "@copydesk/reporters";
import { ActionError } from "./action-error.ts";
import type { Change } from "./change.ts";
import { readEvent } from "./event.ts";
import type { RunEvent } from "./event.ts";
import { findAbsent } from "./find-absent.ts";
import { createReader } from "./git/create-reader.ts";
import { findChange } from "./git/find-change.ts";
import { HistoryError, hasCommit } from "./git/history.ts";
import { findListedChange } from "./github/find-listed-change.ts";
import { lines, oneOf, text } from "./inputs.ts";
import type { Specification } from "./inputs.ts";
import { isInside } from "./is-inside.ts";
import { localize } from "./language.ts";
import type { Localized } from "./language.ts";
import { markNew } from "./mark-new.ts";
import { printAnnotation } from "./print.ts";
import { publish, publishInputs } from "./publish.ts";
import type { PublishOptions } from "./publish.ts";
import type { Outcome } from "./run-action.ts";
import { writeReport } from "./write-report.ts";

/** What a workflow asks of a run in a checked-out repository. */
export interface RepositoryInputs extends Omit<PublishOptions, "language"> {
  readonly paths: readonly string[];
  readonly "config-from": "base" | "head";
  readonly baseline: string;
  readonly "inline-config": "honour" | "report" | "ignore";
  readonly language: Language | "";
  readonly "sarif-file": string;
}

/** The inputs of Actions that lint a repository. */
export const repositoryInputs: Specification<RepositoryInputs> = {
  ...publishInputs,
  language: oneOf(["", "en", "zh-CN"]),
  paths: lines,
  "config-from": oneOf(["base", "head"]),
  baseline: text,
  "inline-config": oneOf(["honour", "report", "ignore"]),
  "sarif-file": text,
};

/** What the engine is asked for; `only` is absent where every post is to be looked at. */
export interface LintRequest {
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly only: ReadonlySet<string> | undefined;
  readonly baseline: string;
  readonly language: Language | undefined;
  readonly honourDirectives: boolean;
  /** Reads configuration and baseline as a commit has them. */
  readonly read: (file: string) => string | undefined;
}

/** What the engine answers; `found` counts the posts that were not asked for as well. */
interface RepositoryReport extends Report {
  readonly language: Language;
  readonly found: number;
}

/** How a run is done: the Action's name, the rules for SARIF, and the engine. */
export interface RepositoryRun {
  readonly name: string;
  readonly rules: readonly RuleInfo[];
  readonly lint: (request: LintRequest) => Promise<RepositoryReport>;
}

/** Lints what the event is about, shows it and judges it. */
export async function runInRepository(
  inputs: RepositoryInputs,
  { name, rules, lint }: RepositoryRun,
): Promise<Outcome> {
  const cwd = process.cwd();
  const outside = inputs.paths.find((entry) => !isInside(cwd, path.resolve(cwd, entry)));
  if (outside !== undefined) throw new ActionError(OUTSIDE, { outside });
  const event = readEvent();
  const change = await findChange(cwd, event).catch(async (error: unknown) => {
    const listed = error instanceof HistoryError ? await findListedChange(cwd, event, inputs.token) : undefined;
    // Nobody else may say what the configuration is.
    const isTrusted = inputs["config-from"] === "head" || (await hasCommit(cwd, listed?.base ?? ""));
    if (listed && isTrusted) return listed;
    throw error;
  });
  const request: LintRequest = {
    cwd,
    paths: inputs.paths,
    only: chooseFiles(change, event, inputs),
    baseline: inputs.baseline,
    language: inputs.language === "" ? undefined : inputs.language,
    honourDirectives: inputs["inline-config"] !== "ignore",
    read: createReader(cwd, (inputs["config-from"] === "base" ? change.base : undefined) ?? "HEAD"),
  };
  const report = await lint(request);
  const { language } = report;
  if (report.found === 0 && report.failures.length === 0) throw new ActionError(NOTHING_FOUND, {}, { language });
  const whole = inputs["inline-config"] === "report" ? await lint({ ...request, honourDirectives: false }) : report;
  const silenced = subtract(toFindings(whole), toFindings(report));
  if (inputs.scope === "changed-lines") await markNew(report, change, request, lint);
  const results = await writeReport(report, { ...inputs, name, language, rules });
  if (change.links.length > 0) {
    const sentence = localize(LINKS, language, { links: change.links.join(", ") });
    printAnnotation({ level: "notice", title: name, sentence });
  }
  const gaps = [...(change.gaps ?? []), ...findAbsent(cwd, change)];
  return publish(name, { ...results, silenced }, { ...change, gaps }, event, { ...inputs, language });
}

function subtract(all: readonly Finding[], known: readonly Finding[]): Finding[] {
  const keys = new Set(known.map((finding) => JSON.stringify(finding)));
  return all.filter((finding) => !keys.has(JSON.stringify(finding)));
}

/** A step that is green because it looked at nothing is the worst of all. */
const NOTHING_FOUND: Localized = {
  en: "Unexpected repository without any post, expected some where `paths` and the configuration's `files` look",
  "zh-CN": "没有找到任何文章，请检查 `paths` 和配置里的 `files`",
};

const OUTSIDE: Localized = {
  en: "Unexpected path `{outside}` of the input `paths`, expected one inside the workspace",
  "zh-CN": "输入项 `paths` 里的 `{outside}` 在工作区之外，请改到工作区内",
};

const LINKS: Localized = { en: "Symbolic links are not followed: {links}", "zh-CN": "不检查符号链接：{links}" };

/** A push is looked at as a whole, though only its lines count. */
function chooseFiles(change: Change, event: RunEvent, { scope }: RepositoryInputs): ReadonlySet<string> | undefined {
  if (!change.files || scope === "all" || event.name === "push") return undefined;
  return new Set(change.files.keys());
}
