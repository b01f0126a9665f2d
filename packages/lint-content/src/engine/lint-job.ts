import path from "node:path";
import { hashContent } from "../cache/cache.ts";
import { toPostPath } from "../config/to-post-path.ts";
import { resolveFileConfig } from "../config/resolve-file-config.ts";
import type { ConfigData, FileConfig } from "../config/types.ts";
import type { FoundFile } from "../files/find-files.ts";
import { locate } from "../files/locate.ts";
import { PostForRemark, loadParser } from "../parse/load-parser.ts";
import type { Parser, ParserName } from "../parse/load-parser.ts";
import { now } from "./clock.ts";
import { decodePost } from "./decode-post.ts";
import { describeFailure } from "./describe-failure.ts";
import { createEngineFinding, ENGINE_SOURCE, ENGINE_VALUES, fillValue } from "./engine-findings.ts";
import { lintDecoded } from "./lint-post.ts";
import type { RunPlugins } from "./plugins.ts";
import { comparePlaces } from "./post-result.ts";
import type { PostResult } from "./post-result.ts";
import { readPost, SIZE_LIMIT } from "./read-post.ts";
import { runWithin } from "./run-within.ts";

/** What a thread needs to know to lint posts; can be sent to it. */
export interface Job {
  readonly cwd: string;
  readonly config: ConfigData;
  readonly files: readonly FoundFile[];
  /** For each file the hash of its known content; present when results are to carry theirs. */
  readonly hashes?: readonly (string | undefined)[] | undefined;
  readonly parser: ParserName | undefined;
  /** Whether `config.plugins`, which are code, may be loaded. */
  readonly allowPlugins: boolean;
  /** How long one post may take, in milliseconds. */
  readonly deadline: number;
  /** The largest post that is looked at, in bytes; 1,000,000 when absent. */
  readonly maxFileSize?: number | undefined;
}

/** Hands out indices of a job's files, each once among all threads. */
export type Take = () => number | undefined;
export type RecordResult = (index: number, result: PostResult) => void;

/** How long a thread works before it looks at its events, in milliseconds. */
const SLICE = 100;

/** Lints the files of a job that `take` hands out. A file that fails or takes too long is a result like any other. */
export async function lintJob(job: Job, take: Take, record: RecordResult): Promise<void> {
  const parser = await loadParser(job.parser);
  const plugins = job.allowPlugins && job.config.plugins.length > 0 ? await loadPlugins(job) : undefined;
  for (let current = take(); current !== undefined; current = take()) {
    const pending = lintSlice(job, current, { parser, plugins, take, record });
    if (pending) record(pending.index, await orTooSlow(job, pending));
    await giveWay();
  }
}

/** Lets the thread's events be seen to. */
async function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

async function loadPlugins({ config }: Job): Promise<RunPlugins> {
  const plugins = await import("./plugins.ts");
  return plugins.loadPlugins(config);
}

/** What all slices of a job share. */
interface Bench {
  readonly parser: Parser;
  readonly plugins: RunPlugins | undefined;
  readonly take: Take;
  readonly record: RecordResult;
}

/** A post that plugins have not done with yet. */
interface Pending {
  readonly index: number;
  readonly result: Promise<PostResult>;
}

/**
 * Lints the file at `first` and those after it until the slice is over or a plugin has to be waited for, under one watch:
 * setting it takes 0.1 to 0.3 ms.
 */
function lintSlice(job: Job, first: number, { parser, plugins, take, record }: Bench): Pending | undefined {
  const end = now() + SLICE;
  let current: number | undefined = first;
  let pending: Pending | undefined;
  const finished = runWithin(SLICE + job.deadline, () => {
    while (current !== undefined) {
      const result = lintFile(job, current, parser, plugins);
      if (result instanceof Promise) {
        pending = { index: current, result };
        return;
      }
      if (result) record(current, result);
      current = now() < end ? take() : undefined;
    }
  });
  if (!finished && current !== undefined) record(current, createTooSlow(job, current));
  return pending;
}

