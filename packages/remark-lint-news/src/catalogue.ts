import type { Rule } from "./rule-definition.ts";
import { dateFormat } from "./rules/date-format/rule.ts";
import { frontMatter } from "./rules/front-matter/rule.ts";
import { imageAltText } from "./rules/image-alt-text/rule.ts";

const rules: readonly Rule[] = [dateFormat, frontMatter, imageAltText];

/** Every rule, by id. */
export const catalogue: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));
