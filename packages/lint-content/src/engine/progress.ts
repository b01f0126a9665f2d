import { now } from "./clock.ts";

/** How far a run is. */
export interface Progress {
  /** Posts that are done, those known from the cache included. */
  readonly done: number;
  readonly total: number;
  readonly findings: number;
}

/** Milliseconds between two reports of progress. */
const INTERVAL = 100;

/** Counts posts and their findings, and tells of it at most ten times a second. */
export function createMeter(
  total: number,
  onProgress: ((progress: Progress) => void) | undefined,
): (findings: number) => void {
  if (!onProgress) return () => undefined;
  let done = 0;
  let sum = 0;
  let next = now() + INTERVAL;
  return (findings) => {
    done += 1;
    sum += findings;
    if (now() < next && done < total) return;
    next = now() + INTERVAL;
    onProgress({ done, total, findings: sum });
  };
}