/** A plugin that waits may do so for ever, which no watch sees. */
async function orTooSlow(job: Job, { index, result }: Pending): Promise<PostResult> {
  let watch: NodeJS.Timeout | undefined;
  const tooLate = new Promise<PostResult>((resolve) => {
    watch = setTimeout(() => resolve(createTooSlow(job, index)), job.deadline);
  });
  try {
    return await Promise.race([result, tooLate]);
  } finally {
    clearTimeout(watch);
  }
}

/** Whether rules ran on a post: the engine itself found nothing that keeps them from it. */
function isWhole({ messages, failure }: PostResult): boolean {
  return failure === undefined && !messages.some((message) => message.source === ENGINE_SOURCE);
}

function mergeResults(own: PostResult, added: PostResult): PostResult {
  return { ...own, ...added, messages: [...own.messages, ...added.messages].toSorted(comparePlaces) };
}

/**
 * A promise only where a plugin works asynchronously; `undefined` for a post that remark has to read: whoever finds no
 * result in the end has it lint the post.
 */
function lintFile(job: Job, index: number, parser: Parser, plugins: RunPlugins | undefined): Linting {
  const file = fileOf(job, index);
  const config = configOf(job, file);
  if (file.outside) return { messages: [createEngineFinding("file-link", "", config.language)] };
  try {
    const bytes = readPost(locate(job.cwd, file), job.maxFileSize);
    if (bytes) return lintContent(bytes, { job, index, file, config, parser, plugins });
    return {
      messages: [createEngineFinding("file-size", String((job.maxFileSize ?? SIZE_LIMIT) / 1_000), config.language)],
    };
  } catch (error) {
    if (error instanceof PostForRemark) return undefined;
    return { messages: [], failure: describeFailure(error, config.language) };
  }
}

type Linting = PostResult | Promise<PostResult> | undefined;

interface Post {
  readonly job: Job;
  readonly index: number;
  readonly file: FoundFile;
  readonly config: FileConfig;
  readonly parser: Parser;
  readonly plugins: RunPlugins | undefined;
}

function lintContent(bytes: Buffer, post: Post): Linting {
  const { hashes } = post.job;
  if (!hashes) return lintBytes(bytes, post);
  const hash = hashContent(bytes);
  if (hash === hashes[post.index]) return { messages: [], hash, unchanged: true };
  const result = lintBytes(bytes, post);
  return result instanceof Promise ? result : result && { ...result, hash };
}

function lintBytes(bytes: Buffer, { job, file, config, parser, plugins }: Post): Linting {
  const decoded = decodePost(bytes);
  if (!("text" in decoded)) {
    return { messages: [createEngineFinding("file-encoding", decoded.found, config.language, decoded.at)] };
  }
  const { text } = decoded;
  const own = lintDecoded(text, relativeToRoot(job.cwd, job.config.root, file.path), config, parser);
  if (!plugins || !isWhole(own)) return own;
  const added = plugins(text, file.path, parser);
  return added instanceof Promise ? added.then((late) => mergeResults(own, late)) : added && mergeResults(own, added);
}

/** The finding for a post that the watch stopped. */
function createTooSlow(job: Job, index: number): PostResult {
  const { language } = configOf(job, fileOf(job, index));
  const limit = fillValue(ENGINE_VALUES.seconds, job.deadline / 1_000);
  return { messages: [createEngineFinding("file-complexity", limit, language)] };
}

function fileOf(job: Job, index: number): FoundFile {
  const file = job.files[index];
  if (!file) throw new RangeError(`No file ${index}`);
  return file;
}

/** What holds for a file: configurations are about paths below their own root. */
export function configOf({ cwd, config }: Pick<Job, "cwd" | "config">, file: FoundFile): FileConfig {
  return resolveFileConfig(config, relativeToRoot(cwd, config.root, file.path));
}

/** A path of the report as one below the configuration's root. */
export function relativeToRoot(cwd: string, root: string, file: string): string {
  return cwd === root ? file : toPostPath(root, path.join(cwd, file));
}
