import type { Language, Localized } from "@copydesk/front-matter";

const SENTENCES: Readonly<Record<string, Localized>> = {
  missing: {
    en: "Unexpected path, expected a file, a directory or a glob that exists",
    "zh-CN": "找不到这个路径，应为存在的文件、目录或通配模式",
  },
  ENOENT: {
    en: "Unexpected disappearance, expected the file to stay while it is checked",
    "zh-CN": "检查过程中文件消失了，请重新运行",
  },
  EACCES: { en: "Unexpected lack of permission, expected a readable file", "zh-CN": "没有读取权限，请修改文件权限" },
  EPERM: { en: "Unexpected lack of permission, expected a readable file", "zh-CN": "没有读取权限，请修改文件权限" },
};
const CACHE: Localized = {
  en: "Unexpected failure, expected a cache that can be written ({reason})",
  "zh-CN": "无法写入缓存（{reason}）",
};
const PLUGIN: Localized = {
  en: "Unexpected error in a plugin, expected it to come to its end ({reason})",
  "zh-CN": "插件运行出错（{reason}）",
};
const OTHER: Localized = {
  en: "Unexpected error, expected to be able to check the file: {reason}",
  "zh-CN": "无法检查该文件：{reason}",
};

/** Why something could not be looked at, in the reader's language. */
export function describeFailure(error: unknown, language: Language): string {
  const code = typeof error === "string" ? error : (error as NodeJS.ErrnoException).code;
  return fillReason((code === undefined ? undefined : SENTENCES[code]) ?? OTHER, error, language);
}

/** Why a run's results could not be kept, in the reader's language. */
export function describeCacheFailure(error: unknown, language: Language): string {
  return fillReason(CACHE, error, language);
}

/** How a plugin failed at a post, in the reader's language. */
export function describePluginFailure(error: unknown, language: Language = "en"): string {
  return fillReason(PLUGIN, error, language);
}

function fillReason(sentence: Localized, error: unknown, language: Language): string {
  const reason = error instanceof Error ? error.message : String(error);
  return sentence[language].replace("{reason}", () => reason);
}
