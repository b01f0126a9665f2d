import path from "node:path";
import type { Command } from "./measure.ts";
import { PLACES } from "./places.ts";

/** A cost that a row judges. */
type Cost = "wall" | "cpu";

/** One line of the benchmark: work, what it is held against, and how much of that it may cost. */
export interface Row {
  readonly work: string;
  readonly against: string;
  readonly ours: Command;
  readonly peer: Command;
  /** Ours divided by the peer's, at most. */
  readonly limits: Partial<Readonly<Record<Cost, number>>>;
}

/** One line about our own growth: processor time a post, or memory. */
export interface OwnRow {
  readonly work: string;
  readonly small: Command;
  readonly large: Command;
  readonly smallPosts: number;
  readonly largePosts: number;
}

const NODE = process.execPath;

function ours(posts: number, ...rest: string[]): Command {
  return { parameters: [NODE, PLACES.lintContent, "--format", "json", ...rest, "."], cwd: PLACES.corpus(posts) };
}

function peer(posts: number, program: string, ...rest: string[]): Command {
  return { parameters: [path.join(PLACES.peers, "node_modules", ".bin", program), ...rest], cwd: PLACES.corpus(posts) };
}

function walk(posts: number): Command {
  return { parameters: [NODE, PLACES.walkAndStat, "."], cwd: PLACES.corpus(posts) };
}

const CACHE = ["--cache", "--cache-location", path.join(PLACES.peers, "cache.json")];

/** Every limit that the project promises against others, as commands on this machine. */
export const ROWS: readonly Row[] = [
  {
    work: "10,000 posts, cold",
    against: "rumdl, one rule (MD045, no cache)",
    ours: ours(10_000),
    peer: peer(10_000, "rumdl", "check", "--no-cache", "--enable", "MD045", "."),
    limits: { wall: 0.7, cpu: 0.7 },
  },
  {
    work: "10,000 posts, cold",
    against: "markdownlint-cli2, one rule",
    ours: ours(10_000),
    peer: peer(10_000, "markdownlint-cli2", "--config", path.join(PLACES.peers, "one.markdownlint.json"), "**/*.md"),
    limits: { wall: 1 / 25 },
  },
  {
    work: "1,000 posts, cold",
    against: "remark-cli + remark-lint-frontmatter-schema",
    ours: ours(1_000),
    peer: peer(1_000, "remark", ".", "--quiet", "--rc-path", path.join(PLACES.peers, "schema.remarkrc.mjs")),
    limits: { wall: 1 / 40 },
  },
  {
    work: "10,000 posts, cache warm",
    against: "Node walking and stat-ing the same files",
    ours: ours(10_000, ...CACHE),
    peer: walk(10_000),
    limits: { wall: 1.6 },
  },
  {
    work: "one post, fresh process",
    against: "rumdl's npm wrapper",
    ours: ours(1),
    peer: peer(1, "rumdl", "check", "--no-cache", "--enable", "MD045", "."),
    limits: { wall: 1.3 },
  },
  {
    work: "one post, fresh process",
    against: "`node -e 1`",
    ours: ours(1),
    peer: { parameters: [NODE, "-e", "1"], cwd: PLACES.corpus(1) },
    limits: { wall: 2 },
  },
  {
    work: "1,000 posts, remark-preset-lint-recommended and the schema",
    against: "remark-cli with the same plugins",
    ours: ours(1_000, "--config", path.join(PLACES.peers, "plugins.lint-content.json")),
    peer: peer(1_000, "remark", ".", "--quiet", "--rc-path", path.join(PLACES.peers, "preset.remarkrc.mjs")),
    limits: { wall: 1 / 12 },
  },
];

/** What one command alone must keep to. */
export const GROWTH: OwnRow = {
  work: "CPU a post, from 1,000 to 100,000 posts",
  small: ours(1_000),
  large: ours(100_000),
  smallPosts: 1_000,
  largePosts: 100_000,
};
/** Times that {@link GROWTH} may grow by. */
export const GROWTH_LIMIT = 1.1;

/** The command whose peak memory counts, and how much that may be, in MB. */
export const MEMORY: { readonly work: string; readonly ours: Command; readonly limit: number } = {
  work: "peak memory at 30,000 posts",
  ours: ours(30_000),
  limit: 300,
};
