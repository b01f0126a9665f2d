import path from "node:path";
import type { Failure, Report } from "@copydesk/reporters";
import { Cache, createCacheKey, hashContent, readCache, toResult } from "./cache/cache.ts";
import type { Compared } from "./cache/stored.ts";
import { findBoundary } from "./config/find-config.ts";
import type { ConfigData } from "./config/types.ts";
import { describeCacheFailure, describeFailure } from "./engine/describe-failure.ts";
import { comparePosts, finishReport } from "./engine/finish-report.ts";
import type { ComparedPosts } from "./engine/finish-report.ts";
import { lintAll } from "./engine/lint-all.ts";
import { relativeToRoot } from "./engine/lint-job.ts";
import type { Job } from "./engine/lint-job.ts";
import type { PostResult } from "./engine/post-result.ts";
import { createMeter } from "./engine/progress.ts";
import type { Progress } from "./engine/progress.ts";
import { findChangedFiles } from "./files/changed-files.ts";
import type { Decision, DecisionReason } from "./files/decisions.ts";
import { findFiles } from "./files/find-files.ts";
import { locate } from "./files/locate.ts";
import type { FoundFile } from "./files/find-files.ts";
import type { ParserName } from "./parse/load-parser.ts";

/** How long one post may take, in milliseconds. */
export const DEADLINE = 5_000;

/** One of several machines that share a run: `{ index: 2, count: 8 }` is the second of eight. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What to check and how. */
export interface LintOptions {
  /** Absolute; the paths of arguments and of the report are relative to it. */
  readonly cwd: string;
  /** Files, directories and globs; `["."]` when absent. */
  readonly paths?: readonly string[];
  readonly config: ConfigData;
  /** The file that keeps results between runs. Runs with plugins are not kept. */
  readonly cache?: string | undefined;
  /** A git revision: only what differs from its merge base with HEAD, uncommitted and new files included. */
  readonly since?: string | undefined;
  /** Files that git has, relative to `cwd`: only those of the posts that are found. Not to be combined with `since`. */
  readonly only?: ReadonlySet<string> | undefined;
  readonly shard?: Shard | undefined;
  /** By default satteri, or remark where satteri's binary does not load. */
  readonly parser?: ParserName | undefined;
  /** Whether the configuration's `plugins`, which are code, may run; `false` when absent. */
  readonly allowPlugins?: boolean | undefined;
  /** Threads; by default as many as pay. The result does not depend on it. */
  readonly concurrency?: number | undefined;
  /** How long one post may take, in milliseconds; 5,000 when absent. */
  readonly deadline?: number | undefined;
  /** The largest post that is looked at, in bytes; 1,000,000 when absent. */
  readonly maxFileSize?: number | undefined;
  /** Told now and then how far the run is. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Told of each file and directory that was met why it was or was not checked. */
  readonly onDecision?: ((decision: Decision) => void) | undefined;
  /** Ends the run: `lint` then throws the signal's reason, and no cache is written. */
  readonly signal?: AbortSignal | undefined;
}

/** The outcome of a run, or of one machine's part of it. */
export interface LintResult extends Report {
  /** How many posts there are where `paths` look, those that only others ask for included. */
  readonly found: number;
  /** The posts that were looked at; empty for a report that was put together from parts. */
  readonly checkedFiles: readonly FoundFile[];
  /** What `formatPart` writes down for `mergeParts`. */
  readonly part: {
    readonly results: ReadonlyMap<string, PostResult>;
    readonly failures: readonly Failure[];
    readonly complete: boolean;
    readonly shard: Shard | undefined;
    /** Of the paths of all shards' posts; empty without a shard. */
    readonly posts: string;
    readonly maxFileSize: number | undefined;
  };
}

/** Checks posts. Throws when a plugin cannot be loaded or the signal says so. */
export async function lint(options: LintOptions): Promise<LintResult> {
  const { cwd, config, shard, since, onDecision } = options;
  const language = config.language ?? "en";
  const found = findFiles(cwd, options.paths ?? ["."], config, {
    heedsGitIgnore: !options.only,
    onDecision: (decision) => {
      // Whether a post that was found is checked is decided below.
      if (decision.reason !== "checked") onDecision?.(decision);
    },
  });
  const failures = found.failures.map(({ path: at, error }) => ({
    path: at,
    reason: describeFailure(error, language),
  }));
  const changed =
    since === undefined ? options.only : findChangedFiles(findBoundary(config.root), cwd, since, language);
  if (typeof changed === "string") failures.push({ path: "", reason: changed });
  const isWanted = (file: FoundFile): boolean =>
    changed === undefined || (typeof changed !== "string" && changed.has(file.path));
  const skip = (file: FoundFile, index: number): DecisionReason | undefined => {
    if (!isWanted(file)) return "not-changed";
    return shard && index % shard.count !== shard.index - 1 ? "other-shard" : undefined;
  };
  const files = found.files.filter((file, index) => {
    const reason = skip(file, index);
    if (reason) onDecision?.({ path: file.path, reason });
    return reason === undefined;
  });
  const complete = found.complete && changed === undefined;
  const isWhole = complete && !shard;
  const { results, cache, earlier } = await lintFound(files, isWhole, options);
  const locations = new Map(files.flatMap((file) => (file.location ? [[file.path, file.location]] : [])));
  const posts = { cwd, config, results, locations, maxFileSize: options.maxFileSize, complete: isWhole };
  const compared = earlier ?? comparePosts(posts);
  const toName = (file: string): string => relativeToRoot(cwd, config.root, file);
  try {
    cache?.save(isWhole ? compared.map(([file, message]) => [toName(file), message]) : undefined);
  } catch (error) {
    failures.push({ path: options.cache ?? "", reason: describeCacheFailure(error, language) });
  }
  const report = finishReport(posts, compared);
  return {
    files: report.files,
    checked: files.length,
    found: found.files.length,
    failures: [...failures, ...report.failures],
    checkedFiles: files,
    part: {
      results,
      failures,
      complete,
      shard,
      posts: shard
        ? hashContent(Buffer.from(JSON.stringify(found.files.map((file) => [file.path, isWanted(file)]))))
        : "",
      maxFileSize: options.maxFileSize,
    },
  };
}

