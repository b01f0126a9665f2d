import { isAscii } from "node:buffer";
import { lstatSync, readFileSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import type { ConfigData } from "../config/types.ts";
import type { PostResult, StoredMessage } from "../engine/post-result.ts";
import { writeFileAtomically } from "../fix/write-file-atomically.ts";
import type { ParserName } from "../parse/load-parser.ts";
import { readVersion } from "../version.ts";

/** Timestamps of a file system may be this coarse, in milliseconds: a file that young may change without a trace. */
const GRANULARITY = 50;

/** What changes when a file is written, even by a tool that sets its modification time back: the time of the inode. */
type Signature = readonly [size: number, mtimeMs: number, ctimeMs: number, ino: number];
const FIELDS = 4;
/** Of a file that may have changed since: not even equal to itself. */
const UNKNOWN: Signature = [NaN, NaN, NaN, NaN];

/** What only a run needs that finds a change: 0 stands for no facts. */
type Detail = readonly [hash: string, facts: NonNullable<PostResult["facts"]> | 0];

/** What the rules that compare posts said, by post. */
export type Compared = readonly (readonly [post: string, message: StoredMessage])[];

/** The lines of a cache file, each as JSON. */
interface Stored {
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
const LINES = ["key", "posts", "signatures", "messages", "compared", "details"] as const satisfies (keyof Stored)[];

/** What results depend on besides a post and its path: the version, the configuration wherever it stands, the parser, the largest size. */
export function createCacheKey(config: ConfigData, parser: ParserName | undefined, maxFileSize?: number): string {
  return JSON.stringify([readVersion(), parser, maxFileSize, { ...config, root: "" }]);
}

/** A post's content in short. A cryptographic hash: nobody can write a defective post that passes for a clean one. */
export function hashContent(bytes: Buffer): string {
  // Asked for when there is a cache: importing it takes 2 ms at every start.
  return process.getBuiltinModule("node:crypto").hash("sha256", bytes, "base64url");
}

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
  readonly #details: () => readonly Detail[];
  /** Of each known post, whether this run saw it as it was. */
  readonly #isUnchanged: Uint8Array;
  #unchanged = 0;
  readonly #fresh = new Map<string, Kept>();
  readonly #stats = new Map<string, Stats>();
  readonly #start = Date.now();
  /** The place after the one that was asked for last: posts are asked for in the order of their paths. */
  #next = 0;
  #places: ReadonlyMap<string, number> | undefined;

  /** Reads `file`; one that is missing, damaged, foreign or of another key counts as empty. */
  constructor(file: string, key: string) {
    this.#file = file;
    this.#key = key;
    const stored = readStored(file, key);
    this.#posts = stored?.posts ?? [];
    this.#signatures = stored?.signatures ?? new Float64Array();
    this.#messages = stored?.messages ?? new Map();
    this.#compared = stored?.compared ?? undefined;
    this.#details = (): readonly Detail[] => stored?.details() ?? [];
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
      return this.#messages.get(place) ?? [];
    }
    this.#stats.set(post, stats);
    return undefined;
  }

  /** What comparing said of this run's posts, when they are those of an earlier run and none has changed. */
  findCompared(posts: number): Compared | undefined {
    return this.#unchanged === posts && this.#posts.length === posts ? this.#compared : undefined;
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
    const signatures = Float64Array.from(all.flatMap(({ signature }) => signature));
    const stored: Stored = {
      key: this.#key,
      posts,
      signatures: Buffer.from(signatures.buffer).toString("base64"),
      messages: all.flatMap(({ messages }, place) => (messages.length > 0 ? [[place, messages] as const] : [])),
      compared: compared ?? null,
      details: all.map(({ detail }) => detail),
    };
    writeFileAtomically(this.#file, LINES.map((line) => `${JSON.stringify(stored[line])}\n`).join(""));
  }

  #read(place: number): Kept {
    const [size = NaN, mtimeMs = NaN, ctimeMs = NaN, ino = NaN] = this.#signatures.subarray(place * FIELDS);
    return {
      signature: [size, mtimeMs, ctimeMs, ino],
      messages: this.#messages.get(place) ?? [],
      detail: this.#details()[place] ?? ["", 0],
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

interface Read extends Pick<Stored, "posts" | "compared"> {
  readonly signatures: Float64Array;
  readonly messages: ReadonlyMap<number, PostResult["messages"]>;
  readonly details: () => readonly Detail[];
}

function readStored(file: string, key: string): Read | undefined {
  try {
    // A device such as /dev/full gives bytes for ever.
    if (!statSync(file).isFile()) return undefined;
    const lines = splitLines(readFileSync(file));
    if (lines.length !== LINES.length) return undefined;
    const read = <Name extends keyof Stored>(name: Name): Stored[Name] =>
      JSON.parse(decode(lines[LINES.indexOf(name)])) as Stored[Name];
    if (read("key") !== key) return undefined;
    const posts = read("posts");
    const bytes = Buffer.from(read("signatures"), "base64");
    const signatures = new Float64Array(new Uint8Array(bytes).buffer);
    if (signatures.length !== posts.length * FIELDS) return undefined;
    let details: readonly Detail[] | undefined;
    return {
      posts,
      signatures,
      messages: new Map(read("messages")),
      compared: read("compared"),
      details: () => (details ??= read("details")),
    };
  } catch {
    return undefined;
  }
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
