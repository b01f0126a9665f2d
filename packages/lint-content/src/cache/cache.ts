import { lstatSync } from "node:fs";
import type { Stats } from "node:fs";
import type { ConfigData } from "../config/types.ts";
import type { PostResult } from "../engine/post-result.ts";
import { writeFileAtomically } from "../fix/write-file-atomically.ts";
import type { ParserName } from "../parse/load-parser.ts";
import { readVersion } from "../version.ts";
import { FIELDS, formatStored, readStored } from "./stored.ts";
import type { Compared, Detail, Signature, Stored } from "./stored.ts";

/** Timestamps of a file system may be this coarse, in milliseconds: a file that young may change without a trace. */
const GRANULARITY = 50;
/** Of a file that may have changed since: not even equal to itself. */
const UNKNOWN: Signature = [NaN, NaN, NaN, NaN];

/** What results depend on besides a post and its path: the version, the configuration wherever it stands, the parser, the largest size. */
export function createCacheKey(config: ConfigData, parser: ParserName | undefined, maxFileSize?: number): string {
  return JSON.stringify([readVersion(), parser, maxFileSize, { ...config, root: "" }]);
}

/** A post's content in short. A cryptographic hash: nobody can write a defective post that passes for a clean one. */
export function hashContent(bytes: Buffer): string {
  // Asked for when there is a cache: importing it takes 2 ms at every start.
  return process.getBuiltinModule("node:crypto").hash("sha256", bytes, "base64url");
}

const NONE: PostResult["messages"] = [];

/** What is kept of one post. */
interface Kept {
  readonly signature: Signature;
  readonly messages: PostResult["messages"];
  readonly detail: Detail;
}

/** Results of earlier runs, by path relative to the configuration's root. */
export class Cache {
  readonly #file: string;
  readonly #key: string;
  readonly #posts: readonly string[];
  readonly #signatures: Float64Array;
  readonly #messages: ReadonlyMap<number, PostResult["messages"]>;
  readonly #compared: Compared | undefined;
  readonly #readDetails: () => readonly Detail[] | undefined;
  #details: readonly Detail[] = [];
  /** Of each known post, whether this run saw it as it was. */
  readonly #isUnchanged: Uint8Array;
  #unchanged = 0;
  readonly #fresh = new Map<string, Kept>();
  readonly #stats = new Map<string, Stats>();
  readonly #start = Date.now();
  /** The place after the one that was asked for last: posts are asked for in the order of their paths. */
  #next = 0;
  #places: ReadonlyMap<string, number> | undefined;

  /** Of what {@link readCache} read; empty without. */
  constructor(file: string, key: string, stored?: Stored) {
    this.#file = file;
    this.#key = key;
    this.#posts = stored?.posts ?? [];
    this.#signatures = stored?.signatures ?? new Float64Array();
    this.#messages = stored?.messages ?? new Map();
    this.#compared = stored?.compared;
    this.#readDetails = stored?.readDetails ?? ((): readonly Detail[] => []);
    this.#isUnchanged = new Uint8Array(this.#posts.length);
  }

  /** The messages for the file at `location` when its stat says that it is unchanged. */
  find(post: string, location: string | Buffer): PostResult["messages"] | undefined {
    const stats = readStats(location);
    if (!stats) return undefined;
    const place = this.#placeOf(post);
    if (place >= 0 && this.#isSigned(place, stats)) {
      this.#isUnchanged[place] = 1;
      this.#unchanged += 1;
      return this.#messages.get(place) ?? NONE;
    }
    this.#stats.set(post, stats);
    return undefined;
  }

  /** What comparing said of this run's posts, when they are those of an earlier run and none has changed. */
  findCompared(posts: number): Compared | undefined {
    return this.#unchanged === posts && this.#posts.length === posts ? this.#compared : undefined;
  }

  /** Reads what a run needs that found a change; `false` when it is damaged, and all that this cache said is worth nothing. */
  open(): boolean {
    const details = this.#readDetails();
    this.#details = details ?? [];
    return details !== undefined;
  }

