import { measure } from "./measure.ts";
import type { Command, Sample } from "./measure.ts";

/** The middle of some numbers. Throws on none. */
export function findMedian(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new RangeError("Unexpected median of nothing, expected a value");
  return (low + high) / 2;
}

/** How far the middle half of some numbers spreads, as a share of their median. */
export function findSpread(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  return (at(0.75) - at(0.25)) / findMedian(values);
}

/** Above this spread of wall times a machine was too busy to judge. */
export const NOISE = 0.15;

/** Medians over the runs of one command. */
export interface Medians {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
  /** Of wall times; a row with one above {@link NOISE} is not judged. */
  readonly spread: number;
}

/** Runs commands in turn, round after round, so that what disturbs one disturbs all, and takes the medians. */
export async function compareCommands(
  commands: Readonly<Record<string, Command>>,
  rounds: number,
  run: (command: Command) => Promise<Sample> = measure,
): Promise<Record<string, Medians>> {
  const samples = new Map<string, Sample[]>(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, command] of Object.entries(commands)) samples.get(name)?.push(await run(command));
  }
  return Object.fromEntries([...samples].map(([name, runs]) => [name, toMedians(runs)]));
}

function toMedians(runs: readonly Sample[]): Medians {
  const walls = runs.map(({ wall }) => wall);
  return {
    wall: findMedian(walls),
    cpu: findMedian(runs.map(({ cpu }) => cpu)),
    memory: findMedian(runs.map(({ memory }) => memory)),
    spread: findSpread(walls),
  };
}
