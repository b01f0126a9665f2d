import type { Language } from "@copydesk/reporters";

/** One text in every language an editor reads. */
export type Localized = Readonly<Record<Language, string>>;

/** `template` in the reader's language, its `{placeholders}` filled. */
export function localize(
  template: Localized,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return template[language].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
