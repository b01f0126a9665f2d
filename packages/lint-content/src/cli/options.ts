import type { Localized } from "@copydesk/front-matter";

/** One option of a command, as the help, the completion and the parser know it. */
export interface Option {
  readonly short?: string;
  /** What stands for its value in the help; an option without one is a switch. */
  readonly value?: string;
  /** May be given several times. */
  readonly multiple?: boolean;
  /** The only values it takes. */
  readonly accepts?: readonly string[];
  /** Words that a shell offers for a value that may be a file as well. */
  readonly offers?: readonly string[];
  /** Left out of the help: another option's line speaks of it. */
  readonly isHidden?: boolean;
  /** Takes a whole number of at least 0. */
  readonly isNumber?: boolean;
  readonly description: Localized;
}

/** A command's options by name. */
export type Options = Readonly<Record<string, Option>>;

/** Options that every command takes. */
export const BASIC_OPTIONS: Options = {
  language: {
    value: "en|zh-CN",
    accepts: ["en", "zh-CN"],
    description: { en: "language of messages", "zh-CN": "提示信息的语言" },
  },
  color: { description: { en: "colours, or none: --no-color", "zh-CN": "彩色输出；--no-color 关闭" } },
  "no-color": { isHidden: true, description: { en: "no colours", "zh-CN": "不用颜色" } },
  debug: {
    description: { en: "show what is left out, times and errors", "zh-CN": "显示未检查的文件及原因、耗时和完整报错" },
  },
  help: { short: "h", description: { en: "this help", "zh-CN": "显示本帮助" } },
  version: { short: "v", description: { en: "the version", "zh-CN": "显示版本号" } },
};

/** Options of commands that go by a configuration. */
export const COMMON_OPTIONS: Options = {
  config: {
    short: "c",
    value: "file",
    description: { en: "configuration, instead of the nearest", "zh-CN": "指定配置文件，不自动查找" },
  },
  ...BASIC_OPTIONS,
};
