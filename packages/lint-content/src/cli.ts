import { parseArgs } from "node:util";
import { formats } from "@copydesk/reporters";
import { loadConfig } from "./config/load-config.ts";
import { lint } from "./lint.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: "string", default: "text" } },
});
const cwd = process.cwd();
const { config } = loadConfig({ cwd });
const report = await lint({ cwd, config, paths: positionals.length > 0 ? positionals : ["."] });
const format = await formats.get(values.format)?.load();
if (!format) throw new Error(`Unexpected format ${values.format}, expected ${[...formats.keys()].join(", ")}`);
process.stdout.write(format(report, { language: "en", color: false }));
const failed = report.files.some((file) => file.messages.some((message) => message.fatal));
process.exitCode = report.checked === 0 ? 2 : failed ? 1 : 0;
