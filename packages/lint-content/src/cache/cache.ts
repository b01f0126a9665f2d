import { lstatSync, readFileSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import type { ConfigData } from "../config/types.ts";
import type { PostResult, StoredMessage } from "../engine/post-result.ts";
import { writeFileAtomically } from "../fix/write-file-atomically.ts";
import type { ParserName } from "../parse/load-parser.ts";
import { readVersion } from "../version.ts";

/** Timestamps of a file system may be this coarse, in milliseconds: a file that young may change without a trace. */
const GRANULARITY = 50;

/** One post as the cache knows it: 0 stands for no messages. */
type Entry = readonly [post: string, signature: string, messages: PostResult["messages"] | 0];

/** What only a run needs that finds a change, in the order of the entries, which is that of their paths: 0 stands for no facts. */
type Detail = readonly [hash: string, facts: NonNullable<PostResult["facts"]> | 0];

/** What the rules that compare posts said, by post. */
export type Compared = readonly (readonly [post: string, message: StoredMessage])[];

/** The first line of a cache file; the second is the details. */
interface Head {
  readonly key: string;
  /** Of exactly the entries' posts; `null` when they were not all that a run found. */
  readonly compared: Compared | null;
  readonly entries: readonly Entry[];
}

/** What results depend on besides a post and its path: the version, the configuration wherever it stands, the parser, the largest size. */
export function createCacheKey(config: ConfigData, parser: ParserName | undefined, maxFileSize?: number): string {
  return hashContent(Buffer.from(JSON.stringify([readVersion(), parser, maxFileSize, { ...config, root: "" }])));
}

/** A post's content in short. A cryptographic hash: nobody can write a defective post that passes for a clean one. */
export function hashContent(bytes: Buffer): string {
  // Asked for when there is a cache: importing it takes 2 ms at every start.
  return process.getBuiltinModule("node:crypto").hash("sha256", bytes, "base64url");
}

/** Results of earlier runs, by path relative to the configuration's root. */
export class Cache {
  readonly #file: string;
  readonly #key: string;
  readonly #entries: readonly Entry[];
  readonly #compared: Compared | undefined;
  readonly #details: () => readonly Detail[];
  /** Of each entry, whether this run saw its post as it was. */
  readonly #isUnchanged: Uint8Array;
  #unchanged = 0;
  readonly #fresh = new Map<string, { readonly entry: Entry; readonly detail: Detail }>();
  readonly #stats = new Map<string, Stats>();
  readonly #start = Date.now();
  /** The entry after the one that was asked for last: posts are asked for in the order of their paths. */
  #next = 0;
  #places: ReadonlyMap<string, number> | undefined;

  /** Reads `file`; one that is missing, damaged, foreign or of another key counts as empty. */
  constructor(file: string, key: string) {
    this.#file = file;
    this.#key = key;
    const stored = readStored(file, key);
    this.#entries = stored?.head.entries ?? [];
    this.#compared = stored?.head.compared ?? undefined;
    this.#details = (): readonly Detail[] => stored?.details() ?? [];
    this.#isUnchanged = new Uint8Array(this.#entries.length);
  }

  /** The messages for the file at `location` when its stat says that it is unchanged. */
  find(post: string, location: string | Buffer): PostResult["messages"] | undefined {
    const stats = readStats(location);
    if (!stats) return undefined;
    const place = this.#placeOf(post);
    const entry = this.#entries[place];
    if (entry?.[1] === sign(stats)) {
      this.#isUnchanged[place] = 1;
      this.#unchanged += 1;
      return entry[2] || [];
    }
    this.#stats.set(post, stats);
    return undefined;
  }

  /** What comparing said of this run's posts, when they are those of an earlier run and none has changed. */
  findCompared(posts: number): Compared | undefined {
    return this.#unchanged === posts && this.#entries.length === posts ? this.#compared : undefined;
  }

  /** The facts of a post that is known. */
  factsOf(post: string): PostResult["facts"] {
    return this.#details()[this.#placeOf(post)]?.[1] || undefined;
  }

  /** The hash of a post's last known content. */
  hashOf(post: string): string | undefined {
    return this.#details()[this.#placeOf(post)]?.[0];
  }

  /** Keeps what a post gave and returns it; for content that is known, that is the known result. */
  keep(post: string, { hash: content, unchanged, ...fresh }: PostResult): PostResult {
    const stats = this.#stats.get(post);
    const known = unchanged && this.#entries[this.#placeOf(post)];
    const result = unchanged ? toResult((known && known[2]) || [], this.factsOf(post)) : fresh;
    if (!stats || content === undefined) return result;
    const young = stats.ctimeMs > this.#start - GRANULARITY;
    this.#fresh.set(post, {
      entry: [post, young ? "" : sign(stats), result.messages.length > 0 ? result.messages : 0],
      detail: [content, result.facts ?? 0],
    });
    return result;
  }

  /**
   * Writes the cache in one step, so that a killed run or a second one leaves a whole file. Posts that this run did not
   * see stay known, unless it saw all, and then `compared` is what comparing them said. Throws errors of the file system.
   */
  save(compared: Compared | undefined): void {
    const isSame = this.#stats.size === 0 && (!compared || this.#unchanged === this.#entries.length);
    if (isSame && (this.#compared || !compared)) return;
    const kept = this.#entries.flatMap((entry, place) => {
      const isKept = !this.#fresh.has(entry[0]) && (!compared || this.#isUnchanged[place]);
      return isKept ? [{ entry, detail: this.#details()[place] }] : [];
    });
    const posts = [...kept, ...this.#fresh.values()].toSorted((a, b) => (a.entry[0] < b.entry[0] ? -1 : 1));
    const head: Head = { key: this.#key, compared: compared ?? null, entries: posts.map(({ entry }) => entry) };
    const details = posts.map(({ detail }) => detail);
    writeFileAtomically(this.#file, `${JSON.stringify(head)}\n${JSON.stringify(details)}\n`);
  }

  /** The place of a post's entry; -1 when it is not known. */
  #placeOf(post: string): number {
    if (this.#entries[this.#next]?.[0] === post) return this.#next++;
    this.#places ??= new Map(this.#entries.map(([known], place) => [known, place]));
    const place = this.#places.get(post) ?? -1;
    this.#next = place + 1;
    return place;
  }
}

/** A result as it was before it was kept. */
export function toResult(messages: PostResult["messages"], facts: PostResult["facts"]): PostResult {
  return facts ? { messages, facts } : { messages };
}

/** What changes when a file is written, even by a tool that sets its modification time back: the time of the inode. */
function sign({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size}:${mtimeMs}:${ctimeMs}:${ino}`;
}

/** `undefined` for a file that is gone or that nobody may look at: whoever reads it next says so. */
function readStats(location: string | Buffer): Stats | undefined {
  try {
    return lstatSync(location, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

interface Stored {
  readonly head: Head;
  readonly details: () => readonly Detail[];
}

function readStored(file: string, key: string): Stored | undefined {
  try {
    // A device such as /dev/full gives bytes for ever.
    if (!statSync(file).isFile()) return undefined;
    const bytes = readFileSync(file);
    const middle = bytes.indexOf("\n");
    const end = bytes.lastIndexOf("]\n") + 1;
    const head = JSON.parse(bytes.toString("utf8", 0, middle)) as Partial<Head> | null;
    if (head?.key !== key || !head.entries || end < middle) return undefined;
    let details: readonly Detail[] | undefined;
    return {
      head: { key, entries: head.entries, compared: head.compared ?? null },
      details: () => (details ??= JSON.parse(bytes.toString("utf8", middle + 1, end)) as readonly Detail[]),
    };
  } catch {
    return undefined;
  }
}
