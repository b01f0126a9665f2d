import { closeSync, constants, openSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as core from "@actions/core";
import { formats, toFindings } from "@copydesk/reporters";
import type { Report, ReporterOptions } from "@copydesk/reporters";
import { ActionError } from "./action-error.ts";
import type { Results } from "./findings.ts";
import { isInside } from "./is-inside.ts";
import type { Localized } from "./language.ts";

/** How and where a report is written. */
export interface ReportFiles extends Pick<ReporterOptions, "language" | "rules"> {
  /** The Action's. */
  readonly name: string;
  /** Path of the SARIF file in the workspace; empty for none. */
  readonly "sarif-file": string;
}

/**
 * Writes the JSON report to the runner's temporary directory and, where it is asked for, SARIF to the workspace; names both
 * in the outputs and returns what they hold. Throws {@link ActionError} when the SARIF file would be outside.
 */
export async function writeReport(
  report: Report,
  { name, language, rules = [], "sarif-file": sarifFile }: ReportFiles,
): Promise<Results> {
  const format = async (id: string): Promise<string> => {
    const write = await formats.get(id)?.load();
    return write?.(report, { language, rules, color: false }) ?? "";
  };
  const reportFile = path.join(process.env["RUNNER_TEMP"] ?? tmpdir(), `${name}-report.json`);
  writeFileSync(reportFile, await format("json"));
  core.setOutput("report-file", reportFile);
  if (sarifFile !== "") {
    writeInside(process.cwd(), sarifFile, await format("sarif"));
    core.setOutput("sarif-file", sarifFile);
  }
  return { findings: toFindings(report), checked: report.checked, failures: report.failures };
}

/** Writes a file of the workspace; a link that the checked-out code planted in its place is not followed. */
function writeInside(workspace: string, name: string, content: string): void {
  const file = path.resolve(workspace, name);
  // Windows has no such flag; making links takes a privilege there.
  const noLink = constants.O_NOFOLLOW ?? 0;
  try {
    if (!isInside(realpathSync(workspace), realpathSync(path.dirname(file)))) throw new Error("Outside the workspace");
    const handle = openSync(file, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | noLink);
    writeFileSync(handle, content);
    closeSync(handle);
  } catch (error) {
    throw new ActionError(NOT_WRITABLE, { name }, { cause: error });
  }
}

const NOT_WRITABLE: Localized = {
  en: "Unexpected path `{name}` of the SARIF file, expected one that can be written, in a directory of the workspace that exists",
  "zh-CN": "SARIF 文件的路径 `{name}` 无法写入，请改为工作区内已有目录下的路径",
};
