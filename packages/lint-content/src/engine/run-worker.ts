import { Worker } from "node:worker_threads";
import { describeFailure } from "./describe-failure.ts";
import { createEngineFinding, ENGINE_VALUES } from "./engine-findings.ts";
import { configOf } from "./lint-job.ts";
import type { Job, RecordResult } from "./lint-job.ts";
import type { PostResult } from "./post-result.ts";
import { readLast } from "./shared-queue.ts";
import type { WorkerInput, WorkerOutput } from "./worker.ts";

/**
 * The memory of a thread: hostile input ends the thread, not the run. What is young is of a few posts, and more room for
 * it only costs pages to touch: 3 to 5 % of the time of 10,000 posts.
 */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 };

/** Runs one thread to its end; when it dies before, or of what it left behind, the file that it took last is to blame. */
export async function runWorker(entry: URL, input: WorkerInput, record: RecordResult): Promise<void> {
  const worker = new Worker(entry, { workerData: input, resourceLimits: THREAD_LIMITS });
  let finished = false;
  worker.on("message", (output: WorkerOutput) => {
    if (output === "finished") finished = true;
    else for (const [index, result] of output) record(index, result);
  });
  const error = await new Promise<unknown>((resolve) => {
    worker.on("error", resolve);
    worker.on("exit", (code) => resolve(finished ? undefined : new Error(`Thread ended with code ${code}`)));
  });
  if (error === undefined) return;
  const culprit = readLast(input.queue, input.slot);
  if (culprit === undefined) throw error;
  record(culprit, createDeath(input.job, culprit, error));
}

function createDeath(job: Job, index: number, error: unknown): PostResult {
  const file = job.files[index];
  const language = (file && configOf(job, file).language) ?? "en";
  if ((error as NodeJS.ErrnoException).code !== "ERR_WORKER_OUT_OF_MEMORY") {
    return { messages: [], failure: describeFailure(error, language) };
  }
  return { messages: [createEngineFinding("file-complexity", ENGINE_VALUES.memory, language)] };
}
