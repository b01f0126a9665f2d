import type { Language, Localized } from "@copydesk/front-matter";

/** One mistake in a configuration, or in a file that it names. */
export interface ConfigProblem {
  /** Relative to the working directory where it lies below it, else absolute. */
  readonly path: string;
  /** 1-based; both `undefined` when the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
  /** In the reader's language: what was found and what is accepted. */
  readonly sentence: string;
}

/** Thrown when a configuration cannot be used: every mistake in it, not only the first. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(formatProblemLine).join("\n"));
    this.problems = problems;
  }
}

function formatProblemLine({ path, line, column, sentence }: ConfigProblem): string {
  return `${[path, line, column].filter((part) => part !== undefined).join(":")}: ${sentence}`;
}

/** A sentence about configurations that no JSON Schema can say. */
export type ConfigSentence =
  | "missing"
  | "unreadable"
  | "too-large"
  | "not-a-mapping"
  | "directive"
  | "override-files"
  | "extends-cycle"
  | "extends-missing"
  | "extends-without-key"
  | "outside"
  | "schema-missing"
  | "schema-invalid"
  | "time-zone"
  | "plugin"
  | "glob"
  | "baseline-missing"
  | "baseline-broken";

const SENTENCES: Readonly<Record<ConfigSentence, Localized>> = {
  missing: {
    en: "Unexpected path, expected a configuration file that exists",
    "zh-CN": "找不到这个配置文件，请检查路径",
  },
  unreadable: {
    en: "Unexpected file, expected one that can be read ({reason})",
    "zh-CN": "无法读取这个文件（{reason}）",
  },
  "too-large": {
    en: "Unexpected size of {size} characters, expected at most {limit}",
    "zh-CN": "文件有 {size} 个字符，最多只接受 {limit} 个",
  },
  "not-a-mapping": {
    en: "Unexpected content, expected keys with values, such as `key: value`",
    "zh-CN": "内容不是键值形式，应写成 `键: 值`",
  },
  directive: {
    en: "Unexpected `%` directive, expected none",
    "zh-CN": "不允许使用 `%` 指令",
  },
  "override-files": {
    en: "Unexpected override without `files`, expected the globs of the files that it is for",
    "zh-CN": "这一项 `overrides` 缺少 `files`，请写明适用于哪些文件",
  },
  "extends-cycle": {
    en: "Unexpected `{name}`, expected a configuration that does not extend this one in turn",
    "zh-CN": "`{name}` 又继承了当前配置，请去掉循环",
  },
  "extends-missing": {
    en: "Unexpected `{name}`, expected a preset ({presets}), a file that exists, or an installed package",
    "zh-CN": "找不到 `{name}`，可填预设（{presets}）、存在的文件或已安装的包",
  },
  "extends-without-key": {
    en: "Unexpected package `{name}`, expected one with the key `lint-content` in its package.json",
    "zh-CN": "包 `{name}` 的 package.json 中没有 `lint-content` 键",
  },
  outside: {
    en: "Unexpected path `{name}`, expected a file inside `{boundary}`",
    "zh-CN": "路径 `{name}` 越出了 `{boundary}`，只能使用其中的文件",
  },
  "schema-missing": {
    en: "Unexpected schema `{name}`, expected a file that exists or a bundled schema ({bundled})",
    "zh-CN": "找不到 schema `{name}`，可填存在的文件或内置的 schema（{bundled}）",
  },
  "schema-invalid": {
    en: "Unexpected schema `{name}`, expected a valid JSON Schema ({reason})",
    "zh-CN": "`{name}` 不是有效的 JSON Schema（{reason}）",
  },
  "time-zone": {
    en: "Unexpected time zone `{name}`, expected an IANA name such as `Asia/Shanghai` or an offset such as `+08:00`",
    "zh-CN": "无法识别时区 `{name}`，可填 IANA 名称（如 `Asia/Shanghai`）或偏移量（如 `+08:00`）",
  },
  plugin: {
    en: "Unexpected plugin `{name}`, expected an installed one that loads ({reason})",
    "zh-CN": "无法载入插件 `{name}`，请确认已经安装（{reason}）",
  },
  glob: {
    en: "Unexpected pattern `{name}`, expected at most {length} characters, {stars} `*` between slashes, {globstars} `**` and {braces} `{…}`",
    "zh-CN":
      "模式 `{name}` 过于复杂：最多 {length} 个字符，两个斜杠之间最多 {stars} 个 `*`，全长最多 {globstars} 个 `**`、{braces} 组 `{…}`",
  },
  "baseline-missing": {
    en: "Unexpected path, expected a baseline that exists",
    "zh-CN": "找不到这个基线文件，请检查路径",
  },
  "baseline-broken": {
    en: "Unexpected baseline, expected what `--baseline write` wrote: mend it, or delete it and write it anew ({reason})",
    "zh-CN": "基线文件已损坏，请修复，或删除后用 `--baseline write` 重新生成（{reason}）",
  },
};

/** A sentence about a configuration in the reader's language. */
export function formatConfigSentence(
  id: ConfigSentence,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return SENTENCES[id][language].replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  );
}
