import path from "node:path";
import type { RuleMessage } from "@copydesk/remark-lint-news";
import type { Report } from "@copydesk/reporters";
import { VFile } from "vfile";
import { takeKnownOut } from "./use-baseline.ts";
import type { ExitCode } from "../cli/terminal.ts";
import { writeReports } from "../cli/write-reports.ts";
import { createMatcher } from "../config/globs.ts";
import { toPostPath } from "../config/to-post-path.ts";
import { decodePost } from "../engine/decode-post.ts";
import { createEngineFinding } from "../engine/engine-findings.ts";
import { restoreMessage } from "../engine/post-result.ts";
import { formatDecision } from "../files/decisions.ts";
import { fixText } from "../fix/fix-text.ts";
import { lintText } from "../lint-text.ts";
import { judge, showFixes } from "./lint-command.ts";
import type { LintRun } from "./lint-command.ts";

/** Standard input as one post: its report, or with --fix its fixed text and the report on standard error. */
export async function lintStdin(run: LintRun, shown: string): Promise<ExitCode> {
  const { terminal, request, loaded, language } = run;
  const bytes = await terminal.readStdin();
  const absolute = path.resolve(terminal.cwd, shown);
  const printsText = request.fix !== undefined && !request.diff;
  const reporting = printsText ? { ...run, terminal: { ...terminal, print: terminal.printError } } : run;
  const { config } = loaded;
  if (createMatcher(config.ignore)(toPostPath(config.root, absolute))) {
    if (printsText) terminal.print(bytes);
    run.tell("skipped", { file: shown, reason: formatDecision("ignored", language) });
    return request.passOnIgnored ? 0 : 2;
  }
  const decoded = decodePost(bytes);
  if (!("text" in decoded)) {
    if (printsText) terminal.print(bytes);
    const finding = createEngineFinding("file-encoding", decoded.found, language, decoded.at);
    return reportText(reporting, shown, bytes.toString(), [restoreMessage(finding)]);
  }
  const written = decoded.text;
  const { deadline } = request.engine;
  const lintAgain = (text: string): Promise<RuleMessage[]> => lintText({ path: absolute, text, config, deadline });
  if (request.fix === undefined) return reportText(run, shown, written, await lintAgain(written));
  const fixed = await fixText(written, request.fix, lintAgain);
  if (request.diff) {
    return showFixes(run, EMPTY, fixed === written ? [] : [{ path: shown, before: written, after: fixed }]);
  }
  terminal.print(fixed);
  return reportText(reporting, shown, fixed, await lintAgain(fixed));
}

const EMPTY: Report = { files: [], checked: 1, failures: [] };

async function reportText(
  run: LintRun,
  shown: string,
  text: string,
  messages: readonly RuleMessage[],
): Promise<ExitCode> {
  const file = new VFile({ path: shown, value: text });
  file.messages.push(...messages);
  const report = takeKnownOut(run, { ...EMPTY, files: messages.length > 0 ? [file] : [] });
  await writeReports(run, report);
  return judge(run, report);
}
