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
    en: "Unexpected part of a run with another version, configuration or number of shards, expected parts of one run",
    "zh-CN": "版本、配置或分片数与其他分片不一致，应为同一次检查的分片",
  },
  missing: {
    en: "Unexpected lack of shard {n} of {count}, expected all parts",
    "zh-CN": "缺少第 {n} 个分片（共 {count} 个），请提供全部分片",
  },
  twice: { en: "Unexpected second part of shard {n}, expected one", "zh-CN": "第 {n} 个分片重复" },
};

/** One machine's share of a run as text, for {@link mergeParts}. Throws when the run was not a share. */
export function formatPart({ checked, part }: LintResult, config: ConfigData): string {
  const { shard, complete, failures, results } = part;
  if (!shard) throw new TypeError("Unexpected run without a shard, expected a share of one");
  const written: Part = {
    kind: "lint-content-part",
    key: createCacheKey(config, undefined),
    shard,
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
  let count: number | undefined;
  for (const [path, text] of texts) {
    const part = readPart(text);
    count ??= part?.shard.count;
    const problem = !part
      ? "foreign"
      : part.key !== key || part.shard.count !== count
        ? "other"
        : parts.has(part.shard.index)
          ? "twice"
          : undefined;
    if (problem) failures.push({ path, reason: say(problem, part?.shard.index ?? 0, count ?? 0, language) });
    else if (part) parts.set(part.shard.index, part);
  }
  for (let index = 1; index <= (count ?? 0); index++) {
    if (!parts.has(index)) failures.push({ path: "", reason: say("missing", index, count ?? 0, language) });
  }
  const known = [...parts.values()];
  const results = new Map(known.flatMap((part) => part.results));
  const complete = failures.length === 0 && known.length > 0 && known.every((part) => part.complete);
  const report = finishReport({ cwd, config, results, complete });
  // Every machine looks for all posts, so each says the same of what it could not find.
  const own = known[0]?.failures ?? [];
  return {
    files: report.files,
    checked: known.reduce((sum, part) => sum + part.checked, 0),
    failures: [...failures, ...own, ...report.failures],
    part: { results, failures, complete, shard: undefined },
  };
}

function readPart(text: string): Part | undefined {
  try {
    const part = JSON.parse(text) as Partial<Part> | null;
    const isPart =
      part?.kind === "lint-content-part" && Array.isArray(part.results) && Number.isInteger(part.shard?.count);
    return isPart ? (part as Part) : undefined;
  } catch {
    return undefined;
  }
}

function say(id: keyof typeof SENTENCES, n: number, count: number, language: Language): string {
  return SENTENCES[id][language].replace("{n}", String(n)).replace("{count}", String(count));
}
