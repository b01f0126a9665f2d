import { walkTree } from "@copydesk/remark-lint-news";
import type { Walk } from "@copydesk/remark-lint-news";
import { markdownToMdast } from "satteri";

/** The parser seam: the walk over the tree of `text`. */
export function createWalk(text: string): Walk {
  return (types, visit) =>
    walkTree(markdownToMdast(text, { features: { gfm: true, frontmatter: true } }))(types, visit);
}
