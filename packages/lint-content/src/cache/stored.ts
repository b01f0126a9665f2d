import { isAscii } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import type { PostResult, StoredMessage } from "../engine/post-result.ts";

/** What changes when a file is written, even by a tool that sets its modification time back: the time of the inode. */
export type Signature = readonly [size: number, mtimeMs: number, ctimeMs: number, ino: number];
/** Numbers of a {@link Signature}. */
export const FIELDS = 4;

/** What only a run needs that finds a change: 0 stands for no facts. */
export type Detail = readonly [hash: string, facts: NonNullable<PostResult["facts"]> | 0];

/** What the rules that compare posts said, by post. */
export type Compared = readonly (readonly [post: string, message: StoredMessage])[];

/** The parts of a cache file, each but the numbers as JSON. */
export interface Parts {
  readonly key: string;
  /** In their order, which is that of the other parts too. */
  readonly posts: readonly string[];
  /** The numbers of all posts. */
  readonly signatures: Float64Array;
  /** Of the posts that have some, by place. */
  readonly messages: readonly (readonly [place: number, messages: PostResult["messages"]])[];
  /** Of exactly these posts; `null` when they were not all that a run found. */
  readonly compared: Compared | null;
  readonly details: readonly Detail[];
}

/** Their order; the last is most of a file, and is read only when a post has changed. */
const PARTS: readonly (keyof Parts)[] = ["key", "posts", "signatures", "messages", "compared", "details"];

/** What a cache file holds; the details are read on demand, `undefined` when they are damaged or of another run. */
export interface Stored {
  readonly posts: readonly string[];
  readonly signatures: Float64Array;
  readonly messages: ReadonlyMap<number, PostResult["messages"]>;
  readonly compared: Compared | undefined;
  readonly readDetails: () => readonly Detail[] | undefined;
}

/** The longest first line, which has the parts' lengths. */
const HEAD = 100;

/** The bytes of a cache file: a line with the lengths of its parts, then the parts. */
export function formatStored(stored: Parts): Uint8Array {
  const parts = PARTS.map((name) => {
    const part = stored[name];
    return part instanceof Float64Array ? Buffer.from(part.buffer) : Buffer.from(JSON.stringify(part));
  });
  return Buffer.concat([Buffer.from(`${JSON.stringify(parts.map((part) => part.length))}\n`), ...parts]);
}

/** `undefined` for a file that is missing, damaged, foreign or of another key. */
export function readStored(file: string, key: string): Stored | undefined {
  try {
    // A device such as /dev/full gives bytes for ever, and a pipe holds up who opens it.
    return statSync(file).isFile() ? readOpen(file, key) : undefined;
  } catch {
    return undefined;
  }
}

/** Throws for what is damaged. */
function readOpen(file: string, key: string): Stored | undefined {
  return withOpen(file, (read, version) => {
    if (readJson(read("key")) !== key) return undefined;
    const posts = readJson(read("posts"));
    const messages = readJson(read("messages"));
    const compared = readJson(read("compared"));
    const signatures = new Float64Array(read("signatures").buffer);
    if (!isListOf(posts, isText) || signatures.length !== posts.length * FIELDS) return undefined;
    const isPlace = (place: unknown): place is number => typeof place === "number" && posts[place] !== undefined;
    if (!isListOf(messages, isPairOf(isPlace, isMessages))) return undefined;
    const names = new Set<unknown>(Array.isArray(compared) && compared.length > 0 ? posts : []);
    const isKnown = (post: unknown): post is string => names.has(post);
    if (compared !== null && !isListOf(compared, isPairOf(isKnown, isMessage))) return undefined;
    return {
      posts,
      signatures,
      messages: new Map(messages),
      compared: compared ?? undefined,
      readDetails: () => readDetails(file, version, posts.length),
    };
  });
}

function readDetails(file: string, expected: string, count: number): readonly Detail[] | undefined {
  try {
    const details = withOpen(file, (read, version) => (version === expected ? readJson(read("details")) : undefined));
    return isListOf(details, isPairOf(isText, isFacts)) && details.length === count ? details : undefined;
  } catch {
    return undefined;
  }
}

type ReadPart = (name: keyof Parts) => Buffer;

/** Calls back with what reads the parts of a file, and a text that is another one when the file is. Throws when it is foreign or cut off. */
function withOpen<Answer>(file: string, use: (read: ReadPart, version: string) => Answer): Answer {
  const descriptor = openSync(file, "r");
  try {
    const stats = fstatSync(descriptor);
    const head = readAt(descriptor, 0, Math.min(HEAD, stats.size));
    const start = head.indexOf("\n") + 1;
    const lengths: unknown = JSON.parse(head.toString("latin1", 0, start));
    if (!isListOf(lengths, isLength) || lengths.length !== PARTS.length) throw new RangeError("Foreign");
    let end = start;
    const places = new Map(PARTS.map((name, index) => [name, [end, (end += lengths[index] ?? 0)]] as const));
    if (end !== stats.size) throw new RangeError("Cut off");
    const read: ReadPart = (name) => readAt(descriptor, ...(places.get(name) ?? [0, 0]));
    return use(read, nameVersion(stats));
  } finally {
    closeSync(descriptor);
  }
}

function nameVersion({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return [ino, size, mtimeMs, ctimeMs].join();
}

/** In memory of its own, where numbers can be looked at as such. */
function readAt(descriptor: number, start: number, end: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(end - start);
  let done = 0;
  while (done < bytes.length) {
    const count = readSync(descriptor, bytes, done, bytes.length - done, start + done);
    if (count === 0) throw new RangeError("Cut off");
    done += count;
  }
  return bytes;
}

/** ASCII, which paths mostly are, need not be decoded. */
function readJson(bytes: Buffer): unknown {
  return JSON.parse(bytes.toString(isAscii(bytes) ? "latin1" : "utf8"));
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isPairOf<A, B>(isA: (value: unknown) => value is A, isB: (value: unknown) => value is B) {
  return (value: unknown): value is readonly [A, B] =>
    Array.isArray(value) && value.length === 2 && isA(value[0]) && isB(value[1]);
}

function isLength(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isMessage(value: unknown): value is StoredMessage {
  return typeof value === "object" && value !== null && "reason" in value && isText(value.reason);
}

function isMessages(value: unknown): value is PostResult["messages"] {
  return isListOf(value, isMessage) && value.length > 0;
}

function isFacts(value: unknown): value is Detail[1] {
  return value === 0 || (typeof value === "object" && value !== null);
}
