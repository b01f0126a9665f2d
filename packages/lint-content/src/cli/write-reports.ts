import { formats, sanitise } from "@copydesk/reporters";
import type { Report, ReporterOptions } from "@copydesk/reporters";
import type { LintRun } from "../commands/lint-command.ts";
import { writeFileAtomically } from "../fix/write-file-atomically.ts";
import { listRules } from "../list-rules.ts";
import { readVersion } from "../version.ts";

/** Writes every report that was asked for; failures that a format does not show go to standard error. */
export async function writeReports({ terminal, request, language }: LintRun, report: Report): Promise<void> {
  const shown = request.quiet ? withoutWarnings(report) : report;
  const options: ReporterOptions = {
    language,
    color: false,
    version: readVersion(),
    rules: listRules(),
  };
  for (const { format, file } of request.outputs) {
    const reporter = await formats.get(format)?.load();
    if (!reporter) throw new Error(`No format ${format}`);
    const color = file === undefined && terminal.color.stdout;
    const columns = file === undefined ? terminal.columns : undefined;
    const text = reporter(shown, { ...options, color, columns, links: color && terminal.opensLinks });
    if (file === undefined) terminal.print(text);
    else writeFileAtomically(file, text);
  }
  if (request.outputs.every(({ format, file }) => file !== undefined || !formats.get(format)?.showsFailures)) {
    for (const { path, reason } of report.failures) {
      terminal.printError(`${sanitise(path === "" ? reason : `${path}: ${reason}`)}\n`);
    }
  }
}

function withoutWarnings(report: Report): Report {
  const files = report.files.flatMap((file) => {
    const messages = file.messages.filter((message) => message.fatal);
    return messages.length > 0 ? [Object.assign(Object.create(file) as typeof file, { messages })] : [];
  });
  return { ...report, files };
}
