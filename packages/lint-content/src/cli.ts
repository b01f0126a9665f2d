import { parseArgs } from "node:util";
import { formatJson, formatText } from "@copydesk/reporters";
import { lint } from "./lint.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: "string", default: "text" } },
});
const report = await lint({ cwd: process.cwd(), paths: positionals.length > 0 ? positionals : ["."] });
const format = values.format === "json" ? formatJson : formatText;
process.stdout.write(format(report, { language: "en", color: false }));
const failed = report.files.some((file) => file.messages.some((message) => message.fatal));
process.exitCode = report.checked === 0 ? 2 : failed ? 1 : 0;
