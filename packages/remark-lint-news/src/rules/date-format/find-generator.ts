import type { FrontMatter } from "@copydesk/front-matter";

/** Who reads the dates: Hugo, or one of those that take more forms. */
export type Generator = "hugo" | "other";

/** Folders of Jekyll and Hexo, and pages with components, which Hugo has none of. */
const NEVER_HUGO = /_posts[/_]|\.mdx$/;
/** Where Hugo keeps its posts; Astro has a folder of that name in `src`. */
const HUGO_PATH = /(?<!(?:^|\/)src\/)(?<![^/])content\//;
/** Folders of Astro, Eleventy, Hexo, Docusaurus and their like. */
const OTHER_PATH = /(?:^|\/)(?:src|source|pages)\/|^blog\//;

/** Which generator builds a post, by its path and its keys; Hugo unless something speaks for another. */
export function findGenerator(path: string, { format, data = {} }: FrontMatter): Generator {
  if (NEVER_HUGO.test(path)) return "other";
  if (HUGO_PATH.test(path) || format === "toml") return "hugo";
  return OTHER_PATH.test(path) || hasForeignKey(data) ? "other" : "hugo";
}

/** Whether a post has a key that Hugo does not read, or a layout as Jekyll and Hexo name theirs. */
function hasForeignKey({ layout, permalink, pubDate }: NonNullable<FrontMatter["data"]>): boolean {
  return layout === "post" || layout === "page" || Boolean(permalink || pubDate);
}