interface Linted {
  /** Of posts that have messages, facts or a failure, those known from the cache included. */
  readonly results: ReadonlyMap<string, PostResult>;
  readonly cache: Cache | undefined;
  /** What an earlier run over exactly these posts said when it compared them; their facts are then left out. */
  readonly earlier: ComparedPosts | undefined;
}

async function lintFound(files: readonly FoundFile[], isWhole: boolean, options: LintOptions): Promise<Linted> {
  const { cwd, config, parser, concurrency, signal, maxFileSize } = options;
  const allowPlugins = (options.allowPlugins ?? false) && config.plugins.length > 0;
  const results = new Map<string, PostResult>();
  const meter = createMeter(files.length, options.onProgress);
  const keep = (file: FoundFile, result: PostResult): void => {
    meter(result.messages.length);
    if (result.messages.length > 0 || result.facts || result.failure !== undefined) results.set(file.path, result);
  };
  const name = (file: FoundFile): string => relativeToRoot(cwd, config.root, file.path);
  const { cache, messages, todo, compared } = useCache(files, isWhole, name, options);
  const isTodo = new Set(todo);
  for (const file of cache ? files : []) {
    if (isTodo.has(file)) continue;
    const facts = compared ? undefined : cache?.factsOf(name(file));
    const own = messages.get(file);
    if (own || facts) keep(file, toResult(own ?? [], facts));
    else meter(0);
  }
  if (options.onDecision) tellChecked(files, isTodo, options.onDecision);
  const deadline = options.deadline ?? DEADLINE;
  const hashes = cache && todo.map((file) => cache.hashOf(name(file)));
  const job: Job = { cwd, config, files: todo, hashes, parser, allowPlugins, deadline, maxFileSize };
  await lintAll(job, { concurrency, signal }, (index, result) => {
    const file = todo[index];
    if (file) keep(file, cache ? cache.keep(name(file), result) : result);
  });
  signal?.throwIfAborted();
  const paths = new Map(compared && compared.length > 0 ? files.map((file) => [name(file), file.path]) : []);
  return { results, cache, earlier: compared?.map(([post, message]) => [paths.get(post) ?? post, message]) };
}

function tellChecked(
  files: readonly FoundFile[],
  isTodo: ReadonlySet<FoundFile>,
  onDecision: (decision: Decision) => void,
): void {
  for (const file of files) {
    if (!file.outside) onDecision({ path: file.path, reason: isTodo.has(file) ? "checked" : "unchanged" });
  }
}

interface Remembered {
  readonly cache: Cache | undefined;
  /** Of the known posts that have some. */
  readonly messages: ReadonlyMap<FoundFile, PostResult["messages"]>;
  /** The posts that are not known. */
  readonly todo: readonly FoundFile[];
  readonly compared: Compared | undefined;
}

/** Parts the files in those that the cache knows and those that are to be linted: all, when it is damaged where that matters. */
function useCache(
  files: readonly FoundFile[],
  isWhole: boolean,
  name: (file: FoundFile) => string,
  { cwd, config, parser, maxFileSize, cache: file, allowPlugins }: LintOptions,
): Remembered {
  if (file === undefined || (allowPlugins && config.plugins.length > 0)) {
    return { cache: undefined, messages: new Map(), todo: files, compared: undefined };
  }
  const at = path.resolve(cwd, file);
  const key = createCacheKey(config, parser, maxFileSize);
  const part = (cache: Cache): Remembered => {
    const found = new Map<FoundFile, PostResult["messages"]>();
    const todo: FoundFile[] = [];
    for (const one of files) {
      const messages = cache.find(name(one), locate(cwd, one));
      if (!messages) todo.push(one);
      else if (messages.length > 0) found.set(one, messages);
    }
    return { cache, messages: found, todo, compared: isWhole ? cache.findCompared(files.length) : undefined };
  };
  const cache = readCache(at, key);
  const parted = part(cache);
  return parted.compared || cache.open() ? parted : part(new Cache(at, key));
}
