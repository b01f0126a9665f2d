import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Stats } from "node:fs";
import path from "node:path";
import type { ConfigData } from "../config/types.ts";
import type { PostResult } from "../engine/post-result.ts";
import type { ParserName } from "../parse/load-parser.ts";
import { readVersion } from "../version.ts";

/** Timestamps of a file system may be this coarse, in milliseconds: a file that young may change without a trace. */
const GRANULARITY = 50;

/** One post as the cache knows it: 0 stands for a result without messages and facts. */
type Entry = readonly [signature: string, hash: string, result: PostResult | 0];

interface Stored {
  readonly key: string;
  readonly posts: Readonly<Record<string, Entry>>;
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
  readonly #known: ReadonlyMap<string, Entry>;
  readonly #next = new Map<string, Entry>();
  readonly #stats = new Map<string, Stats>();
  readonly #start = Date.now();

  /** Reads `file`; one that is missing, damaged, foreign or of another key counts as empty. */
  constructor(file: string, key: string) {
    this.#file = file;
    this.#key = key;
    this.#known = readEntries(file, key);
  }

  /** The result for the file at `location` when its stat says that it is unchanged. */
  find(post: string, location: string | Buffer): PostResult | undefined {
    const stats = lstatSync(location, { throwIfNoEntry: false });
    if (!stats) return undefined;
    const entry = this.#known.get(post);
    if (entry?.[0] === sign(stats)) {
      this.#next.set(post, entry);
      return entry[2] || EMPTY;
    }
    this.#stats.set(post, stats);
    return undefined;
  }

  /** The hash of a post's last known content. */
  hashOf(post: string): string | undefined {
    return this.#known.get(post)?.[1];
  }

  /** Keeps what a post gave and returns it; for content that is known, that is the known result. */
  keep(post: string, { hash: content, unchanged, ...fresh }: PostResult): PostResult {
    const stats = this.#stats.get(post);
    const result = unchanged ? this.#known.get(post)?.[2] || EMPTY : fresh;
    if (!stats || content === undefined) return result;
    const isEmpty = result.messages.length === 0 && result.facts === undefined;
    const young = stats.ctimeMs > this.#start - GRANULARITY;
    this.#next.set(post, [young ? "" : sign(stats), content, isEmpty ? 0 : result]);
    return result;
  }

  /**
   * Writes the cache in one step, so that a killed run or a second one leaves a whole file. Posts that this run did not
   * see stay known, unless it saw all.
   */
  save(complete: boolean): void {
    const posts = complete ? this.#next : new Map([...this.#known, ...this.#next]);
    if (this.#stats.size === 0 && posts.size === this.#known.size) return;
    const stored: Stored = { key: this.#key, posts: Object.fromEntries(posts) };
    const draft = `${this.#file}.${process.pid}.tmp`;
    mkdirSync(path.dirname(this.#file), { recursive: true });
    try {
      writeFileSync(draft, JSON.stringify(stored));
      renameSync(draft, this.#file);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  }
}

const EMPTY: PostResult = { messages: [] };

/** What changes when a file is written, even by a tool that sets its modification time back: the time of the inode. */
function sign({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size}:${mtimeMs}:${ctimeMs}:${ino}`;
}

function readEntries(file: string, key: string): ReadonlyMap<string, Entry> {
  try {
    const stored = JSON.parse(readFileSync(file, "utf8")) as Partial<Stored> | null;
    if (stored?.key !== key || !stored.posts) return new Map();
    return new Map(Object.entries(stored.posts));
  } catch {
    return new Map();
  }
}
