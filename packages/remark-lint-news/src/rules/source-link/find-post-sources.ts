import type { FrontMatter } from "@copydesk/front-matter";
import { remember } from "../../text/remember.ts";
import { findKeySources } from "./find-key-sources.ts";
import { createLabelFinder, createMentionFinder, findOpeningLink, findSources } from "./find-sources.ts";
import type { LabelFinder, Source } from "./find-sources.ts";

/** Where a site writes its sources. */
export interface SourcePlaces {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
}

/** The finders for a site's labels, which are a line each. */
const getLabelFinder = remember((lines) => createLabelFinder(lines === "" ? [] : lines.split("\n")));
const getMentionFinder = remember((lines) => createMentionFinder(lines === "" ? [] : lines.split("\n")));

interface Answer {
  readonly frontMatter: FrontMatter;
  readonly keys: readonly string[];
  readonly findLabel: LabelFinder;
  readonly sources: readonly Source[];
}

let last: Answer | undefined;

/** Finds all the sources that a post names, those of its front matter first; once for the rules that ask one after another. */
export function findPostSources(
  text: string,
  frontMatter: FrontMatter,
  { keys, labels }: SourcePlaces,
): readonly Source[] {
  const findLabel = getLabelFinder(labels.join("\n"));
  if (last?.frontMatter !== frontMatter || last.keys !== keys || last.findLabel !== findLabel) {
    const isSlug = (name: string): boolean => isCategory(frontMatter.data, name);
    const inText = findSources(text, frontMatter, findLabel, isSlug);
    last = { frontMatter, keys, findLabel, sources: [...findKeySources(text, frontMatter, keys), ...inText] };
  }
  return last.sources;
}

/**
 * Whether a post that no label gives a source names one after all: a sentence near its ends says that it is a copy, or a
 * line anywhere introduces the original, below a long preface, or after an afterword.
 */
export function mentionsSource(
  text: string,
  frontMatter: FrontMatter,
  { labels }: SourcePlaces,
  isRight: (address: string) => boolean,
): boolean {
  const lines = labels.join("\n");
  const isNamed = ({ address, unlinked }: Source): boolean => !unlinked && isRight(address);
  return (
    findSources(text, frontMatter, getMentionFinder(lines), isNoSlug).some(isNamed) ||
    isRight(findOpeningLink(text, frontMatter.range[1]) ?? "") ||
    findSources(text, frontMatter, getLabelFinder(lines), isNoSlug, Infinity).some(
      (source) => isNamed(source) && (source.labelled || OF_ITSELF.test(readLineBefore(text, source.range[0]))),
    )
  );
}

function isNoSlug(): boolean {
  return false;
}

const OF_ITSELF = /本文|此文|[译譯]文|this (?:article|post|story|piece|text)\b/i;

function readLineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
}

/** Whether a post has a category or tag of that name: a last line that links it is the post's source. */
function isCategory(data: FrontMatter["data"] = {}, name: string): boolean {
  return [data["categories"], data["tags"], data["category"]].some((value) =>
    Array.isArray(value) ? value.includes(name) : value === name,
  );
}
