import type { Language } from "@copydesk/front-matter";

/** What the command line says besides reports and help. */
const SENTENCES = {
  "unknown-option": {
    en: "Unexpected option `{option}`, expected one that `{command} --help` lists",
    "zh-CN": "没有 `{option}` 这个选项，可用的选项见 `{command} --help`",
  },
  "misspelt-option": {
    en: "Unexpected option `{option}`, expected `{nearest}`? (`{command} --help` lists them all)",
    "zh-CN": "没有 `{option}` 这个选项，是不是想写 `{nearest}`？（全部选项见 `{command} --help`）",
  },
  "unexpected-value": {
    en: "Unexpected value `{value}`, expected `{option}` alone",
    "zh-CN": "`{option}` 不带值，请去掉 `{value}`",
  },
  "missing-value": {
    en: "Unexpected `{option}` without a value, expected `{option} {value}`",
    "zh-CN": "`{option}` 缺少值，写法是 `{option} {value}`",
  },
  "not-a-number": {
    en: "Unexpected value `{value}` of `{option}`, expected a whole number such as 0 or 10",
    "zh-CN": "`{option}` 的值 `{value}` 不对，请填 0、10 这样的整数",
  },
  "not-accepted": {
    en: "Unexpected value `{value}` of `{option}`, expected {expected}",
    "zh-CN": "`{option}` 不接受 `{value}`，可填 {expected}",
  },
  "too-many": {
    en: "Unexpected `{value}`, expected `{usage}`",
    "zh-CN": "多出 `{value}`，写法是 `{usage}`",
  },
  "too-few": {
    en: "Unexpected `{command}` alone, expected `{usage}`",
    "zh-CN": "`{command}` 后面还缺内容，写法是 `{usage}`",
  },
  "unknown-format": {
    en: "Unexpected format `{value}`, expected `{expected}`",
    "zh-CN": "没有 `{value}` 这种格式，可填 `{expected}`",
  },
  "unknown-rule": {
    en: "Unexpected rule `{value}`, expected `{expected}`",
    "zh-CN": "没有 `{value}` 这条规则，可填 `{expected}`",
  },
  "unknown-schema-action": {
    en: "Unexpected `{value}` after `schema`, expected `infer`",
    "zh-CN": "`schema` 之后不能写 `{value}`，只能写 `infer`",
  },
  "unknown-shell": {
    en: "Unexpected shell `{value}`, expected bash, zsh or fish",
    "zh-CN": "不支持 `{value}`，可填 bash、zsh 或 fish",
  },
  "suggestions-alone": {
    en: "Unexpected `--suggestions` alone, expected `--fix --suggestions` or `--diff --suggestions`",
    "zh-CN": "`--suggestions` 要和 `--fix` 或 `--diff` 一起用",
  },
  "part-alone": {
    en: "Unexpected `--part` alone, expected `--shard i/n --part file`",
    "zh-CN": "`--part` 要和 `--shard` 一起用：`--shard i/n --part 文件`",
  },
  "stdin-and-paths": {
    en: "Unexpected path `{path}`, expected none beside `--stdin` (its path goes to `--stdin-filename`)",
    "zh-CN": "使用 `--stdin` 时不能再写路径 `{path}`，请改用 `--stdin-filename`",
  },
  "not-together": {
    en: "Unexpected `{other}`, expected it without `{one}`",
    "zh-CN": "`{one}` 和 `{other}` 不能同时使用",
  },
  "no-posts": {
    en: "Unexpected lack of posts in `{paths}`, expected files such as {globs} (--debug says which were left out and why)",
    "zh-CN": "`{paths}` 中没有可检查的文章，文章应匹配 {globs}（加上 --debug 可查看被排除的文件和原因）",
  },
  "nothing-changed": {
    en: "No post changed since {since}",
    "zh-CN": "自 {since} 以来没有文章改动",
  },
  "no-front-matter": {
    en: "Unexpected posts without front matter in `{paths}`, expected some to infer a schema from",
    "zh-CN": "`{paths}` 中的文章都没有可读取的文首元数据，无法推断 schema",
  },
  "misspelt-command": {
    en: "Unexpected `{path}`, expected a path that exists or the command `{command}`",
    "zh-CN": "没有 `{path}` 这个路径，是不是想用命令 `{command}`？",
  },
  "misspelt-path": {
    en: "Unexpected `{path}`, expected a path that exists, perhaps `{nearest}`",
    "zh-CN": "没有 `{path}` 这个路径，是不是想写 `{nearest}`？",
  },
  "too-many-warnings": {
    en: "Unexpected {n} {n|warning|warnings}, expected at most {most} (--max-warnings)",
    "zh-CN": "有 {n} 个警告，超过了 --max-warnings 允许的 {most} 个",
  },
  skipped: {
    en: "{file}: {reason}",
    "zh-CN": "{file}：{reason}",
  },
  fixed: {
    en: "Fixed {n} {n|post|posts}",
    "zh-CN": "已修正 {n} 个文件",
  },
  "would-fix": {
    en: "{n} {n|post|posts} would change; --fix without --diff writes them",
    "zh-CN": "将修改 {n} 个文件；去掉 --diff 即可写入",
  },
  "nothing-to-fix": {
    en: "Nothing to fix",
    "zh-CN": "没有可修正的内容",
  },
  "changed-meanwhile": {
    en: "{file} changed while it was being fixed, run again",
    "zh-CN": "{file} 在修正过程中被改动，请重新运行",
  },
  progress: {
    en: "Checking… {done} of {total} posts, {findings} {findings|finding|findings}, {left} left",
    "zh-CN": "正在检查… {done}/{total} 篇，{findings} 个问题，还需 {left}",
  },
  "debug-config": {
    en: "Configuration: {file}",
    "zh-CN": "配置文件：{file}",
  },
  "debug-time": {
    en: "Looked at {n} paths in {ms} ms",
    "zh-CN": "共查看 {n} 个路径，用时 {ms} 毫秒",
  },
  "baseline-missing": {
    en: "Unexpected baseline `{file}`, expected a file that exists: `--baseline write` makes it",
    "zh-CN": "找不到基线文件 `{file}`，可用 `--baseline write` 生成",
  },
  "baseline-known": {
    en: "{n} known {n|finding|findings} not shown ({file}); --baseline off shows them",
    "zh-CN": "{n} 个已知问题未显示（{file}）；--baseline off 可显示",
  },
  "baseline-fixable": {
    en: "{n} known {n|finding|findings} could be fixed too: add --baseline off",
    "zh-CN": "另有 {n} 个已知问题也可以修正：请加上 --baseline off",
  },
  "baseline-stale": {
    en: "{n} known {n|finding is|findings are} gone: --baseline prune takes {n|it|them} out of {file}",
    "zh-CN": "{n} 个已知问题已不存在：--baseline prune 可从 {file} 中清除",
  },
  "baseline-written": {
    en: "{file}: {n} known {n|finding|findings}, {added} new, {removed} gone",
    "zh-CN": "{file}：共 {n} 个已知问题，新增 {added} 个，清除 {removed} 个",
  },
  "baseline-unnamed": {
    en: "Name it in the configuration so that every run uses it: baseline: {file}",
    "zh-CN": "请在配置中写明 baseline: {file}，以后每次运行都会使用",
  },
  watching: {
    en: "Watching {n} {n|folder|folders}; Ctrl-C ends",
    "zh-CN": "正在监视 {n} 个文件夹；按 Ctrl-C 结束",
  },
  interrupted: {
    en: "Interrupted: nothing was reported, and no cache was written",
    "zh-CN": "已中断：没有输出报告，也没有写入缓存",
  },
  "init-exists": {
    en: "Unexpected {files}, expected a site that is not set up yet (--force replaces, --dry-run only shows)",
    "zh-CN": "已存在 {files}；--force 可覆盖，--dry-run 只预览",
  },
  "init-wrote": {
    en: "Wrote {file}",
    "zh-CN": "已写入 {file}",
  },
  "init-done": {
    en: "\nSet up: {n} {n|finding is|findings are} known, and only new ones are reported from now on.",
    "zh-CN": "\n设置完成：已记录 {n} 个现有问题，今后只报新问题。",
  },
  "init-broken": {
    en: "Not recorded, because the post or its front matter cannot be read; reported until it is mended or in `ignore`: {files}",
    "zh-CN": "下列文件无法作为文章读取，或文首元数据无法解析，未作记录；修好或写入 `ignore` 之前每次都会报告：{files}",
  },
  "init-next": {
    en: "Next: lint-content{folder}                 checks the posts\n      lint-content{folder} --baseline off  shows what is known",
    "zh-CN":
      "接下来：lint-content{folder}                 检查文章\n        lint-content{folder} --baseline off  查看已记录的问题",
  },
  "init-no-folder": {
    en: "Unexpected `{value}`, expected a folder that exists",
    "zh-CN": "`{value}` 不是已有的文件夹",
  },
  "init-declined": {
    en: "Nothing was written",
    "zh-CN": "没有写入任何文件",
  },
  "init-ask-workflow": {
    en: "Also check pull requests on GitHub, by {file}? [y/N]",
    "zh-CN": "是否同时写入 {file}，在 GitHub 上检查拉取请求？[y/N]",
  },
  "init-ask": {
    en: "Write {files}? [Y/n]",
    "zh-CN": "写入 {files}？[Y/n]",
  },
  "init-unasked": {
    en: "Nothing was written: there is no terminal to ask on. --yes writes without asking, --dry-run only shows",
    "zh-CN": "没有写入任何文件：当前没有终端，无法询问。加上 --yes 可直接写入，--dry-run 只预览",
  },
  disk: {
    en: "{file}: Unexpected failure, expected a place that can be read and written ({reason})",
    "zh-CN": "{file}：无法读写（{reason}）",
  },
  bug: {
    en: "Unexpected failure, expected none: {reason}\nPlease report it: https://github.com/copydesk/copydesk/issues (--debug shows more)",
    "zh-CN": "程序出错：{reason}\n请反馈：https://github.com/copydesk/copydesk/issues（加上 --debug 可看到详情）",
  },
} as const;

/** Which sentence is meant. */
export type SentenceId = keyof typeof SENTENCES;

/** A sentence in the reader's language; `{n}` stands for a value, `{n|one|many}` for a word that goes by it. */
export function say(id: SentenceId, values: Readonly<Record<string, string | number>>, language: Language): string {
  return SENTENCES[id][language].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (placeholder, name: string, one, many) => {
      if (typeof one === "string") return values[name] === 1 ? one : String(many);
      return String(values[name] ?? placeholder);
    },
  );
}
