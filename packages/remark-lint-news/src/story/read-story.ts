import type { FrontMatter } from "@copydesk/front-matter";

/** Which story a post tells and in which language; the same for all translations but for the language. */
export interface Story {
  /** The path without its language, or the `translationKey`. */
  readonly story: string;
  /** In lower case with hyphens; empty when neither path nor front matter says. */
  readonly language: string;
}

/** What front matter says of a post's story, as plain JSON. */
export interface StoryFacts {
  readonly translationKey?: string;
  readonly language?: string;
}

const SUFFIX = /\.([a-z]{2}(?:[-_][a-z0-9]{2,4}){0,2})(?=\.[a-z]+$)/i;
const FOLDER = /^[a-z]{2}(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3})){0,2}$/i;
const LANGUAGE_KEYS = ["lang", "language", "locale"];
/** Made on first use: it takes longer to make than a small run takes to check. */
let names: Intl.DisplayNames | undefined;
/** What {@link names} said of two letters: 676 entries at most. */
const knownLanguages = new Map<string, boolean>();

/** Reads what only front matter can say of a post's story. */
export function readStoryFacts({ data }: FrontMatter): StoryFacts {
  const translationKey = data?.["translationKey"];
  const language = LANGUAGE_KEYS.map((key) => [data?.[key]].flat()[0]).find((value) => typeof value === "string");
  return {
    ...(typeof translationKey === "string" && { translationKey }),
    ...(typeof language === "string" && { language }),
  };
}

/** Which story the post at `path` tells: `post.zh-CN.md`, `zh-CN/post.md` and `post.md` are one. */
export function readStory(path: string, facts: StoryFacts): Story {
  const suffix = SUFFIX.exec(path)?.[1];
  const ofFile = suffix && isLanguage(suffix) ? suffix : undefined;
  const segments = path.split("/");
  const folder = segments.slice(0, -1).find((segment) => FOLDER.test(segment) && isLanguage(segment));
  const base = segments
    .filter((segment) => segment !== folder)
    .join("/")
    .replace(ofFile === undefined ? /$^/ : `.${ofFile}.`, ofFile === undefined ? "" : ".");
  return { story: facts.translationKey ?? base, language: simplifyLanguage(ofFile ?? folder ?? facts.language ?? "") };
}

/** A language tag without regard to case and to `_` for `-`. */
export function simplifyLanguage(tag: string): string {
  return tag.toLowerCase().replaceAll("_", "-");
}

function isLanguage(tag: string): boolean {
  const code = tag.slice(0, 2).toLowerCase();
  let known = knownLanguages.get(code);
  if (known === undefined) {
    names ??= new Intl.DisplayNames("en", { type: "language", fallback: "none" });
    known = names.of(code) !== undefined;
    knownLanguages.set(code, known);
  }
  return known;
}
