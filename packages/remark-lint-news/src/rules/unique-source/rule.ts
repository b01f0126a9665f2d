import type { RuleDefinition } from "../../rule-definition.ts";
import { findDuplicates } from "../../story/find-duplicates.ts";
import type { MarkFacts } from "../../story/find-duplicates.ts";
import { readStoryFacts } from "../../story/read-story.ts";
import { toPlugin } from "../../to-plugin.ts";
import type { RulePlugin } from "../../to-plugin.ts";
import { findPostSources } from "../source-link/find-post-sources.ts";
import { judgeAddress } from "../source-link/judge-address.ts";
import { KEYS } from "../source-link/labels.ts";
import { identifyPage } from "./identify-page.ts";

interface Options {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
}

export const uniqueSource: RuleDefinition<Options, "duplicate", MarkFacts> = {
  id: "unique-source",
  description: { en: "No two posts have the same source", "zh-CN": "同一来源不重复发表" },
  schema: {
    type: "object",
    properties: {
      keys: {
        type: "array",
        items: { type: "string" },
        "x-description": {
          en: "Front matter keys that may hold the source, as in source-link",
          "zh-CN": "可存放来源的元数据键，同 source-link",
        },
      },
      labels: {
        type: "array",
        items: { type: "string", minLength: 1 },
        "x-description": {
          en: "Words of the site's own that introduce a source, as in source-link",
          "zh-CN": "本站用来引出来源的词，同 source-link",
        },
      },
    },
    additionalProperties: false,
  },
  defaults: { keys: KEYS, labels: [] },
  messages: {
    duplicate: {
      en: "Unexpected source that `{other}` has too, expected one post for each story",
      "zh-CN": "与“{other}”来源相同，同一篇报道只应发一次",
    },
  },
  collect: ({ text, frontMatter, path, options }) => {
    const marks: MarkFacts["marks"][number][] = [];
    for (const { address, range, labelled } of findPostSources(text, frontMatter, options)) {
      const page = labelled && !judgeAddress(address, []) ? identifyPage(address) : undefined;
      if (page !== undefined && !marks.some(([known]) => known === page)) marks.push([page, ...range]);
    }
    return marks.length === 0 ? undefined : { ...readStoryFacts(frontMatter, path), marks };
  },
  compare: (files) => findDuplicates(files, "duplicate"),
};

const plugin: RulePlugin = toPlugin(uniqueSource);
export default plugin;
