import { isAscii } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import type { PostResult, StoredMessage } from "../engine/post-result.ts";

/** What changes when a file is written, even by a tool that sets its modification time back: the time of the inode. */
export type Signature = readonly [size: number, mtimeMs: number, ctimeMs: number, ino: number];
/** Numbers of a {@link Signature}. */
export const FIELDS = 4;

/** What only a run needs that finds a change: 0 stands for no facts. */
export type Detail = readonly [hash: string, facts: NonNullable<PostResult["facts"]> | 0];

/** What the rules that compare posts said, by post. */
export type Compared = readonly (readonly [post: string, message: StoredMessage])[];

/** The lines of a cache file, each as JSON. */
export interface Lines {
  readonly key: string;
  /** In their order, which is that of the other lines too. */
  readonly posts: readonly string[];
  /** The numbers of all signatures, in base64: 10,000 posts' are read in a millisecond. */
  readonly signatures: string;
  /** Of the posts that have some, by place. */
  readonly messages: readonly (readonly [place: number, messages: PostResult["messages"]])[];
  /** Of exactly these posts; `null` when they were not all that a run found. */
  readonly compared: Compared | null;
  readonly details: readonly Detail[];
}
/** Their order. */
export const LINES: readonly (keyof Lines)[] = ["key", "posts", "signatures", "messages", "compared", "details"];

/** What a cache file holds; the details are read on demand, `undefined` when they are damaged. */
export interface Stored {
  readonly posts: readonly string[];
  readonly signatures: Float64Array;
  readonly messages: ReadonlyMap<number, PostResult["messages"]>;
  readonly compared: Compared | undefined;
  readonly readDetails: () => readonly Detail[] | undefined;
}

/** `undefined` for a file that is missing, damaged, foreign or of another key. */
export function readStored(file: string, key: string): Stored | undefined {
  try {
    // A device such as /dev/full gives bytes for ever.
    if (!statSync(file).isFile()) return undefined;
    const lines = splitLines(readFileSync(file));
    const read = (name: keyof Lines): unknown => JSON.parse(decode(lines[LINES.indexOf(name)]));
    if (lines.length !== LINES.length || read("key") !== key) return undefined;
    const [posts, signatures, messages, compared] = [
      read("posts"),
      read("signatures"),
      read("messages"),
      read("compared"),
    ];
    if (!isListOf(posts, isText) || !isText(signatures)) return undefined;
    const numbers = new Float64Array(new Uint8Array(Buffer.from(signatures, "base64")).buffer);
    const isPlace = (place: unknown): place is number => typeof place === "number" && posts[place] !== undefined;
    if (numbers.length !== posts.length * FIELDS || !isListOf(messages, isPairOf(isPlace, isMessages)))
      return undefined;
    const names = new Set<unknown>(Array.isArray(compared) && compared.length > 0 ? posts : []);
    const isKnown = (post: unknown): post is string => names.has(post);
    if (compared !== null && !isListOf(compared, isPairOf(isKnown, isMessage))) return undefined;
    return {
      posts,
      signatures: numbers,
      messages: new Map(messages),
      compared: compared ?? undefined,
      readDetails: () => readDetails(() => read("details"), posts.length),
    };
  } catch {
    return undefined;
  }
}

function readDetails(read: () => unknown, count: number): readonly Detail[] | undefined {
  try {
    const details = read();
    return isListOf(details, isPairOf(isText, isFacts)) && details.length === count ? details : undefined;
  } catch {
    return undefined;
  }
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function isPairOf<A, B>(isA: (value: unknown) => value is A, isB: (value: unknown) => value is B) {
  return (value: unknown): value is readonly [A, B] =>
    Array.isArray(value) && value.length === 2 && isA(value[0]) && isB(value[1]);
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

/** The lines that have an end; a last one without was cut off. */
function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0, end = bytes.indexOf("\n"); end >= 0; start = end + 1, end = bytes.indexOf("\n", start)) {
    lines.push(bytes.subarray(start, end));
  }
  return lines;
}

/** ASCII, which paths and numbers mostly are, need not be decoded. */
function decode(line: Buffer = Buffer.alloc(0)): string {
  return line.toString(isAscii(line) ? "latin1" : "utf8");
}
