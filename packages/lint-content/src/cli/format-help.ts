import { styleText } from "node:util";
import type { Language, Localized } from "@copydesk/front-matter";
import type { Command } from "./commands.ts";
import type { Option } from "./options.ts";

const HEADINGS = {
  promise: {
    en: "Checks a news site's posts: front matter, image texts, source links, dates.",
    "zh-CN": "检查新闻网站的文章：文首元数据、图片替代文字、来源链接、日期。",
  },
  usage: { en: "Usage", "zh-CN": "用法" },
  commands: { en: "Commands", "zh-CN": "命令" },
  options: { en: "Options", "zh-CN": "选项" },
  examples: { en: "Examples", "zh-CN": "示例" },
  more: {
    en: "Options of a command: lint-content <command> --help, as in lint-content lint -h",
    "zh-CN": "各命令的选项：lint-content <命令> --help，例如 lint-content lint -h",
  },
  exit: {
    en: "Exit code: 0 clean, 1 errors were found, 2 something could not be done.",
    "zh-CN": "退出码：0 没有错误，1 发现错误，2 未能完成检查。",
  },
} satisfies Record<string, Localized>;

/** The help of one command; with `others`, the list of all commands in place of its options. */
export function formatHelp(
  command: Command,
  language: Language,
  color: boolean,
  others?: ReadonlyMap<string, Command>,
): string {
  const title = (key: "usage" | "commands" | "options" | "examples"): string => {
    const text = HEADINGS[key][language];
    return color ? styleText("bold", text, { validateStream: false }) : text;
  };
  const sections = [
    others ? HEADINGS.promise[language] : capitalise(command.summary[language]),
    `${title("usage")}\n  ${command.usage[language]}`,
  ];
  if (others) {
    const list = [...others].map(([name, { summary }]) => [name, summary] as const);
    sections.push(`${title("commands")}\n${formatRows(list, language)}`);
  } else {
    const rows = Object.entries(command.options)
      .filter(([, option]) => !option.isHidden)
      .map(([name, option]) => [formatName(name, option), option.description] as const);
    sections.push(`${title("options")}\n${formatRows(rows, language)}`);
  }
  sections.push(`${title("examples")}\n${formatRows(command.examples, language)}`);
  if (others) sections.push(`${HEADINGS.more[language]}\n${HEADINGS.exit[language]}`);
  return `${sections.join("\n\n")}\n`;
}

function formatName(name: string, { short, value }: Option): string {
  return `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` <${value}>`}`;
}

function formatRows(rows: readonly (readonly [string, Localized])[], language: Language): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, text]) => `  ${name.padEnd(width)}${text[language]}`).join("\n");
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
