import type { FrontMatter } from "@copydesk/front-matter";
import type { DatePolicy } from "./judge-date.ts";

/** Folders of Jekyll, Hexo, Astro, Eleventy, Docusaurus and their like, and pages with components. */
const OTHER_PATH = /_posts[/_]|(?:^|\/)(?:_[a-z]+|src|source|pages|docs)\/|^blog\/|\.mdx$/;

/** Keys that they read and Hugo does not, or hardly ever has. */
const OTHER_KEYS = ["layout", "permalink", "pubDate"];

/** Which generator builds a post, by its path and its keys; Hugo unless something speaks for another. */
export function findGenerator(path: string, data: FrontMatter["data"] = {}): DatePolicy["generator"] {
  return OTHER_PATH.test(path) || OTHER_KEYS.some((key) => data[key] !== undefined) ? "other" : "hugo";
}
