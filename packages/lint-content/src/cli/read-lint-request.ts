import { existsSync } from "node:fs";
import path from "node:path";
import { findNearest } from "@copydesk/front-matter";
import type { Language } from "@copydesk/front-matter";
import { formats } from "@copydesk/reporters";
import { say } from "./sentences.ts";
import type { SentenceId } from "./sentences.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Where one report goes. */
interface Output {
  readonly format: string;
  /** Absolute; standard output when absent. */
  readonly file: string | undefined;
}

/** What `lint` was asked, in order and without contradictions. */
export interface LintRequest {
  readonly paths: readonly string[];
  /** The path that standard input is to be checked as. */
  readonly stdinPath: string | undefined;
  readonly outputs: readonly Output[];
  readonly fix: "certain" | "all" | undefined;
  readonly diff: boolean;
  readonly baseline: BaselineRequest;
  readonly quiet: boolean;
  readonly maxWarnings: number | undefined;
  readonly watch: boolean;
  /** The file that takes this machine's share of a run. */
  readonly part: string | undefined;
  readonly passOnIgnored: boolean;
  readonly debug: boolean;
  /** What the engine takes as it is. */
  readonly engine: EngineRequest;
}

/** `write` and `prune` change the baseline, `off` leaves it aside, `use` reads it. */
interface BaselineRequest {
  readonly action: "write" | "prune" | "off" | "use";
  /** Absolute; that of the configuration when absent. */
  readonly file: string | undefined;
}

interface EngineRequest {
  readonly since: string | undefined;
  readonly shard: { readonly index: number; readonly count: number } | undefined;
  readonly parser: "satteri" | "remark" | undefined;
  readonly cache: string | undefined;
  /** In milliseconds. */
  readonly deadline: number | undefined;
  /** In bytes. */
  readonly maxFileSize: number | undefined;
  readonly allowPlugins: boolean;
}

/** In kilobytes; more than that is no text that anybody wrote. */
const GIGABYTE = 1_000_000;

/** Where results are kept between runs for want of `--cache-location`. */
const DEFAULT_CACHE = ".lint-content-cache";

/** Reads the options of `lint`. Throws a {@link UsageError} where they contradict each other or make no sense. */
export function readLintRequest({ line, cwd, language, environmentLanguage }: Terminal): LintRequest {
  const spoken = language ?? environmentLanguage;
  const refuse = (id: SentenceId, values: Readonly<Record<string, string>> = {}): never => {
    throw new UsageError(say(id, values, spoken));
  };
  const usesStdin = line.has("stdin") || line.has("stdin-filename");
  const fixes = line.has("fix") || line.has("diff");
  if (line.has("suggestions") && !fixes) refuse("suggestions-alone");
  if (line.has("part") && !line.has("shard")) refuse("part-alone");
  if (usesStdin && line.positionals.length > 0) refuse("stdin-and-paths", { path: line.positionals[0] ?? "" });
  for (const name of ["watch", "since", "shard", "baseline"]) {
    if (usesStdin && line.has(name)) refuse("not-together", { one: "--stdin", other: `--${name}` });
  }
  for (const name of ["fix", "diff", "shard", "baseline"]) {
    if (line.has("watch") && line.has(name)) refuse("not-together", { one: "--watch", other: `--${name}` });
  }
  for (const name of ["fix", "diff", "baseline", "format", "output-file"]) {
    if (line.has("part") && line.has(name)) refuse("not-together", { one: "--part", other: `--${name}` });
  }
  const usesCache = line.has("cache") || line.has("cache-location");
  const deadline = line.getNumber("deadline");
  if (deadline === 0) refuse("not-accepted", { option: "--deadline", value: "0", expected: "≥ 1" });
  const kilobytes = line.getNumber("max-file-size");
  if (kilobytes !== undefined && kilobytes > GIGABYTE) {
    refuse("not-accepted", { option: "--max-file-size", value: String(kilobytes), expected: `0–${GIGABYTE}` });
  }
  return {
    paths: line.positionals.length > 0 ? line.positionals : ["."],
    stdinPath: usesStdin ? (line.get("stdin-filename") ?? "stdin.md") : undefined,
    outputs: readOutputs(line.getAll("format"), line.get("output-file"), cwd, spoken),
    fix: fixes ? (line.has("suggestions") ? "all" : "certain") : undefined,
    diff: line.has("diff"),
    baseline: readBaselineRequest(line.get("baseline"), cwd, spoken),
    quiet: line.has("quiet"),
    maxWarnings: line.getNumber("max-warnings"),
    watch: line.has("watch"),
    part: line.get("part"),
    passOnIgnored: line.has("pass-on-ignored"),
    debug: line.has("debug"),
    engine: {
      since: line.get("since"),
      shard: readShard(line.get("shard"), spoken),
      parser: line.get("parser") as "satteri" | "remark" | undefined,
      cache: usesCache ? path.resolve(cwd, line.get("cache-location") ?? DEFAULT_CACHE) : undefined,
      deadline: deadline === undefined ? undefined : deadline * 1_000,
      maxFileSize: kilobytes === undefined ? undefined : kilobytes * 1_000,
      allowPlugins: !line.has("no-plugins"),
    },
  };
}

/** `--format name`, `--format name=file`, and `--output-file` for the first without a file of its own. */
function readOutputs(
  given: readonly string[],
  outputFile: string | undefined,
  cwd: string,
  language: Language,
): Output[] {
  const outputs = (given.length > 0 ? given : ["text"]).map((entry) => {
    const [format = "", ...rest] = entry.split("=");
    if (!formats.has(format)) {
      const expected = findNearest(format, formats.keys()) ?? [...formats.keys()].join("`, `");
      throw new UsageError(say("unknown-format", { value: format, expected }, language));
    }
    const file = rest.join("=");
    if (rest.length > 0 && file === "") {
      const expected = `${format}=file`;
      throw new UsageError(say("not-accepted", { option: "--format", value: entry, expected }, language));
    }
    return { format, file: rest.length > 0 ? path.resolve(cwd, file) : undefined };
  });
  const first = outputs.findIndex(({ file }) => file === undefined);
  if (outputFile === undefined || first < 0) return outputs;
  return outputs.with(first, { format: outputs[first]?.format ?? "text", file: path.resolve(cwd, outputFile) });
}

function readBaselineRequest(value: string | undefined, cwd: string, language: Language): BaselineRequest {
  const [word = "", ...rest] = (value ?? "use").split("=");
  if (word !== "write" && word !== "prune" && word !== "off" && word !== "use") {
    const file = path.resolve(cwd, value ?? "");
    const expected = existsSync(file) ? undefined : findNearest(word, ["write", "prune", "off"]);
    if (expected === undefined) return { action: "use", file };
    throw new UsageError(say("not-accepted", { option: "--baseline", value: word, expected }, language));
  }
  return { action: word, file: rest.length > 0 ? path.resolve(cwd, rest.join("=")) : undefined };
}

function readShard(value: string | undefined, language: Language): EngineRequest["shard"] {
  if (value === undefined) return undefined;
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(value)?.map(Number) ?? [];
  if (index === undefined || count === undefined || index > count) {
    throw new UsageError(say("not-accepted", { option: "--shard", value, expected: "1/4, 2/4, 3/4, 4/4" }, language));
  }
  return { index, count };
}
