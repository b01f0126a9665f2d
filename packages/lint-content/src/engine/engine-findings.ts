import type { Language, Localized } from "@copydesk/front-matter";
import type { Point } from "unist";
import type { StoredMessage } from "./post-result.ts";

const PAGE = "https://github.com/copydesk/copydesk/blob/main/packages/lint-content/README.md";
/** The `source` of messages that no rule wrote. */
export const ENGINE_SOURCE = "lint-content";

const START: Point = { line: 1, column: 1, offset: 0 };

/** What the engine itself finds wrong with a post, before any rule or instead of them. */
export type EngineRule = "file-encoding" | "file-size" | "file-link" | "file-complexity";

/** Their sentences. */
const ENGINE_FINDINGS: Readonly<Record<EngineRule, Localized>> = {
  "file-encoding": {
    en: "Unexpected {found}, expected UTF-8 text",
    "zh-CN": "文件包含{found}，应为 UTF-8 文本",
  },
  "file-size": {
    en: "Unexpected post of more than {limit} kB, expected a smaller one",
    "zh-CN": "文章超过 {limit} kB，请拆分或缩小",
  },
  "file-link": {
    en: "Unexpected symbolic link out of the repository or to nothing, expected a file",
    "zh-CN": "符号链接指向仓库之外，或目标不存在，应为普通文件",
  },
  "file-complexity": {
    en: "Unexpected post that needs more than {limit} to check, expected simpler Markdown",
    "zh-CN": "检查这篇文章所需超过{limit}，请简化其中的 Markdown",
  },
};

/** What each is about and what to do, as the README says it. */
export const ENGINE_ADVICE: Readonly<Record<EngineRule, Localized>> = {
  "file-encoding": {
    en: "The post is not UTF-8 text. Save it as UTF-8; most editors offer it under “Save with encoding”.",
    "zh-CN": "文章不是 UTF-8 文本。请另存为 UTF-8，多数编辑器在“通过编码保存”一类菜单中。",
  },
  "file-size": {
    en: "The post is larger than any article: 1 MB, or what `--max-file-size` says. Data and generated pages belong in `ignore`.",
    "zh-CN": "文件比任何文章都大：超过 1 MB，或 `--max-file-size` 所定的上限。数据和生成的页面请写入 `ignore`。",
  },
  "file-link": {
    en: "A symbolic link leads out of the repository, or to nothing. It is not followed.",
    "zh-CN": "符号链接指向仓库之外，或目标不存在，不会跟随。",
  },
  "file-complexity": {
    en: "The post took more time or memory than a post may, usually through thousands of nested quotes or lists.",
    "zh-CN": "检查这篇文章所需的时间或内存超过了上限，通常是因为成千上万层嵌套的引用或列表。",
  },
};

/** Where an engine finding is explained. */
export function getEnginePage(rule: EngineRule): string {
  return `${PAGE}#${rule}`;
}

/** Texts that fill {@link ENGINE_FINDINGS}. */
export const ENGINE_VALUES: Readonly<
  Record<"utf16" | "gbk" | "bytes" | "nul" | "seconds" | "memory" | "depth", Localized>
> = {
  utf16: { en: "UTF-16 text", "zh-CN": " UTF-16 文本" },
  gbk: { en: "GBK text", "zh-CN": " GBK 文本" },
  bytes: { en: "bytes that are no UTF-8", "zh-CN": "不是 UTF-8 的字节" },
  nul: { en: "NUL byte", "zh-CN": " NUL 字节" },
  seconds: { en: "{n} seconds", "zh-CN": " {n} 秒" },
  memory: { en: "the memory it may use", "zh-CN": "可用内存" },
  depth: { en: "the nesting that a parser follows", "zh-CN": "解析器支持的嵌套层数" },
};

/** An engine finding, an error at `at`. */
export function createEngineFinding(
  ruleId: EngineRule,
  value: Localized | string,
  language: Language,
  at: Point = START,
): StoredMessage {
  const filled = typeof value === "string" ? value : value[language];
  return {
    reason: ENGINE_FINDINGS[ruleId][language].replace(/\{(?:found|limit)\}/, () => filled),
    place: { start: at, end: at },
    ruleId,
    source: ENGINE_SOURCE,
    fatal: true,
    url: getEnginePage(ruleId),
  };
}

/** A value with its number filled in. */
export function fillValue(value: Localized, n: number): Localized {
  return { en: value.en.replace("{n}", String(n)), "zh-CN": value["zh-CN"].replace("{n}", String(n)) };
}
