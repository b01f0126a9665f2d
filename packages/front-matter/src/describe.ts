import type { Language, Localized } from "./types.ts";

/** What editors call the types of JSON Schema. */
export const TYPES: Readonly<Record<string, Localized>> = {
  string: { en: "text", "zh-CN": "文本" },
  number: { en: "a number", "zh-CN": "数字" },
  integer: { en: "a whole number", "zh-CN": "整数" },
  boolean: { en: "`true` or `false`", "zh-CN": "`true` 或 `false`" },
  array: { en: "a list", "zh-CN": "列表" },
  object: { en: "a group of keys", "zh-CN": "一组键值" },
  null: { en: "nothing", "zh-CN": "空值" },
};

/** What a date, a language and so on should look like, for each named format. */
export const FORMAT_HINTS: Readonly<Record<string, Localized>> = {
  "hugo-date": {
    en: "a date that exists, such as `2025-02-10` or `2025-02-10T16:31:51+08:00`",
    "zh-CN": "真实存在的日期，例如 `2025-02-10` 或 `2025-02-10T16:31:51+08:00`",
  },
  "language-tag": { en: "a language tag, such as `en` or `zh-CN`", "zh-CN": "语言标签，例如 `en` 或 `zh-CN`" },
  "web-url": {
    en: "an http(s) address or a path on this site",
    "zh-CN": "http(s) 网址或本站路径",
  },
};

const AND_SO_ON = 8;

/** `a`, `b` or `c` in the reader's language; long lists end in an ellipsis. */
export function joinChoices(choices: readonly string[], language: Language): string {
  const shown = choices.slice(0, AND_SO_ON);
  if (choices.length > AND_SO_ON) return `${shown.join(language === "en" ? ", " : "、")}…`;
  const last = shown.at(-1) ?? "";
  const others = shown.slice(0, -1);
  if (others.length === 0) return last;
  return language === "en" ? `${others.join(", ")} or ${last}` : spaceCode(spaceCode(others.join("、"), "或"), last);
}

/** Joins two pieces of Chinese with a blank where text and `code` meet. */
export function spaceCode(before: string, after: string): string {
  const meets = /\p{Script=Han}$/u.test(before)
    ? after.startsWith("`")
    : before.endsWith("`") && /^\p{Script=Han}/u.test(after);
  return meets ? `${before} ${after}` : before + after;
}

const MAX_SHOWN = 40;
/** What a reader does not see: controls, what turns the direction of writing, halves of characters, zero-width blanks. */
const UNSEEN = /[\p{Control}\p{Bidi_Control}\p{Surrogate}\u00AD\u200B\u2060]/gu;

/** Text as a message shows it: on one line, what is unseen by its code point, at most 40 UTF-16 units. */
export function showText(text: string): string {
  const line = text
    .replaceAll(/\s+/gu, " ")
    .replaceAll("`", "'")
    .trim()
    .replaceAll(
      UNSEEN,
      (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`,
    );
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1).replace(/[\uD800-\uDBFF]$/u, "")}…` : line;
}
