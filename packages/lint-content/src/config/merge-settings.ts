import type { RuleSetting } from "@copydesk/remark-lint-news";
import type { Settings } from "./types.ts";

type Rules = Readonly<Record<string, RuleSetting>>;

/** `later` over `earlier`: what `later` leaves unsaid of a rule's options stays, and its schema is for every rule that takes one. */
export function mergeSettings(earlier: Settings, later: Settings): Settings {
  const rules: Record<string, RuleSetting> = { ...(later.schema ? forgetSchemas(earlier.rules) : earlier.rules) };
  for (const [id, setting] of Object.entries(later.rules ?? {})) {
    rules[id] = toSetting(getSeverity(setting), { ...getOptions(rules[id]), ...getOptions(setting) });
  }
  return { ...earlier, ...later, rules };
}

function forgetSchemas(rules: Rules = {}): Rules {
  return Object.fromEntries(
    Object.entries(rules).map(([id, setting]) => {
      const { schema: _, ...options } = getOptions(setting);
      return [id, toSetting(getSeverity(setting), options)];
    }),
  );
}

function getSeverity(setting: RuleSetting): Exclude<RuleSetting, readonly unknown[]> {
  return typeof setting === "string" ? setting : setting[0];
}

function getOptions(setting: RuleSetting = "off"): Readonly<Record<string, unknown>> {
  return typeof setting === "string" ? {} : (setting[1] ?? {});
}

function toSetting(severity: ReturnType<typeof getSeverity>, options: Readonly<Record<string, unknown>>): RuleSetting {
  return Object.keys(options).length > 0 ? [severity, options] : severity;
}
