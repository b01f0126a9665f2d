import path from "node:path";
import { formats } from "@copydesk/reporters";
import type { ReporterOptions } from "@copydesk/reporters";
import { lint, loadConfig } from "lint-content";
import { root } from "./repository.ts";

/** The report on `folder` as `lint-content` writes it when it is started in `cwd`, both relative to the repository. */
export async function lintFolder(folder: string, format: string, options: ReporterOptions, cwd = "."): Promise<string> {
  const from = path.join(root, cwd);
  const { config } = loadConfig({ cwd: from, folder: path.join(from, folder), language: options.language });
  const report = await lint({ cwd: from, paths: [folder], config: { ...config, language: options.language } });
  const write = await formats.get(format)?.load();
  if (!write) throw new Error(`No format ${format}`);
  return write(report, options);
}
