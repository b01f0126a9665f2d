import type { Rule } from "./rule-definition.ts";
import { completeSummary } from "./rules/complete-summary/rule.ts";
import { dateFormat } from "./rules/date-format/rule.ts";
import { frontMatter } from "./rules/front-matter/rule.ts";
import { imageAltText } from "./rules/image-alt-text/rule.ts";
import { noBrokenLink } from "./rules/no-broken-link/rule.ts";
import { noReprintNotice } from "./rules/no-reprint-notice/rule.ts";
import { noUnusedDirective } from "./rules/no-unused-directive/rule.ts";
import { sourceLink } from "./rules/source-link/rule.ts";
import { translationParity } from "./rules/translation-parity/rule.ts";
import { uniqueSource } from "./rules/unique-source/rule.ts";
import { uniqueTitle } from "./rules/unique-title/rule.ts";

const rules: readonly Rule[] = [
  completeSummary,
  dateFormat,
  frontMatter,
  imageAltText,
  noBrokenLink,
  noReprintNotice,
  noUnusedDirective,
  sourceLink,
  translationParity,
  uniqueSource,
  uniqueTitle,
];

/** Every rule, by id. */
export const catalogue: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
