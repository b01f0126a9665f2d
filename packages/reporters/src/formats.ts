import type { Language, Reporter } from "./types.ts";

/** A way to write reports; its code is loaded when it is first used. */
export interface Format {
  readonly description: Readonly<Record<Language, string>>;
  /** Whether its reports state failures; with the others the host has to. */
  readonly showsFailures: boolean;
  readonly load: () => Promise<Reporter>;
}

/** Every format by the name that `--format` takes, in the order of the help. */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  [
    "text",
    {
      description: {
        en: "for a terminal: findings by file, with the source line",
        "zh-CN": "终端阅读：按文件列出问题并附原文",
      },
      showsFailures: true,
      load: async () => (await import("./text.ts")).formatText,
    },
  ],
  [
    "compact",
    {
      description: { en: "one line per finding", "zh-CN": "每个问题一行" },
      showsFailures: true,
      load: async () => (await import("./compact.ts")).formatCompact,
    },
  ],
  [
    "json",
    {
      description: { en: "one JSON object, the documented contract", "zh-CN": "一个 JSON 对象，格式有文档保证" },
      showsFailures: false,
      load: async () => (await import("./json.ts")).formatJson,
    },
  ],
  [
    "jsonl",
    {
      description: {
        en: "one JSON object per line, one line per finding",
        "zh-CN": "每行一个 JSON 对象，对应一个问题",
      },
      showsFailures: false,
      load: async () => (await import("./json.ts")).formatJsonLines,
    },
  ],
  [
    "sarif",
    {
      description: { en: "SARIF 2.1.0, for code scanning", "zh-CN": "SARIF 2.1.0，用于代码扫描" },
      showsFailures: true,
      load: async () => (await import("./sarif.ts")).formatSarif,
    },
  ],
  [
    "junit",
    {
      description: { en: "JUnit XML, for test reports", "zh-CN": "JUnit XML，用于测试报告" },
      showsFailures: true,
      load: async () => (await import("./junit.ts")).formatJunit,
    },
  ],
  [
    "checkstyle",
    {
      description: { en: "Checkstyle XML", "zh-CN": "Checkstyle XML" },
      showsFailures: true,
      load: async () => (await import("./checkstyle.ts")).formatCheckstyle,
    },
  ],
  [
    "gitlab",
    {
      description: { en: "GitLab Code Quality", "zh-CN": "GitLab 代码质量报告" },
      showsFailures: false,
      load: async () => (await import("./gitlab.ts")).formatGitlab,
    },
  ],
  [
    "rdjson",
    {
      description: { en: "Reviewdog Diagnostic Format, with suggestions", "zh-CN": "Reviewdog 诊断格式，含修改建议" },
      showsFailures: false,
      load: async () => (await import("./rdjson.ts")).formatRdjson,
    },
  ],
  [
    "github",
    {
      description: { en: "GitHub workflow commands, shown as annotations", "zh-CN": "GitHub 工作流命令，显示为批注" },
      showsFailures: true,
      load: async () => (await import("./github.ts")).formatGithub,
    },
  ],
  [
    "markdown",
    {
      description: { en: "a table for comments and step summaries", "zh-CN": "用于评论和步骤摘要的表格" },
      showsFailures: true,
      load: async () => (await import("./markdown.ts")).formatMarkdown,
    },
  ],
  [
    "html",
    {
      description: { en: "one page for an editor-in-chief", "zh-CN": "给主编看的单页报告" },
      showsFailures: true,
      load: async () => (await import("./html/html.ts")).formatHtml,
    },
  ],
]);