  /** The facts of a post that is known, once this is {@link open}. */
  factsOf(post: string): PostResult["facts"] {
    return this.#details[this.#placeOf(post)]?.[1] || undefined;
  }

  /** The hash of a post's last known content, once this is {@link open}. */
  hashOf(post: string): string | undefined {
    return this.#details[this.#placeOf(post)]?.[0];
  }

  /** Keeps what a post gave and returns it; for content that is known, that is the known result. */
  keep(post: string, { hash: content, unchanged, ...fresh }: PostResult): PostResult {
    const stats = this.#stats.get(post);
    const known = unchanged && this.#messages.get(this.#placeOf(post));
    const result = unchanged ? toResult(known ?? [], this.factsOf(post)) : fresh;
    if (!stats || content === undefined) return result;
    const young = stats.ctimeMs > this.#start - GRANULARITY;
    this.#fresh.set(post, {
      signature: young ? UNKNOWN : sign(stats),
      messages: result.messages,
      detail: [content, result.facts ?? 0],
    });
    return result;
  }

  /**
   * Writes the cache in one step, so that a killed run or a second one leaves a whole file. Posts that this run did not
   * see stay known, unless it saw all, and then `compared` is what comparing them said. Throws errors of the file system.
   */
  save(compared: Compared | undefined): void {
    const isSame = this.#stats.size === 0 && (!compared || this.#unchanged === this.#posts.length);
    if (isSame && (this.#compared || !compared)) return;
    const kept = new Map(this.#fresh);
    for (const [place, post] of this.#posts.entries()) {
      if (!kept.has(post) && (!compared || this.#isUnchanged[place])) kept.set(post, this.#read(place));
    }
    const posts = [...kept.keys()].toSorted();
    const all = posts.flatMap((post) => kept.get(post) ?? []);
    const bytes = formatStored({
      key: this.#key,
      posts,
      signatures: Float64Array.from(all.flatMap(({ signature }) => signature)),
      messages: all.flatMap(({ messages }, place) => (messages.length > 0 ? [[place, messages] as const] : [])),
      compared: compared ?? null,
      details: all.map(({ detail }) => detail),
    });
    writeFileAtomically(this.#file, bytes);
  }

  #read(place: number): Kept {
    const [size = NaN, mtimeMs = NaN, ctimeMs = NaN, ino = NaN] = this.#signatures.subarray(place * FIELDS);
    return {
      signature: [size, mtimeMs, ctimeMs, ino],
      messages: this.#messages.get(place) ?? [],
      detail: this.#details[place] ?? ["", 0],
    };
  }

  /** Field by field: to write them down as a text would cost a third of the stat. */
  #isSigned(place: number, { size, mtimeMs, ctimeMs, ino }: Stats): boolean {
    const known = this.#signatures;
    const at = place * FIELDS;
    return known[at] === size && known[at + 1] === mtimeMs && known[at + 2] === ctimeMs && known[at + 3] === ino;
  }

  /** The place of a known post; -1 when it is not known. */
  #placeOf(post: string): number {
    if (this.#posts[this.#next] === post) return this.#next++;
    this.#places ??= new Map(this.#posts.map((known, place) => [known, place]));
    const place = this.#places.get(post) ?? -1;
    this.#next = place + 1;
    return place;
  }
}

/** A result as it was before it was kept. */
export function toResult(messages: PostResult["messages"], facts: PostResult["facts"]): PostResult {
  return facts ? { messages, facts } : { messages };
}

function sign({ size, mtimeMs, ctimeMs, ino }: Stats): Signature {
  return [size, mtimeMs, ctimeMs, ino];
}

/** `undefined` for a file that is gone or that nobody may look at: whoever reads it next says so. */
function readStats(location: string | Buffer): Stats | undefined {
  try {
    return lstatSync(location, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Reads a cache file; one that is missing, damaged, foreign or of another key counts as empty. */
export function readCache(file: string, key: string): Cache {
  return new Cache(file, key, readStored(file, key));
}
