import { parentPort, workerData } from "node:worker_threads";
import { lintJob } from "./lint-job.ts";
import type { Job } from "./lint-job.ts";
import type { PostResult } from "./post-result.ts";
import { createTake } from "./shared-queue.ts";

/** What a worker thread is started with. */
export interface WorkerInput {
  readonly job: Job;
  /** The queue that all threads share. */
  readonly queue: SharedArrayBuffer;
  /** This worker's place in the queue's memory. */
  readonly slot: number;
}

/** What it sends: the results so far, and that it came to its end. */
export type WorkerOutput = readonly (readonly [index: number, result: PostResult])[] | "finished";

/** How many results are sent at once: few enough to show progress, many enough not to cost. */
const BATCH = 256;

const { job, queue, slot } = workerData as WorkerInput;
let results: [number, PostResult][] = [];

function send(): void {
  if (results.length > 0) parentPort?.postMessage(results satisfies WorkerOutput);
  results = [];
}

async function work(): Promise<void> {
  await lintJob(job, createTake(queue, slot), (index, result) => {
    results.push([index, result]);
    if (results.length === BATCH) send();
  });
  send();
  parentPort?.postMessage("finished" satisfies WorkerOutput);
}

// Not awaited here: the command line's bundle is CommonJS. A rejection ends the thread with its error.
void work();
