import { COMMON_OPTIONS } from "./options.ts";
import type { Options } from "./options.ts";

/** Options of whatever ends in a report. */
const REPORT_OPTIONS: Options = {
  format: {
    short: "f",
    value: "name[=file]",
    multiple: true,
    description: { en: "how to report; may be repeated", "zh-CN": "报告格式，可写多个" },
  },
  "output-file": {
    short: "o",
    value: "file",
    description: { en: "write the report to a file", "zh-CN": "把报告写入文件" },
  },
  baseline: {
    short: "b",
    value: "write|prune|off|file",
    offers: ["write", "prune", "off"],
    description: { en: "record, prune, ignore or use known ones", "zh-CN": "已知问题：记录、清理、忽略、指定" },
  },
  quiet: { short: "q", description: { en: "report errors only", "zh-CN": "只报告错误" } },
  "max-warnings": {
    value: "n",
    isNumber: true,
    description: { en: "fail when there are more warnings", "zh-CN": "警告超过此数即视为失败" },
  },
};

/** Options of `lint-content merge`. */
export const MERGE_OPTIONS: Options = { ...REPORT_OPTIONS, ...COMMON_OPTIONS };

/** Options of `lint-content lint`. */
export const LINT_OPTIONS: Options = {
  ...REPORT_OPTIONS,
  fix: { description: { en: "apply the certain fixes", "zh-CN": "自动修正确定无误的问题" } },
  suggestions: {
    description: { en: "with --fix: the likely ones too", "zh-CN": "与 --fix 连用：也采用修改建议" },
  },
  diff: { description: { en: "show what --fix would change", "zh-CN": "只显示 --fix 将作的修改" } },
  since: {
    value: "revision",
    description: { en: "only posts changed since then", "zh-CN": "只检查该版本之后改动的文章" },
  },
  "pass-on-ignored": {
    description: { en: "succeed when all given are ignored", "zh-CN": "给出的文件全被忽略时视为成功" },
  },
  stdin: { description: { en: "check the text on standard input", "zh-CN": "检查标准输入的文本" } },
  "stdin-filename": {
    value: "file",
    description: { en: "the path to check that text as", "zh-CN": "该文本所属的文件路径" },
  },
  watch: { short: "w", description: { en: "check again whenever posts change", "zh-CN": "文章改动后自动重新检查" } },
  cache: {
    description: {
      en: "skip known (--cache-location <file>)",
      "zh-CN": "跳过未改动的（--cache-location <文件>）",
    },
  },
  "cache-location": {
    value: "file",
    isHidden: true,
    description: { en: "where to remember them", "zh-CN": "缓存文件的位置" },
  },
  shard: {
    value: "i/n",
    description: {
      en: "one of n (--part <file> for merge)",
      "zh-CN": "n 份中的第 i 份（--part <文件>）",
    },
  },
  part: {
    value: "file",
    isHidden: true,
    description: { en: "with --shard: write what merge needs", "zh-CN": "与 --shard 连用：写出供合并的结果" },
  },
  parser: {
    value: "satteri|remark",
    accepts: ["satteri", "remark"],
    description: { en: "which Markdown parser to use", "zh-CN": "使用哪个 Markdown 解析器" },
  },
  deadline: {
    value: "seconds",
    isNumber: true,
    description: { en: "the longest one post may take", "zh-CN": "单篇文章的检查时限" },
  },
  "max-file-size": {
    value: "kB",
    isNumber: true,
    description: { en: "the largest post to look at: 1000", "zh-CN": "单篇文章的大小上限，默认 1000" },
  },
  "no-plugins": { description: { en: "run no plugins of the configuration", "zh-CN": "不运行配置中的插件" } },
  ...COMMON_OPTIONS,
};
