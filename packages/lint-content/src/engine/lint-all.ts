import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { lintJob } from "./lint-job.ts";
import type { Job, RecordResult } from "./lint-job.ts";
import { closeQueue, createQueue, createTake } from "./shared-queue.ts";

/** A thread more pays from about this many posts (measured; a thread takes 60 ms to start and to warm up). */
const POSTS_PER_THREAD = 1_500;
/** Where plugins or remark's parser make a post cost ten times as much. */
const SLOW_POSTS_PER_THREAD = 250;

/** The module that a thread runs: the command line's or the library's; sources and the Actions' bundles have none beside them, and use one thread. */
function findEntry(): URL | undefined {
  return ["worker.cjs", "worker.js"].map((name) => new URL(name, import.meta.url)).find((url) => existsSync(url));
}

/** How a job is spread. */
export interface Spread {
  /** Threads; by default as many as pay. */
  readonly concurrency: number | undefined;
  /** The module that a thread runs. */
  readonly entry?: URL | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Lints all files of a job. This thread takes part where nothing can harm it: satteri and our own rules are bounded in
 * memory and watched; remark's parser and plugins run in threads of their own.
 */
export async function lintAll(job: Job, spread: Spread, record: RecordResult): Promise<void> {
  if (job.files.length === 0 || spread.signal?.aborted) return;
  const { concurrency, signal } = spread;
  const risky = job.parser === "remark" || (job.allowPlugins && job.config.plugins.length > 0);
  const wanted =
    concurrency ??
    Math.min(availableParallelism(), Math.ceil(job.files.length / (risky ? SLOW_POSTS_PER_THREAD : POSTS_PER_THREAD)));
  const threads = risky ? wanted : wanted - 1;
  const entry = threads > 0 ? (spread.entry ?? findEntry()) : undefined;
  const workers = entry ? threads : 0;
  const done = new Uint8Array(job.files.length);
  const recordDone: RecordResult = (index, result) => {
    record(index, result);
    done[index] = 1;
  };
  const queue = createQueue(job.files.length, workers + 1);
  const close = (): void => closeQueue(queue);
  signal?.addEventListener("abort", close);
  const running = Array.from({ length: workers }, async (_, slot) => {
    if (!entry) return;
    const { runWorker } = await import("./run-worker.ts");
    await runWorker(entry, { job, queue, slot }, recordDone);
  });
  if (workers === 0 || !risky) running.push(lintJob(job, createTake(queue, workers), recordDone));
  await Promise.all(running).finally(() => signal?.removeEventListener("abort", close));
  await lintMissing(job, spread, done, record);
}

/**
 * What a thread that died had taken but not sent, without the one that killed it, and what only remark may read: each such
 * file is linted again, with remark's parser in threads that can be stopped.
 */
async function lintMissing(job: Job, spread: Spread, done: Uint8Array, record: RecordResult): Promise<void> {
  const missing = [...done.keys()].filter((index) => !done[index]);
  if (missing.length === 0) return;
  const hashes = job.hashes && missing.map((index) => job.hashes?.[index]);
  const files = missing.flatMap((index) => job.files[index] ?? []);
  await lintAll({ ...job, files, hashes, parser: "remark" }, spread, (index, result) =>
    record(missing[index] ?? 0, result),
  );
}
