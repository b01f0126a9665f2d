import type { Language, Localized } from "@copydesk/front-matter";
import type { Failure } from "@copydesk/reporters";
import { createCacheKey } from "./cache/cache.ts";
import type { ConfigData } from "./config/types.ts";
import { finishReport } from "./engine/finish-report.ts";
import type { PostResult } from "./engine/post-result.ts";
import type { LintResult, Shard } from "./lint.ts";

/** What one machine writes down of its share of a run. */
interface Part {
  readonly kind: "lint-content-part";
  /** Of the version and the configuration: parts of different ones do not go together. */
  readonly key: string;
  readonly shard: Shard;
  /** Of the paths of all shards' posts: machines that saw others have left some out. */
  readonly posts: string;
  readonly maxFileSize?: number | undefined;
  readonly checked: number;
  readonly complete: boolean;
  readonly failures: readonly Failure[];
  readonly results: readonly (readonly [path: string, result: PostResult])[];
}

const SENTENCES: Readonly<Record<"foreign" | "other" | "missing" | "twice", Localized>> = {
  foreign: {
    en: "Unexpected content, expected a part that `lint-content --shard` wrote",
    "zh-CN": "不是 `lint-content --shard` 写出的分片结果",
  },
  other: {
    en: "Unexpected part of a run with another version, configuration, number of shards or set of posts, expected parts of one run",
    "zh-CN": "版本、配置、分片数或文章范围与其他分片不一致，应为同一次检查的分片",
  },
  missing: {
    en: "Unexpected lack of shard {n} of {count}, expected all parts",
    "zh-CN": "缺少第 {n} 个分片（共 {count} 个），请提供全部分片",
  },
  twice: { en: "Unexpected second part of shard {n}, expected one", "zh-CN": "第 {n} 个分片重复" },
};

/** As many as `--shard` takes. */
const MAX_SHARDS = 9_999;

/** One machine's share of a run as text, for {@link mergeParts}. Throws when the run was not a share. */
export function formatPart({ checked, part }: LintResult, config: ConfigData): string {
  const { shard, posts, maxFileSize, complete, failures, results } = part;
  if (!shard) throw new TypeError("Unexpected run without a shard, expected a share of one");
  const written: Part = {
    kind: "lint-content-part",
    key: createCacheKey(config, undefined),
    shard,
    posts,
    maxFileSize,
    checked,
    complete,
    failures,
    results: [...results],
  };
  return `${JSON.stringify(written)}\n`;
}

/**
 * The report of a whole run from the parts of its machines: rules that compare posts look at all of them here. Run it
 * where the posts are. What is wrong with the parts is a failure of the report.
 */
export function mergeParts(
  texts: ReadonlyMap<string, string>,
  { cwd, config }: { readonly cwd: string; readonly config: ConfigData },
): LintResult {
  const language = config.language ?? "en";
  const failures: Failure[] = [];
  const parts = new Map<number, Part>();
  const key = createCacheKey(config, undefined);
  let first: Part | undefined;
  for (const [path, text] of texts) {
    const part = readPart(text);
    first ??= part;
    const problem = !part
      ? "foreign"
      : part.key !== key || nameRun(part) !== nameRun(first)
        ? "other"
        : parts.has(part.shard.index)
          ? "twice"
          : undefined;
    if (problem) failures.push({ path, reason: say(problem, part?.shard.index ?? 0, 0, language) });
    else if (part) parts.set(part.shard.index, part);
  }
  const count = first?.shard.count ?? 0;
  for (let index = 1; index <= count; index++) {
    if (!parts.has(index)) failures.push({ path: "", reason: say("missing", index, count, language) });
  }
  const known = [...parts.values()];
  const results = new Map(known.flatMap((part) => part.results));
  const complete = failures.length === 0 && known.length > 0 && known.every((part) => part.complete);
  const maxFileSize = first?.maxFileSize;
  const report = finishReport({ cwd, config, results, maxFileSize, complete });
  // Every machine looks for all posts, so most say the same of what could not be found.
  const own = new Map(known.flatMap((part) => part.failures).map((failure) => [JSON.stringify(failure), failure]));
  const checked = known.reduce((sum, part) => sum + part.checked, 0);
  return {
    files: report.files,
    checked,
    found: checked,
    failures: [...failures, ...own.values(), ...report.failures],
    checkedFiles: [],
    part: { results, failures, complete, shard: undefined, posts: "", maxFileSize },
  };
}

/** The same for all parts of one run. */
function nameRun(part: Part | undefined): string {
  return JSON.stringify([part?.shard.count, part?.posts, part?.maxFileSize]);
}

function readPart(text: string): Part | undefined {
  try {
    const part = JSON.parse(text) as Part;
    const { index, count } = part.shard;
    const isPart =
      part.kind === "lint-content-part" &&
      [index, count, part.checked].every(Number.isInteger) &&
      index >= 1 &&
      index <= count &&
      count <= MAX_SHARDS &&
      part.failures.every((failure) => typeof failure.path === "string" && typeof failure.reason === "string") &&
      part.results.every(([path, result]) => typeof path === "string" && Array.isArray(result.messages));
    return isPart ? part : undefined;
  } catch {
    return undefined;
  }
}

function say(id: keyof typeof SENTENCES, n: number, count: number, language: Language): string {
  return SENTENCES[id][language].replace("{n}", String(n)).replace("{count}", String(count));
}
