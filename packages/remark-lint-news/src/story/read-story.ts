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
/** The two-letter languages of CLDR (ICU 78), as Intl.DisplayNames knows them; asking it takes 15 ms at every start. */
const LANGUAGES: ReadonlySet<string> = new Set(
  (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz " +
    "ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik " +
    "in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg " +
    "mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro " +
    "ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty " +
    "ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
  ).split(" "),
);

/** Folders of sites that spell their languages out. */
const NAMES: ReadonlyMap<string, string> = new Map(
  (
    "arabic ar chinese zh dutch nl english en french fr german de hindi hi italian it japanese ja korean ko polish pl " +
    "portuguese pt russian ru spanish es turkish tr ukrainian uk vietnamese vi"
  )
    .match(/\w+ \w+/g)
    ?.map((pair) => pair.split(" ") as [string, string]),
);

/** Reads what the path does not say of a post's story, but its front matter does. */
export function readStoryFacts({ data = {} }: FrontMatter, path: string): StoryFacts {
  const facts: { translationKey?: string; language?: string } = {};
  const { translationKey } = data;
  if (typeof translationKey === "string") facts.translationKey = translationKey;
  if (readPathLanguage(path) !== undefined) return facts;
  const language = LANGUAGE_KEYS.map((key) => [data[key]].flat()[0]).find((value) => typeof value === "string");
  if (language !== undefined) facts.language = language;
  return facts;
}

/** Which story the post at `path` tells: `post.zh-CN.md`, `zh-CN/post.md` and `post.md` are one. */
export function readStory(path: string, facts: StoryFacts): Story {
  const suffix = readSuffix(path);
  const folder = readFolder(path);
  const segments = path.split("/");
  const placed = folder === undefined ? path : segments.filter((segment) => segment !== folder).join("/");
  const base = suffix === undefined ? placed : placed.replace(`.${suffix}.`, ".");
  return { story: facts.translationKey ?? base, language: simplifyLanguage(suffix ?? folder ?? facts.language ?? "") };
}

/** The language that a post's file or one of its folders is named after, as it is written there. */
function readPathLanguage(path: string): string | undefined {
  return readSuffix(path) ?? readFolder(path);
}

function readSuffix(path: string): string | undefined {
  const suffix = SUFFIX.exec(path)?.[1];
  return suffix !== undefined && isLanguage(suffix) ? suffix : undefined;
}

function readFolder(path: string): string | undefined {
  const folders = path.split("/").slice(0, -1);
  return folders.find((folder) => (FOLDER.test(folder) && isLanguage(folder)) || NAMES.has(folder.toLowerCase()));
}

/** A language tag without regard to case and to `_` for `-`; that of a language spelt out in English. */
export function simplifyLanguage(tag: string): string {
  return NAMES.get(tag.toLowerCase()) ?? tag.toLowerCase().replaceAll("_", "-");
}

function isLanguage(tag: string): boolean {
  return LANGUAGES.has(tag.slice(0, 2).toLowerCase());
}
