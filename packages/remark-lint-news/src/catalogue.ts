import type { Rule } from "./rule-definition.ts";
import { frontMatter } from "./rules/front-matter/rule.ts";
import { imageAltText } from "./rules/image-alt-text/rule.ts";

/** Every rule, by id. */
export const catalogue: ReadonlyMap<string, Rule> = new Map(
  [frontMatter, imageAltText].map((rule): [string, Rule] => [rule.id, rule]),
);
