import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What one run of a command cost, its children included. */
export interface Sample {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor time, user and system. */
  readonly cpu: number;
  /** The highest sum of the resident memory of its processes, in MB. */
  readonly memory: number;
  readonly exitCode: number | null;
}

/** A command as a list, and where it runs. */
export interface Command {
  readonly parameters: readonly [program: string, ...rest: string[]];
  readonly cwd: string;
}

/** How often memory is looked at, in milliseconds. */
const INTERVAL = 20;
/** Clock ticks a second in /proc (Linux `USER_HZ`, 100 on every architecture that Node runs on). */
const TICKS = 100;

/**
 * Runs a command to its end, its output thrown away. Processor time is what the kernel charged to this process for
 * children that ended, which counts theirs; so commands run one by one. Linux only. Throws when it does not start.
 */
export async function measure({ parameters: [program, ...rest], cwd }: Command): Promise<Sample> {
  const before = readChildTime();
  const start = performance.now();
  const child = spawn(program, rest, { cwd, stdio: "ignore" });
  let memory = 0;
  const watch = setInterval(() => {
    if (child.pid !== undefined) memory = Math.max(memory, readTreeMemory(child.pid));
  }, INTERVAL);
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.on("error", reject);
      child.on("exit", resolve);
    });
    const wall = (performance.now() - start) / 1_000;
    return { wall, cpu: readChildTime() - before, memory, exitCode };
  } finally {
    clearInterval(watch);
  }
}

/** The fields of /proc/<pid>/stat behind the name, which may hold anything. */
function readStat(pid: number | "self"): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

/** Seconds charged for ended children: fields 16 and 17 of proc(5), cutime and cstime. */
function readChildTime(): number {
  const stat = readStat("self");
  return (Number(stat[13]) + Number(stat[14])) / TICKS;
}

function readTreeMemory(pid: number): number {
  try {
    const own = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "0";
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
    return Number(own) / 1_000 + children.reduce((sum, child) => sum + readTreeMemory(Number(child)), 0);
  } catch {
    return 0;
  }
}
