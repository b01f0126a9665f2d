import { statSync } from "node:fs";
import type { Stats } from "node:fs";
import path from "node:path";
import type { RuleSetting } from "@copydesk/remark-lint-news";
import { sanitise } from "@copydesk/reporters";
import { loadFor } from "../cli/load-for.ts";
import type { Run } from "../cli/terminal.ts";
import { explainSettings } from "../config/explain-settings.ts";
import { toPostPath } from "../config/to-post-path.ts";
import type { ExplainedSetting } from "../config/explain-settings.ts";
import { formatDecision } from "../files/decisions.ts";
import { findFiles } from "../files/find-files.ts";

const LABELS = {
  en: {
    file: "Configuration: ",
    none: "none found: the recommended preset holds",
    root: "Root: ",
    post: "Post: ",
    missing: "no such file; below is what would apply to it",
    default: "default",
    open: " (",
    close: ")",
  },
  "zh-CN": {
    file: "配置文件：",
    none: "未找到，使用 recommended 预设",
    root: "根目录：",
    post: "文章：",
    missing: "文件不存在，以下是对它适用的设置",
    default: "默认",
    open: "（",
    close: "）",
  },
} as const;

/** `lint-content config [file]`: what holds for a file and where each value comes from. */
export const runConfig: Run = async (terminal) => {
  const { line, cwd, print, color } = terminal;
  const [file] = line.positionals;
  const { loaded, language } = loadFor(terminal, file === undefined ? [] : [file]);
  const relative = file === undefined ? undefined : toPostPath(loaded.config.root, path.resolve(cwd, file));
  const settings = explainSettings(loaded, relative).map((setting) =>
    setting.key === "language" && terminal.language ? { ...setting, origin: { source: "--language" } } : setting,
  );
  if (line.has("json")) {
    print(`${JSON.stringify({ file: loaded.file ?? null, root: loaded.config.root, settings }, null, 2)}\n`);
    return 0;
  }
  const { styleText } = await import("node:util");
  const dim = (text: string): string => (color.stdout ? styleText("dim", text, { validateStream: false }) : text);
  const labels = LABELS[language];
  const shownFile = loaded.file === undefined ? labels.none : path.relative(cwd, loaded.file);
  print(`${labels.file}${shownFile}\n${labels.root}${path.relative(cwd, loaded.config.root) || "."}\n`);
  const stats = file === undefined ? undefined : readStats(path.resolve(cwd, file));
  if (file !== undefined && !stats)
    print(`${labels.post}${sanitise(file)}${labels.open}${labels.missing}${labels.close}\n`);
  if (file !== undefined && stats?.isFile()) {
    findFiles(cwd, [file], loaded.config, {
      onDecision: ({ path: shown, reason }) => {
        print(`${labels.post}${shown}${labels.open}${formatDecision(reason, language)}${labels.close}\n`);
      },
    });
  }
  print("\n");
  const rows = settings.map(
    (setting) => [setting.key, formatValue(setting), formatOrigin(setting, labels.default)] as const,
  );
  const width = (column: 0 | 1): number => Math.min(60, Math.max(...rows.map((row) => row[column].length)));
  for (const [key, value, origin] of rows) {
    print(`${key.padEnd(width(0))}  ${value.padEnd(width(1))}  ${dim(origin)}\n`);
  }
  return 0;
};

/** `undefined` where there is nothing, or nothing that may be looked at. */
function readStats(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

function formatValue({ key, value }: ExplainedSetting): string {
  if (typeof value === "string") return value;
  if (key === "schema") {
    const { title, $id } = value as Readonly<Record<string, unknown>>;
    return [title, $id].find((name) => typeof name === "string") ?? "{…}";
  }
  if (!key.startsWith("rules.")) return JSON.stringify(value);
  const [severity, options] = value as Exclude<RuleSetting, string>;
  return severity === "off" ? severity : `${severity} ${JSON.stringify(options)}`;
}

function formatOrigin({ origin }: ExplainedSetting, fallback: string): string {
  if (!origin) return fallback;
  return [origin.source, origin.line, origin.column].filter((part) => part !== undefined).join(":");
}
