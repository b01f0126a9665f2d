import type { Range } from "@copydesk/front-matter";
import type { CrossFileReport, FileFacts } from "../rule-definition.ts";
import { readStory } from "./read-story.ts";
import type { StoryFacts } from "./read-story.ts";

/** What two posts must not have in common, with the place of each in the text. */
export interface MarkFacts extends StoryFacts {
  readonly marks: readonly (readonly [mark: string, ...Range])[];
}

interface Holder {
  readonly path: string;
  readonly story: string;
  readonly range: Range;
}

/**
 * Reports every post that has a mark in common with a post of another story in its language, naming the first such post.
 * Linear in the number of posts; what it returns does not depend on their order.
 */
export function findDuplicates<MessageId extends string>(
  files: readonly FileFacts<MarkFacts>[],
  id: MessageId,
): CrossFileReport<MessageId>[] {
  return findShared(files).flatMap((group) => {
    const sorted = group.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const first = sorted[0];
    const second = sorted.find(({ story }) => story !== first?.story);
    if (!first || !second) return [];
    return sorted.map(({ path, story, range }) => {
      const other = story === first.story ? second : first;
      return { path, id, range, values: { other: other.path } };
    });
  });
}

/** Posts of one language that have a mark in common. Most marks are one post's alone, and nothing more is asked of it. */
function findShared(files: readonly FileFacts<MarkFacts>[]): Holder[][] {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { facts } of files) {
    for (const [mark] of facts.marks) (seen.has(mark) ? shared : seen).add(mark);
  }
  const holders = new Map<string, Holder[]>();
  for (const { path, facts } of shared.size > 0 ? files : []) {
    for (const [mark, start, end] of facts.marks) {
      if (!shared.has(mark)) continue;
      const { story, language } = readStory(path, facts);
      const key = `${language} ${mark}`;
      const group = holders.get(key) ?? [];
      group.push({ path, story, range: [start, end] });
      holders.set(key, group);
    }
  }
  return [...holders.values()].filter((group) => group.length > 1);
}
