import type { Language } from "@copydesk/reporters";

/** One text in every language an editor reads. */
export type Localized = Readonly<Record<Language, string>>;

/** What stands for each `{placeholder}` of a text. */
export type Placeholders = Readonly<Record<string, string | number>>;

/** `template` in the reader's language, its `{placeholders}` filled. */
export function localize(template: Localized, language: Language, values: Placeholders = {}): string {
  return template[language].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** The language to speak before any configuration is read: that of the input `language`, or else the environment's. */
export function readLanguage(): Language {
  const { INPUT_LANGUAGE: input, LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh/i.test(input || LC_ALL || LC_MESSAGES || LANG || "") ? "zh-CN" : "en";
}
