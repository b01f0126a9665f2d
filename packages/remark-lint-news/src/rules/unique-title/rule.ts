import type { RuleDefinition } from "../../rule-definition.ts";
import { findDuplicates } from "../../story/find-duplicates.ts";
import type { MarkFacts } from "../../story/find-duplicates.ts";
import { readStoryFacts } from "../../story/read-story.ts";
import { decodeReferences } from "../../text/decode-references.ts";
import { toPlugin } from "../../to-plugin.ts";
import type { RulePlugin } from "../../to-plugin.ts";

export const uniqueTitle: RuleDefinition<Record<string, never>, "duplicate", MarkFacts> = {
  id: "unique-title",
  description: { en: "No two posts have the same title", "zh-CN": "文章标题不重复" },
  schema: { type: "object", additionalProperties: false },
  defaults: {},
  messages: {
    duplicate: {
      en: "Unexpected title that `{other}` has too, expected one that tells the posts apart",
      "zh-CN": "标题与“{other}”相同，请改得可以区分",
    },
  },
  collect: ({ frontMatter, path }) => {
    const title = frontMatter.data?.["title"];
    const mark = typeof title === "string" ? simplifyTitle(title) : "";
    const range = mark === "" ? undefined : frontMatter.locate(["title"], "value");
    if (!range || /(?:^|\/)_index\./.test(path)) return undefined;
    return { ...readStoryFacts(frontMatter, path), marks: [[mark, ...range]] };
  },
  compare: (files) => findDuplicates(files, "duplicate"),
};

/** A title's letters, digits and symbols, without regard to case, width and punctuation. */
function simplifyTitle(title: string): string {
  return decodeReferences(title)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\p{P}\p{Z}\p{Cc}\p{Cf}\uFE0E\uFE0F]+/gu, " ")
    .trim();
}

const plugin: RulePlugin = toPlugin(uniqueTitle);
export default plugin;
