import type { FrontMatter } from "@copydesk/front-matter";
import { createLabelFinder, findKeySources, findSources, simplifyKey } from "./find-sources.ts";
import type { Source } from "./find-sources.ts";

/** Where a site writes its sources. */
export interface SourcePlaces {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
}

const finders = new Map<string, ReturnType<typeof createLabelFinder>>();

/** Finds all the sources that a post names, those of its front matter first. */
export function findPostSources(text: string, frontMatter: FrontMatter, { keys, labels }: SourcePlaces): Source[] {
  return [
    ...findKeySources(text, frontMatter, simplifyKeys(keys)),
    ...findSources(text, frontMatter, getLabelFinder(labels), readSlugs(frontMatter.data)),
  ];
}

/** Whether a line anywhere in the text introduces a source: below a long preface, or after an afterword. */
export function namesSourceInside(
  text: string,
  frontMatter: FrontMatter,
  { labels }: SourcePlaces,
  isRight: (address: string) => boolean,
): boolean {
  return findSources(text, frontMatter, getLabelFinder(labels), new Set(), Infinity).some(
    ({ address, range, labelled, unlinked }) =>
      !unlinked && isRight(address) && (labelled || OF_ITSELF.test(readLineBefore(text, range[0]))),
  );
}

const OF_ITSELF = /本文|此文|[译譯]文|this (?:article|post|story|piece|text)\b/i;

function readLineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
}

const simplified = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The keys of a site's options without regard to case, hyphens and underscores; made once for each list. */
export function simplifyKeys(keys: readonly string[]): ReadonlySet<string> {
  const set = simplified.get(keys) ?? new Set(keys.map(simplifyKey));
  simplified.set(keys, set);
  return set;
}

/** The finder for a site's labels, made once. */
function getLabelFinder(labels: readonly string[]): ReturnType<typeof createLabelFinder> {
  const key = labels.join("\n");
  const finder = finders.get(key) ?? createLabelFinder(labels);
  finders.set(key, finder);
  return finder;
}

/** Categories and tags: a last line that links one of them is the post's source. */
function readSlugs(data: Readonly<Record<string, unknown>> | undefined): ReadonlySet<string> {
  const values = [data?.["categories"], data?.["tags"], data?.["category"]].flat();
  return new Set(values.filter((value) => typeof value === "string"));
}
