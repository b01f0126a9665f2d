import { cpus, release } from "node:os";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compareCommands } from "./compare.ts";
import type { Medians } from "./compare.ts";
import { formatChart, formatTable, judge } from "./judge.ts";
import type { Verdict } from "./judge.ts";
import { measure } from "./measure.ts";
import { PLACES } from "./places.ts";
import { GROWTH, GROWTH_LIMIT, MEMORY, ROWS } from "./rows.ts";
import type { Row } from "./rows.ts";

/** Runs of each command in turn; the promises are about medians of at least five. */
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);

const verdicts: Verdict[] = [];
for (const row of ROWS) {
  // The first run fills caches, ours and the file system's.
  await measure(row.ours);
  const { ours, peer } = await compareCommands({ ours: row.ours, peer: row.peer }, ROUNDS);
  if (ours && peer) verdicts.push(...judgeRow(row, ours, peer));
  process.stderr.write(`${row.work}, ${row.against}\n`);
}
const { small, large } = await compareCommands({ small: GROWTH.small, large: GROWTH.large }, ROUNDS);
if (small && large) verdicts.push(judgeGrowth(small, large));
const { ours: memory } = await compareCommands({ ours: MEMORY.ours }, ROUNDS);
if (memory) {
  const measured = memory.memory;
  verdicts.push({
    work: MEMORY.work,
    against: "",
    cost: "MB",
    limit: MEMORY.limit,
    measured,
    ours: measured,
    peer: undefined,
    outcome: measured <= MEMORY.limit ? "kept" : "missed",
  });
}

mkdirSync(PLACES.results, { recursive: true });
const machine = {
  cpu: cpus()[0]?.model,
  threads: cpus().length,
  system: release(),
  node: process.version,
  rounds: ROUNDS,
};
writeFileSync(path.join(PLACES.results, "bench.json"), `${JSON.stringify({ machine, verdicts }, undefined, 2)}\n`);
writeFileSync(path.join(PLACES.results, "bench.svg"), formatChart(verdicts));
process.stdout.write(`${formatTable(verdicts)}\n`);
if (verdicts.some(({ outcome }) => outcome !== "kept")) process.exitCode = 1;

function judgeRow({ work, against, limits }: Row, ours: Medians, peer: Medians): Verdict[] {
  const spread = Math.max(ours.spread, peer.spread);
  return (["wall", "cpu"] as const).flatMap((cost) => {
    const limit = limits[cost];
    if (limit === undefined) return [];
    const measured = ours[cost] / peer[cost];
    const outcome = judge(measured, limit, spread);
    return [{ work, against, cost, limit, measured, ours: ours[cost], peer: peer[cost], outcome }];
  });
}

function judgeGrowth(few: Medians, many: Medians): Verdict {
  const [ours, peer] = [many.cpu / GROWTH.largePosts, few.cpu / GROWTH.smallPosts];
  const outcome = judge(ours / peer, GROWTH_LIMIT, Math.max(few.spread, many.spread));
  return {
    work: GROWTH.work,
    against: "itself",
    cost: "cpu",
    limit: GROWTH_LIMIT,
    measured: ours / peer,
    ours,
    peer,
    outcome,
  };
}
