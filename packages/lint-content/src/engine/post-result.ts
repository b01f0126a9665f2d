import { writeMessage } from "@copydesk/remark-lint-news";
import type { PostFacts, RuleMessage } from "@copydesk/remark-lint-news";

const KEYS = ["ruleId", "source", "fatal", "url", "actual", "expected", "note", "certain", "broken"] as const;

/** A message as plain JSON. */
export type StoredMessage = Pick<RuleMessage, "reason" | "place"> & Partial<Pick<RuleMessage, (typeof KEYS)[number]>>;

/** What one post gave, as plain JSON: kept in caches, sent between threads and shards. */
export interface PostResult {
  readonly messages: readonly StoredMessage[];
  readonly facts?: PostFacts;
  /** Why the post could not be looked at. */
  readonly failure?: string;
  /** Of the content, when the job asks for it. */
  readonly hash?: string;
  /** The content is the one that the job knows; nothing else was looked at. */
  readonly unchanged?: true;
}

/** The fields of a message that a report needs. */
export function storeMessage(message: RuleMessage): StoredMessage {
  const stored: Record<string, unknown> = { reason: message.reason, place: message.place };
  for (const key of KEYS) if (message[key] !== undefined) stored[key] = message[key];
  return stored as unknown as StoredMessage;
}

/** The message that was stored. */
export function restoreMessage({ reason, place, ...rest }: StoredMessage): RuleMessage {
  return Object.assign(writeMessage(reason, { place }), rest);
}

/** The order of the text: by offset, messages about the whole file first. */
export function comparePlaces(a: StoredMessage, b: StoredMessage): number {
  return offsetOf(a) - offsetOf(b);
}

function offsetOf({ place }: StoredMessage): number {
  return (place && "start" in place ? place.start.offset : place?.offset) ?? 0;
}
