import type { Localized } from "@copydesk/front-matter";
import { LINT_OPTIONS, MERGE_OPTIONS } from "./lint-options.ts";
import { BASIC_OPTIONS, COMMON_OPTIONS } from "./options.ts";
import type { Options } from "./options.ts";
import type { Run } from "./terminal.ts";

/** One subcommand: what its help says, and how to load the code that does it. */
export interface Command {
  readonly summary: Localized;
  readonly usage: Localized;
  /** How many arguments besides options it takes, at least and at most. */
  readonly takes: readonly [least: number, most: number];
  readonly options: Options;
  readonly examples: readonly (readonly [command: string, meaning: Localized])[];
  readonly load: () => Promise<Run>;
}

/** Every subcommand by name; `lint` is meant when none is named. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    "lint",
    {
      summary: { en: "check posts (meant when no command is named)", "zh-CN": "检查文章（不写命令时即为此项）" },
      usage: { en: "lint-content [lint] [path or glob …]", "zh-CN": "lint-content [lint] [路径或通配模式 …]" },
      takes: [0, Infinity],
      options: LINT_OPTIONS,
      examples: [
        ["lint-content --fix --diff", { en: "show what --fix would change", "zh-CN": "预览自动修正" }],
        ["lint-content -f text -f sarif=out.sarif", { en: "two reports at once", "zh-CN": "同时输出两种报告" }],
        ["lint-content --since origin/main", { en: "only posts that changed", "zh-CN": "只检查改动过的文章" }],
        ["lint-content --baseline write", { en: "accept today's findings", "zh-CN": "记录现有问题，今后只报新问题" }],
      ],
      load: async () => (await import("../commands/lint-command.ts")).runLint,
    },
  ],
  [
    "merge",
    {
      summary: { en: "one report from the parts of several machines", "zh-CN": "合并多台机器的分片结果" },
      usage: { en: "lint-content merge <part …>", "zh-CN": "lint-content merge <分片结果 …>" },
      takes: [1, Infinity],
      options: MERGE_OPTIONS,
      examples: [
        [
          "lint-content merge part-*.json",
          { en: "what --shard i/n --part part-i.json wrote", "zh-CN": "合并 --shard i/n --part part-i.json 的结果" },
        ],
      ],
      load: async () => (await import("../commands/merge-command.ts")).runMerge,
    },
  ],
  [
    "init",
    {
      summary: { en: "set up a site: look at it, write the configuration", "zh-CN": "为网站生成配置：先查看，再写入" },
      usage: { en: "lint-content init [folder]", "zh-CN": "lint-content init [文件夹]" },
      takes: [0, 1],
      options: {
        yes: { short: "y", description: { en: "write without asking", "zh-CN": "不询问，直接写入" } },
        workflow: {
          description: { en: "also write a pull request workflow", "zh-CN": "同时写入检查拉取请求的工作流" },
        },
        "dry-run": { description: { en: "only show what would be written", "zh-CN": "只显示将要写入的内容" } },
        force: { description: { en: "replace files that exist", "zh-CN": "覆盖已有文件" } },
        ...BASIC_OPTIONS,
      },
      examples: [
        ["lint-content init", { en: "look, show, ask, write", "zh-CN": "查看、展示、询问、写入" }],
        ["lint-content init --yes --workflow", { en: "for scripts", "zh-CN": "用于脚本" }],
      ],
      load: async () => (await import("../commands/init-command.ts")).runInit,
    },
  ],
  [
    "config",
    {
      summary: { en: "show what holds for a file, and why", "zh-CN": "显示某个文件适用的配置及来源" },
      usage: { en: "lint-content config [file]", "zh-CN": "lint-content config [文件]" },
      takes: [0, 1],
      options: { json: { description: { en: "as JSON", "zh-CN": "以 JSON 输出" } }, ...COMMON_OPTIONS },
      examples: [["lint-content config content/posts/a.md", { en: "for one post", "zh-CN": "查看一篇文章" }]],
      load: async () => (await import("../commands/config-command.ts")).runConfig,
    },
  ],
  [
    "rules",
    {
      summary: { en: "list the rules", "zh-CN": "列出所有规则" },
      usage: { en: "lint-content rules", "zh-CN": "lint-content rules" },
      takes: [0, 0],
      options: { json: { description: { en: "as JSON", "zh-CN": "以 JSON 输出" } }, ...BASIC_OPTIONS },
      examples: [["lint-content rules --language zh-CN", { en: "in Chinese", "zh-CN": "用中文" }]],
      load: async () => (await import("../commands/rules-command.ts")).runRulesCommand,
    },
  ],
  [
    "explain",
    {
      summary: { en: "say why a rule exists, with examples and options", "zh-CN": "说明一条规则：原因、示例和选项" },
      usage: { en: "lint-content explain <rule>", "zh-CN": "lint-content explain <规则>" },
      takes: [1, 1],
      options: BASIC_OPTIONS,
      examples: [["lint-content explain image-alt-text", { en: "one rule", "zh-CN": "查看一条规则" }]],
      load: async () => (await import("../commands/explain-command.ts")).runExplain,
    },
  ],
  [
    "schema",
    {
      summary: { en: "infer a front matter schema from posts", "zh-CN": "根据现有文章推断文首元数据的 schema" },
      usage: {
        en: "lint-content schema infer [path or glob …]",
        "zh-CN": "lint-content schema infer [路径或通配模式 …]",
      },
      takes: [1, Infinity],
      options: {
        closed: { description: { en: "make every other key a mistake", "zh-CN": "不允许出现其他键" } },
        ...COMMON_OPTIONS,
      },
      examples: [
        ["lint-content schema infer content > post.schema.json", { en: "then tighten it", "zh-CN": "之后再收紧" }],
      ],
      load: async () => (await import("../commands/schema-command.ts")).runSchema,
    },
  ],
  [
    "completion",
    {
      summary: { en: "print a completion script for a shell", "zh-CN": "输出 shell 自动补全脚本" },
      usage: { en: "lint-content completion <bash|zsh|fish>", "zh-CN": "lint-content completion <bash|zsh|fish>" },
      takes: [1, 1],
      options: BASIC_OPTIONS,
      examples: [
        ['eval "$(lint-content completion bash)"', { en: "in ~/.bashrc", "zh-CN": "写入 ~/.bashrc" }],
        [
          'eval "$(lint-content completion zsh)"',
          { en: "in ~/.zshrc, after compinit", "zh-CN": "写入 ~/.zshrc，放在 compinit 之后" },
        ],
        ["lint-content completion fish | source", { en: "in config.fish", "zh-CN": "写入 config.fish" }],
      ],
      load: async () => (await import("../commands/completion-command.ts")).runCompletion,
    },
  ],
]);
