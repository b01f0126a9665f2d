import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { markdownToMdast } from "satteri";
import { unified } from "unified";

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml", "toml"]).freeze();

/** Every parser that rules meet, by name. */
export const parsers: Readonly<Record<string, (text: string) => Root>> = {
  satteri: (text) => markdownToMdast(text, { features: { gfm: true, frontmatter: true } }) as Root,
  remark: (text) => remark.parse(text),
};
