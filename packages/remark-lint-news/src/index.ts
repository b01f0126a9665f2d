export type {
  ConfiguredRule,
  CrossFileReport,
  Directive,
  Facts,
  FileFacts,
  MessageTemplate,
  Report,
  ReviewedDirective,
  Rule,
  RuleContext,
  RuleDefinition,
  RuleMessage,
  Severity,
  Visitors,
  Walk,
} from "./rule-definition.ts";
export type { PostFacts, RuleInput } from "./run-rules.ts";
export type { RuleSetting } from "./presets.ts";
export type { RulePlugin } from "./to-plugin.ts";
export { applyFixes } from "./apply-fixes.ts";
export { catalogue } from "./catalogue.ts";
export { getRulePage, writeMessage } from "./create-message.ts";
export { createLocator } from "./create-locator.ts";
export { presets } from "./presets.ts";
export { namedSchemas } from "./rules/front-matter/named-schemas.ts";
export { default } from "./recommended.ts";
export { collectFacts, compareFacts, runRules, toCrossFileMessage } from "./run-rules.ts";
export { walkTree } from "./walk-tree.ts";
