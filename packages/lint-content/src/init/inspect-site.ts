import { readFileSync } from "node:fs";
import path from "node:path";
import { readFrontMatter } from "@copydesk/front-matter";
import type { FrontMatter, Language } from "@copydesk/front-matter";
import { catalogue } from "@copydesk/remark-lint-news";
import type { LoadedConfig } from "../config/load-config.ts";
import { lint } from "../lint.ts";
import { isTimeZone } from "../config/time-zone.ts";
import { detectGenerator } from "./detect-generator.ts";

/** What is true of a site's posts, as far as it decides how they are to be checked. */
export interface Site {
  readonly generator: string | undefined;
  /** How many posts were read. */
  readonly posts: number;
  /** Folders of posts, the fullest first. */
  readonly folders: readonly Folder[];
  /** Languages by how many posts are written in them, the commonest first. */
  readonly languages: readonly Share[];
  /** The key that holds a post's date. */
  readonly dateKey: string;
  /** Forms of its values, the commonest first. */
  readonly dates: readonly Share[];
  /** Front-matter keys with how many posts have them, the commonest first. */
  readonly keys: readonly Share[];
  /** The site's time zone, and how it is known. */
  readonly timeZone: { readonly name: string; readonly from: "generator" | "dates" | "language" } | undefined;
  /** Front matter of every post whose front matter can be read. */
  readonly frontMatters: readonly FrontMatter[];
  /** How many posts have no front matter at all. */
  readonly bare: number;
}

/** Posts that lie in one folder or below it. */
export interface Folder {
  /** Relative to the root, with forward slashes; "." for the root. */
  readonly path: string;
  readonly posts: number;
  /** How many of them say where they come from. */
  readonly sourced: number;
}

/** How many posts have something. */
export interface Share {
  readonly name: string;
  readonly posts: number;
}

/** A folder republishes when nearly all of its posts name a source; `undefined` when there are too few to tell. */
export function isMirror({ posts, sourced }: Folder): boolean | undefined {
  return posts < 5 ? undefined : sourced / posts >= 0.8;
}

/** Reads all posts of a site. Nothing is written and nothing of the site is run. */
export async function inspectSite({ config }: LoadedConfig): Promise<Site> {
  const paths: string[] = [];
  const rules = catalogue.has("source-link") ? { "source-link": ["error", { required: true }] as const } : {};
  const report = await lint({
    cwd: config.root,
    paths: ["."],
    config: { ...config, rules, overrides: [], language: "en" },
    onDecision: ({ path: file, reason }) => {
      if (reason === "checked") paths.push(file);
    },
  });
  const unsourced = new Set(report.files.map((file) => file.path));
  const posts = paths.flatMap((file) => readPost(config.root, file, !unsourced.has(file)));
  const generator = detectGenerator(config.root);
  const keys = countShares(posts.flatMap(({ data }) => Object.keys(data ?? {})));
  const dateKey = keys.find(({ name }) => DATE_KEY.test(name))?.name ?? "date";
  const dates = posts.flatMap(({ data }) => readDate(data?.[dateKey]) ?? []);
  const languages = countShares(posts.map(({ language }) => language));
  return {
    generator: generator?.name,
    posts: posts.length,
    folders: groupFolders(posts),
    languages,
    dateKey,
    dates: countShares(dates.flatMap((date) => describeDate(date) ?? [])),
    keys,
    timeZone: findTimeZone(generator?.timeZone, dates, languages),
    frontMatters: posts.flatMap(({ frontMatter }) => (frontMatter.data ? [frontMatter] : [])),
    bare: posts.filter(({ frontMatter }) => frontMatter.format === "none").length,
  };
}

interface Post {
  readonly path: string;
  readonly language: string;
  readonly frontMatter: FrontMatter;
  readonly data: FrontMatter["data"];
  readonly sourced: boolean;
}

function readPost(root: string, file: string, sourced: boolean): Post[] {
  try {
    const text = readFileSync(path.join(root, file), "utf8");
    const frontMatter = readFrontMatter(text);
    const { data, range } = frontMatter;
    return [{ path: file, frontMatter, data, sourced, language: guessLanguage(file, data, text.slice(range[1])) }];
  } catch {
    return [];
  }
}

const TAG = /^[a-z]{2}(?:[-_][A-Za-z]{2,4})?$/;

