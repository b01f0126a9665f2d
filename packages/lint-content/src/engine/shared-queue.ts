import type { Take } from "./lint-job.ts";

/** The first cells: how many files there are, and the next that nobody has taken. */
const COUNT = 0;
const NEXT = 1;
const HEADER = 2;

/** The memory that threads share: one counter for all, and for each the index of the file it is at. */
export function createQueue(count: number, threads: number): SharedArrayBuffer {
  const queue = new SharedArrayBuffer((HEADER + threads) * Int32Array.BYTES_PER_ELEMENT);
  const cells = new Int32Array(queue);
  cells[COUNT] = count;
  cells.fill(-1, HEADER);
  return queue;
}

/** Hands out nothing more. */
export function closeQueue(queue: SharedArrayBuffer): void {
  const cells = new Int32Array(queue);
  Atomics.store(cells, NEXT, cells[COUNT] ?? 0);
}

/** Takes indices for one thread, each once among all. */
export function createTake(queue: SharedArrayBuffer, slot: number): Take {
  const cells = new Int32Array(queue);
  const count = cells[COUNT] ?? 0;
  return () => {
    const index = Atomics.add(cells, NEXT, 1);
    if (index >= count) return undefined;
    Atomics.store(cells, HEADER + slot, index);
    return index;
  };
}

/** The file that a thread took last; `undefined` before its first. */
export function readLast(queue: SharedArrayBuffer, slot: number): number | undefined {
  const index = Atomics.load(new Int32Array(queue), HEADER + slot);
  return index < 0 ? undefined : index;
}
