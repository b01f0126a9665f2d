import { catalogue } from "@copydesk/remark-lint-news";
import type { ConfiguredRule } from "@copydesk/remark-lint-news";
import { createMatcher } from "./globs.ts";
import { mergeSettings } from "./merge-settings.ts";
import type { ConfigData, FileConfig, Settings } from "./types.ts";

type Resolve = (path: string) => FileConfig;

const resolvers = new WeakMap<ConfigData, Resolve>();

/** What holds for the post at `path`, which is relative to the configuration's root and has forward slashes. */
export function resolveFileConfig(config: ConfigData, path: string): FileConfig {
  let resolve = resolvers.get(config);
  if (!resolve) {
    resolve = createResolver(config);
    resolvers.set(config, resolve);
  }
  return resolve(path);
}

/** Indices of the `overrides` that hold for `path`, the weakest first. */
export function findOverrides(config: ConfigData, path: string): number[] {
  return config.overrides.flatMap(({ files }, index) => (createMatcher(files)(path) ? [index] : []));
}

/** One object for all files that the same overrides hold for. */
function createResolver(config: ConfigData): Resolve {
  const matchers = config.overrides.map(({ files }) => createMatcher(files));
  const known = new Map<string, FileConfig>();
  return (path) => {
    let key = "";
    for (const matches of matchers) key += matches(path) ? "1" : "0";
    let resolved = known.get(key);
    if (!resolved) {
      resolved = toFileConfig(
        config.overrides.filter((_, index) => key[index] === "1").reduce<Settings>(mergeSettings, config),
        config.honourDirectives ?? true,
      );
      known.set(key, resolved);
    }
    return resolved;
  };
}

function toFileConfig(settings: Settings, honourDirectives: boolean): FileConfig {
  const rules = [...catalogue.values()].flatMap((rule): ConfiguredRule[] => {
    const setting = settings.rules?.[rule.id] ?? "off";
    const [severity, given] = typeof setting === "string" ? [setting] : setting;
    if (severity === "off") return [];
    const schema = settings.schema && rule.schema["properties"] && Object.hasOwn(rule.schema["properties"], "schema");
    const own = schema ? { schema: settings.schema } : {};
    const options = { ...(rule.defaults as object), ...own, ...given };
    return [{ rule, severity, options }];
  });
  return { rules, language: settings.language ?? "en", timeZone: settings.timeZone, honourDirectives };
}
