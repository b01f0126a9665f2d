import type { RuleSetting } from "@copydesk/remark-lint-news";
import type { Settings } from "./types.ts";

/** `later` over `earlier`: a rule that `later` gives only a severity keeps its earlier options. */
export function mergeSettings(earlier: Settings, later: Settings): Settings {
  const rules: Record<string, RuleSetting> = { ...earlier.rules };
  for (const [id, setting] of Object.entries(later.rules ?? {})) {
    rules[id] = mergeSetting(rules[id], setting);
  }
  return { ...earlier, ...later, rules };
}

function mergeSetting(earlier: RuleSetting | undefined, later: RuleSetting): RuleSetting {
  const severity = typeof later === "string" ? later : later[0];
  const options =
    (typeof later === "string" ? undefined : later[1]) ?? (Array.isArray(earlier) ? earlier[1] : undefined);
  return options === undefined ? severity : [severity, options];
}
