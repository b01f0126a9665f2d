import type { Language, Localized } from "@copydesk/front-matter";

/** Why a file was or was not checked. */
export type DecisionReason =
  | "checked"
  | "unchanged"
  | "not-changed"
  | "other-shard"
  | "hidden"
  | "dependency"
  | "theme"
  | "template"
  | "section"
  | "gitignore"
  | "ignored"
  | "link"
  | "special"
  | "outside";

const REASONS: Readonly<Record<DecisionReason, Localized>> = {
  checked: { en: "checked", "zh-CN": "已检查" },
  unchanged: { en: "known from the cache", "zh-CN": "未改动，取自缓存" },
  "not-changed": { en: "not checked: unchanged since the given commit", "zh-CN": "未检查：自指定提交以来没有改动" },
  "other-shard": { en: "not checked: belongs to another shard", "zh-CN": "未检查：属于另一个分片" },
  hidden: { en: "not checked: hidden", "zh-CN": "未检查：隐藏的文件或文件夹" },
  dependency: { en: "not checked: installed packages", "zh-CN": "未检查：第三方依赖" },
  theme: { en: "not checked: themes are not posts", "zh-CN": "未检查：主题不是文章" },
  template: { en: "not checked: templates are not posts", "zh-CN": "未检查：模板不是文章" },
  section: { en: "not checked: the page of a section is no post", "zh-CN": "未检查：栏目页不是文章" },
  gitignore: { en: "not checked: .gitignore", "zh-CN": "未检查：.gitignore 已排除" },
  ignored: { en: "not checked: the configuration's `ignore`", "zh-CN": "未检查：配置中的 `ignore` 已排除" },
  link: { en: "not checked: a symbolic link", "zh-CN": "未检查：符号链接" },
  special: { en: "not checked: no regular file", "zh-CN": "未检查：不是普通文件" },
  outside: {
    en: "not followed: a symbolic link out of the repository, or to nothing",
    "zh-CN": "未跟随：符号链接指向仓库之外，或目标不存在",
  },
};

/** What became of one file or directory. */
export interface Decision {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  readonly reason: DecisionReason;
}

/** A decision's reason in the reader's language. */
export function formatDecision(reason: DecisionReason, language: Language): string {
  return REASONS[reason][language];
}
