import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** A site generator, by what it leaves at the root of a site. */
export interface Generator {
  readonly name: string;
  /** The site's time zone, where its configuration names one. */
  readonly timeZone: string | undefined;
}

/** Generators with the files that give them away; `mark` must stand in the file where its name alone does not tell. */
const SIGNS: readonly { name: string; files: readonly string[]; mark?: RegExp; key?: string }[] = [
  { name: "Hugo", files: ["hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"], key: "timeZone" },
  {
    name: "Hugo",
    files: ["config/_default/hugo.toml", "config/_default/config.toml", "config/_default/config.yaml"],
    key: "timeZone",
  },
  { name: "Hugo", files: ["config.toml", "config.yaml", "config.yml"], mark: /^\s*baseURL\s*[=:]/im, key: "timeZone" },
  { name: "Zola", files: ["zola.toml", "config.toml"], mark: /^\s*base_url\s*=/m },
  { name: "Hexo", files: ["package.json"], mark: /"hexo"\s*:/ },
  {
    name: "Hexo",
    files: ["_config.yml"],
    mark: /^(?:public_dir|source_dir|new_post_name|post_asset_folder|skip_render|permalink_defaults):/m,
    key: "timezone",
  },
  {
    name: "Jekyll",
    files: ["_config.yml", "_config.yaml", "Gemfile"],
    mark: /jekyll|^(?:plugins|permalink|baseurl|collections):/m,
    key: "timezone",
  },
  { name: "Astro", files: ["astro.config.mjs", "astro.config.ts", "astro.config.js"] },
  { name: "Docusaurus", files: ["docusaurus.config.js", "docusaurus.config.ts", "website/docusaurus.config.js"] },
  { name: "Eleventy", files: ["eleventy.config.js", "eleventy.config.mjs", ".eleventy.js"] },
  {
    name: "VitePress",
    files: [".vitepress/config.ts", ".vitepress/config.js", ".vitepress/config.mts", "docs/.vitepress/config.ts"],
  },
  { name: "Gatsby", files: ["gatsby-config.js", "gatsby-config.ts"] },
];

/** The generator of the site at `root`, read off its files; nothing is run. */
export function detectGenerator(root: string): Generator | undefined {
  for (const { name, files, mark, key } of SIGNS) {
    for (const file of files) {
      const absolute = path.join(root, file);
      if (!existsSync(absolute)) continue;
      const text = readFileSync(absolute, "utf8");
      if (mark && !mark.test(text)) continue;
      return { name, timeZone: key === undefined ? undefined : (readKey(text, key) ?? readHexoZone(root, name)) };
    }
  }
  return undefined;
}

/** A top-level key of a YAML, TOML or JSON text. */
function readKey(text: string, key: string): string | undefined {
  return new RegExp(`^["']?${key}["']?\\s*[:=]\\s*["']?([A-Za-z_]+(?:/[A-Za-z_+-]+){0,2}|UTC)["']?`, "im").exec(
    text,
  )?.[1];
}

function readHexoZone(root: string, name: string): string | undefined {
  const file = path.join(root, "_config.yml");
  return name === "Hexo" && existsSync(file) ? readKey(readFileSync(file, "utf8"), "timezone") : undefined;
}
