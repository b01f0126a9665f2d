export type {
  ConfiguredRule,
  CrossFileReport,
  Facts,
  FileFacts,
  MessageTemplate,
  Report,
  Rule,
  RuleContext,
  RuleDefinition,
  RuleMessage,
  Severity,
  Visitors,
  Walk,
} from "./rule-definition.ts";
export type { RuleInput } from "./run-rules.ts";
export { catalogue } from "./catalogue.ts";
export { createLocator } from "./create-locator.ts";
export { runRules } from "./run-rules.ts";
export { walkTree } from "./walk-tree.ts";
