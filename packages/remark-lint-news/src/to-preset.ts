import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkLint from "remark-lint";
import type { Preset } from "unified";
import { catalogue } from "./catalogue.ts";
import { presets } from "./presets.ts";
import { toPlugin } from "./to-plugin.ts";

/** A preset for remark: the Markdown that posts are written in, the rules, and the comments that control them. */
export function toPreset(name: keyof typeof presets): Preset {
  const rules = Object.entries(presets[name]).map(([id, setting]) => {
    const rule = catalogue.get(id);
    if (!rule) throw new Error(`Preset ${name} names an unknown rule ${id}`);
    return [toPlugin(rule), setting];
  });
  return { plugins: [[remarkFrontmatter, ["yaml", "toml"]], remarkGfm, remarkLint, ...rules] } as Preset;
}
