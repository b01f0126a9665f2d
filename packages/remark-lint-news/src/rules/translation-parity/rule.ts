import type { Range } from "@copydesk/front-matter";
import type { RuleDefinition } from "../../rule-definition.ts";
import { readStory, readStoryFacts, simplifyLanguage } from "../../story/read-story.ts";
import type { StoryFacts } from "../../story/read-story.ts";
import { toPlugin } from "../../to-plugin.ts";
import type { RulePlugin } from "../../to-plugin.ts";

interface Options {
  readonly key: string;
}

type Promised = readonly [language: string, ...Range];

/** What the post promises besides itself. */
interface Facts extends StoryFacts {
  readonly promised?: readonly Promised[];
}

export const translationParity: RuleDefinition<Options, "missing", Facts> = {
  id: "translation-parity",
  description: {
    en: "Every translation that a post promises is there",
    "zh-CN": "文章声明的各语言版本都存在",
  },
  schema: {
    type: "object",
    properties: {
      key: {
        type: "string",
        minLength: 1,
        "x-description": {
          en: "Front matter key that lists the languages of a post",
          "zh-CN": "列出文章各语言版本的元数据键",
        },
      },
    },
    additionalProperties: false,
  },
  defaults: { key: "translations" },
  messages: {
    missing: {
      en: "Unexpected promise of a translation into `{language}`, expected a file for it such as `{path}`",
      "zh-CN": "声明了“{language}”版本，却没有对应的文件，例如“{path}”",
    },
  },
  needsAllPosts: true,
  collect: ({ frontMatter, path, options }) => {
    const facts = readStoryFacts(frontMatter, path);
    const listed = frontMatter.data?.[options.key];
    if (!Array.isArray(listed)) return facts;
    const own = readStory(path, facts).language;
    const promised: Promised[] = [];
    for (const [index, language] of listed.entries()) {
      if (typeof language !== "string" || simplifyLanguage(language) === own) continue;
      const range = frontMatter.locate([options.key, index], "value");
      if (range) promised.push([language, ...range]);
    }
    return promised.length === 0 ? facts : { ...facts, promised };
  },
  compare: (files) => {
    if (files.every(({ facts }) => !facts.promised)) return [];
    const present = new Map<string, Set<string>>();
    const stories = files.map(({ path, facts }) => readStory(path, facts));
    for (const { story, language } of stories) {
      const languages = present.get(story);
      if (languages) languages.add(language);
      else present.set(story, new Set([language]));
    }
    return files.flatMap(({ path, facts: { promised = [] } }, index) => {
      const own = stories[index];
      const languages = own && present.get(own.story);
      if (!own || !languages) return [];
      const missing = promised.filter(([language]) => !hasLanguage(languages, simplifyLanguage(language)));
      if (languages.has("") && missing.length === 1) return [];
      return missing.map(([language, start, end]) => ({
        path,
        id: "missing" as const,
        range: [start, end] as const,
        values: { language, path: suggestPath(path, own.language, language) },
      }));
    });
  },
};

/** Whether a language is there, or the same one with or without its region or script. */
function hasLanguage(languages: ReadonlySet<string>, promised: string): boolean {
  if (languages.has(promised)) return true;
  return [...languages].some((one) => one.startsWith(`${promised}-`) || promised.startsWith(`${one}-`));
}

/** The path of a translation, named as the post itself is named. */
function suggestPath(path: string, from: string, to: string): string {
  const own = path.split(/([/.])/).findLast((part) => from !== "" && simplifyLanguage(part) === from);
  if (own === undefined) return path.replace(/(\.[a-z]+)$/i, `.${to}$1`);
  const at = path.lastIndexOf(own);
  return path.slice(0, at) + to + path.slice(at + own.length);
}

const plugin: RulePlugin = toPlugin(translationParity);
export default plugin;
