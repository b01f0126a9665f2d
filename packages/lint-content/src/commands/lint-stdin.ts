import path from "node:path";
import type { RuleMessage } from "@copydesk/remark-lint-news";
import type { Report } from "@copydesk/reporters";
import { VFile } from "vfile";
import { takeKnownOut } from "./use-baseline.ts";
import type { ExitCode } from "../cli/terminal.ts";
import { writeReports } from "../cli/write-reports.ts";
import { decodePost } from "../engine/decode-post.ts";
import { createEngineFinding } from "../engine/engine-findings.ts";
import { restoreMessage } from "../engine/post-result.ts";
import { fixText } from "../fix/fix-text.ts";
import { lintText } from "../lint-text.ts";
import { showFixes, toExitCode } from "./lint-command.ts";
import type { LintRun } from "./lint-command.ts";

/** Standard input as one post: its report, or with --fix its fixed text and the report on standard error. */
export async function lintStdin(run: LintRun, shown: string): Promise<ExitCode> {
  const { terminal, request, loaded } = run;
  const bytes = await terminal.readStdin();
  const decoded = decodePost(bytes);
  if (!("text" in decoded)) {
    const finding = createEngineFinding("file-encoding", decoded.found, run.language, decoded.at);
    const wantsText = request.fix !== undefined && !request.diff;
    if (wantsText) terminal.print(bytes);
    return reportText(wantsText ? besideText(run) : run, shown, bytes.toString("utf8"), [restoreMessage(finding)]);
  }
  const written = decoded.text;
  const absolute = path.resolve(terminal.cwd, shown);
  const { config } = loaded;
  const { deadline } = request.engine;
  const lintAgain = (text: string): Promise<RuleMessage[]> => lintText({ path: absolute, text, config, deadline });
  if (request.fix === undefined) return reportText(run, shown, written, await lintAgain(written));
  const fixed = await fixText(written, request.fix, lintAgain);
  if (request.diff) {
    return showFixes(run, EMPTY, fixed === written ? [] : [{ path: shown, before: written, after: fixed }]);
  }
  terminal.print(fixed);
  return reportText(besideText(run), shown, fixed, await lintAgain(fixed));
}

/** Standard output is the text's, so the report goes to standard error. */
function besideText(run: LintRun): LintRun {
  const { terminal } = run;
  return { ...run, terminal: { ...terminal, print: (output) => terminal.printError(String(output)) } };
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
  return toExitCode(report, run.request.maxWarnings);
}
