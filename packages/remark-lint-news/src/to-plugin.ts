import path from "node:path";
import type { Language } from "@copydesk/front-matter";
import type { Root } from "mdast";
import type { Plugin } from "unified";
import { readSetting } from "./read-setting.ts";
import type { Rule } from "./rule-definition.ts";
import { runRules } from "./run-rules.ts";
import { walkTree } from "./walk-tree.ts";

/** A remark plugin that takes a rule's setting. */
export type RulePlugin = Plugin<[unknown?], Root>;

/** unified tells plugins apart by identity: a preset and a configuration must mean the same one. */
const plugins = new WeakMap<Rule, RulePlugin>();

/** What the `settings` of a remark configuration say to every rule. */
interface Settings {
  readonly language: Language;
  readonly timeZone?: string;
}

/**
 * A rule as a remark plugin, for remark-cli and editors. It takes what remark-lint takes: a severity, options, or both;
 * attaching it throws when they are not valid. Comments that control messages are remark-lint's to obey.
 */
/* @__NO_SIDE_EFFECTS__ */
export function toPlugin(rule: Rule): RulePlugin {
  const known = plugins.get(rule);
  if (known) return known;
  const plugin: RulePlugin = function (setting) {
    const settings = readSettings(this.data("settings"));
    const configured = readSetting(rule, setting, settings.language);
    if (!configured) return undefined;
    return (tree, file) => {
      const options = rule.load?.(configured.options, file.cwd) ?? configured.options;
      const messages = runRules([{ ...configured, options }], {
        ...settings,
        text: String(file).replace(/^\uFEFF/, ""),
        path: file.path ? path.relative(file.cwd, path.resolve(file.cwd, file.path)).replaceAll("\\", "/") : "",
        walk: walkTree(tree),
        honourDirectives: false,
        otherMessages: file.messages,
      });
      for (const message of messages) {
        if (file.path) {
          message.name = `${file.path}:${message.name}`;
          message.file = file.path;
        }
        file.messages.push(message);
      }
    };
  };
  Object.defineProperty(plugin, "name", { value: `remark-lint:${rule.id}` });
  plugins.set(rule, plugin);
  return plugin;
}

function readSettings(data: unknown): Settings {
  const { language = "en", timeZone } = (data ?? {}) as { readonly language?: unknown; readonly timeZone?: unknown };
  if (language !== "en" && language !== "zh-CN") {
    throw new Error(`Unexpected language ${JSON.stringify(language)} in settings, expected "en" or "zh-CN"`);
  }
  if (timeZone !== undefined && typeof timeZone !== "string") {
    throw new Error(`Unexpected timeZone ${JSON.stringify(timeZone)} in settings, expected a string`);
  }
  return { language, ...(timeZone !== undefined && { timeZone }) };
}
