import { walkTree } from "@copydesk/remark-lint-news";
import type { Walk } from "@copydesk/remark-lint-news";
import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml", "toml"]).freeze();

/** remark's tree of a post. */
export function parseRemark(text: string): Root {
  return processor.parse(text);
}

/** The walk over remark's tree, made on first use. */
export function walkRemark(text: string): Walk {
  let walk: Walk | undefined;
  return (types, visit) => (walk ??= walkTree(parseRemark(text)))(types, visit);
}