/** By the key `lang`, the file's suffix, a folder, or the script of its text. */
function guessLanguage(file: string, data: Post["data"], body: string): string {
  const key = [data?.["lang"] ?? data?.["language"]].flat()[0];
  const suffix = /\.([a-z]{2}(?:-[A-Za-z]{2,4})?)\.\w+$/.exec(file)?.[1];
  const folder = file.split("/").find((part) => /^(?:en|zh|ja|ko|fr|de|es|ru|pt|zh-[A-Za-z]{2,4})$/.test(part));
  for (const candidate of [key, suffix, folder])
    if (typeof candidate === "string" && TAG.test(candidate)) return candidate;
  const sample = body.slice(0, 4_000);
  const counts = SCRIPTS.map(([language, script]) => ({ language, count: sample.match(script)?.length ?? 0 }));
  const words = sample.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return counts.find(({ count }) => count > words)?.language ?? "en";
}

/** Scripts by the language that they tell of, Chinese last: Japanese is half Han, in quotations even more. */
const SCRIPTS = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["ru", /\p{Script=Cyrillic}+/gu],
  ["zh", /\p{Script=Han}/gu],
] as const;

/** What generators and themes call the day of publication. */
const DATE_KEY = /^(?:date|pub(?:lish(?:ed)?)?_?(?:date|at|on)|created_?(?:date|at|on))$/i;

function readDate(date: unknown): string | undefined {
  return typeof date === "string" || typeof date === "number" ? String(date) : undefined;
}

/** The form of a date, such as `YYYY-MM-DD HH:mm:ss ZZ`: in the letters that `formats` of `date-format` takes. */
function describeDate(date: string): string | undefined {
  const form = date
    .replace(/(?<=\d:\d{2} ?)[+-]\d{2}:\d{2}$/, "Z")
    .replace(/(?<=\d:\d{2} ?)[+-]\d{4}$/, "ZZ")
    .replace(/(?<=:\d{2})\.\d+/, ".SSS")
    .replace(/(\d{1,2})(:\d{2})(:\d{2})?/, (_, hour: string, __, seconds) => {
      return `${hour.length === 1 ? "H" : "HH"}:mm${seconds === undefined ? "" : ":ss"}`;
    })
    .replace(
      /^\d{4}(\D)(\d{1,2})(\D)(\d{1,2})(?!\d)/,
      (_, first: string, month: string, second: string, day: string) => {
        return `YYYY${first}${month.length === 1 ? "M" : "MM"}${second}${day.length === 1 ? "D" : "DD"}`;
      },
    );
  return form.length <= 40 ? form : undefined;
}

/** Folders at most three deep; a post that is its folder's index counts for the folder above, and a year's for all years. */
function groupFolders(posts: readonly Post[]): Folder[] {
  const counts = new Map<string, { posts: number; sourced: number }>();
  for (const post of posts) {
    const parts = post.path
      .replace(/(?:^|[^/]+\/)_?index(?:\.[\w-]+)?\.\w+$/, "index")
      .split("/")
      .slice(0, -1);
    const dated = parts.findIndex((part) => /^\d+$/.test(part));
    const folder = parts.slice(0, dated < 0 ? 3 : Math.min(dated, 3)).join("/") || ".";
    const count = counts.get(folder) ?? { posts: 0, sourced: 0 };
    counts.set(folder, { posts: count.posts + 1, sourced: count.sourced + (post.sourced ? 1 : 0) });
  }
  return [...counts]
    .map(([folder, count]) => ({ path: folder, ...count }))
    .toSorted((a, b) => b.posts - a.posts || (a.path < b.path ? -1 : 1));
}

function countShares(names: readonly string[]): Share[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, posts]) => ({ name, posts }))
    .toSorted((a, b) => b.posts - a.posts || (a.name < b.name ? -1 : 1));
}

function findTimeZone(
  configured: string | undefined,
  dates: readonly string[],
  languages: readonly Share[],
): Site["timeZone"] {
  if (configured !== undefined && isTimeZone(configured)) return { name: configured, from: "generator" };
  const offsets = dates.flatMap(
    (date) => /(?<=:\d{2} ?)[+-]\d{2}:?\d{2}$/.exec(date)?.[0].replace(/(\d{2}):?(\d{2})$/, "$1:$2") ?? [],
  );
  const [commonest] = countShares(offsets);
  // Offsets of summer and winter are no zone.
  const isOne = commonest && commonest.posts > dates.length / 2 && commonest.posts > offsets.length * 0.9;
  if (isOne && isTimeZone(commonest.name)) return { name: commonest.name, from: "dates" };
  const mainland = /^zh(?:-CN|-Hans)?$/i.test(languages[0]?.name ?? "");
  return mainland ? { name: "Asia/Shanghai", from: "language" } : undefined;
}

/** The language that most posts are in, as far as messages exist in it. */
export function findMessageLanguage(site: Site): Language | undefined {
  const [first] = site.languages;
  return first === undefined ? undefined : first.name.startsWith("zh") ? "zh-CN" : "en";
}
