import { catalogue } from "@copydesk/remark-lint-news";
import type { LoadedConfig, Origin } from "./load-config.ts";
import { mergeSettings } from "./merge-settings.ts";
import { findOverrides } from "./resolve-file-config.ts";
import type { Settings } from "./types.ts";

/** One value that holds, and where it was written; a default was written nowhere. */
export interface ExplainedSetting {
  /** Such as `language` or `rules.image-alt-text`. */
  readonly key: string;
  readonly value: unknown;
  readonly origin: Origin | undefined;
}

/** What holds for the file at `path` (relative to the root), or for the site as a whole. */
export function explainSettings(
  { config, origins, baseline }: LoadedConfig,
  path: string | undefined,
): ExplainedSetting[] {
  const overrides = path === undefined ? [] : findOverrides(config, path);
  const settings = overrides.reduce<Settings>(
    (merged, index) => mergeSettings(merged, config.overrides[index] ?? {}),
    config,
  );
  const find = (key: string): Origin | undefined => {
    const last = overrides.findLast((index) => origins.has(`overrides.${index}.${key}`));
    return origins.get(last === undefined ? key : `overrides.${last}.${key}`);
  };
  const values: [string, unknown][] = [
    ["files", config.files],
    ["ignore", config.ignore],
    ["language", settings.language],
    ["timeZone", settings.timeZone],
    ["schema", settings.schema],
    ["baseline", baseline],
    ["plugins", config.plugins.length > 0 ? config.plugins : undefined],
    ...[...catalogue.keys()].map((id): [string, unknown] => [`rules.${id}`, settings.rules?.[id] ?? "off"]),
  ];
  return values.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value, origin: find(key) }]));
}
