import { FORMATS } from "./schema/formats.ts";
import { isObject, toCanonicalText, typeOf } from "./schema/json.ts";
import type { JsonObject } from "./schema/json.ts";
import type { FrontMatter } from "./types.ts";

/** How a schema is inferred. */
export interface InferOptions {
  /** Share of the posts that a key must be in to become required, from 0 to 1; in every one unless told. */
  readonly requiredShare?: number;
  /** The most different texts that still make an enumeration; 12 unless told. */
  readonly maxChoices?: number;
  /** Whether a key that none of the posts has is a mistake. */
  readonly isClosed?: boolean;
}

/** A choice seen fewer times than this shows that rare ones are still to come. */
const USES_PER_CHOICE = 5;
/** So many values, and one that none of them has is rarer than one in twenty (Laplace's rule of succession). */
const MIN_USES = 20;

/** What was seen under one key, or as the items of one list. */
class Sample {
  count = 0;
  readonly types = new Map<string, number>();
  readonly texts = new Map<string, number>();
  readonly formats = new Set(FORMATS.keys());
  readonly keys = new Map<string, Sample>();
  items: Sample | undefined;
  isUnique = true;

  add(value: unknown): void {
    this.count++;
    const type = typeof value === "number" && Number.isInteger(value) ? "integer" : typeOf(value);
    this.types.set(type, (this.types.get(type) ?? 0) + 1);
    if (typeof value === "string") this.#addText(value);
    if (Array.isArray(value)) {
      this.items ??= new Sample();
      for (const item of value) this.items.add(item);
      this.isUnique &&= new Set(value.map(toCanonicalText)).size === value.length;
    }
    if (isObject(value)) for (const [key, entry] of Object.entries(value)) childOf(this.keys, key).add(entry);
  }

  #addText(text: string): void {
    if (this.texts.size <= 1_000) this.texts.set(text, (this.texts.get(text) ?? 0) + 1);
    for (const format of this.formats) {
      if (!new RegExp(FORMATS.get(format) ?? "", "u").test(text)) this.formats.delete(format);
    }
  }
}

/**
 * A first JSON Schema (draft 2020-12) for the posts given: types, required keys, enumerations, formats, and in each
 * key's `$comment` how many of the posts have it; posts whose front matter cannot be read do not count. What it has not
 * seen it does not forbid, unless it is to be closed.
 */
export function inferSchema(frontMatters: Iterable<Pick<FrontMatter, "data">>, options: InferOptions = {}): JsonObject {
  const root = new Sample();
  let posts = 0;
  for (const { data } of frontMatters) {
    posts++;
    if (data) root.add(data);
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $comment: `Inferred from ${root.count === posts ? posts : `${root.count} of ${posts}`} ${posts === 1 ? "post" : "posts"}`,
    ...describe(root, { requiredShare: 1, maxChoices: 12, isClosed: false, ...options }),
    ...(options.isClosed && { additionalProperties: false }),
  };
}

function describe(sample: Sample, options: Required<InferOptions>): JsonObject {
  const types = [...sample.types.keys()].filter((type) => type !== "integer" || !sample.types.has("number")).toSorted();
  const choices = listChoices(sample, types, options.maxChoices);
  if (choices) return { enum: choices };
  const [type, ...others] = types;
  return {
    ...(type !== undefined && { type: others.length === 0 ? type : types }),
    ...describeText(sample),
    ...(sample.items && sample.items.count > 0 && { items: describe(sample.items, options) }),
    ...(sample.items && sample.isUnique && sample.items.count > 0 && { uniqueItems: true }),
    ...(sample.keys.size > 0 && describeKeys(sample, options)),
  };
}

/** Few values, each used often, are all there are; free text, dates and addresses never are. */
function listChoices(sample: Sample, types: readonly string[], maxChoices: number): unknown[] | undefined {
  const isText = types.includes("string") && types.every((type) => type === "string" || type === "boolean");
  const choices = [...sample.texts.keys()].toSorted();
  const uses = [...sample.texts.values()];
  if (!isText || choices.length > maxChoices || uses.some((count) => count < USES_PER_CHOICE)) return undefined;
  if (uses.reduce((sum, count) => sum + count, 0) < MIN_USES) return undefined;
  if (choices.some((choice) => choice.length > 40) || nameFormat(sample)) return undefined;
  return types.includes("boolean") ? [...choices, false, true] : choices;
}

function describeText(sample: Sample): JsonObject {
  if (sample.texts.size === 0) return {};
  const format = nameFormat(sample);
  if (format) return { format, pattern: FORMATS.get(format) };
  return sample.texts.has("") ? {} : { minLength: 1 };
}

/** The one format that all texts have and that says something: a single word is no address, and `en` alone no language. */
function nameFormat(sample: Sample): string | undefined {
  const texts = [...sample.texts.keys()];
  if (sample.formats.has("hugo-date")) return "hugo-date";
  if (sample.formats.has("web-url") && texts.every((text) => /^(?:https?:\/)?\//iu.test(text))) return "web-url";
  const isLanguage = sample.formats.has("language-tag") && texts.some((text) => /^[a-z]{2}-[A-Z]/u.test(text));
  return isLanguage ? "language-tag" : undefined;
}

function describeKeys(sample: Sample, options: Required<InferOptions>): JsonObject {
  const entries = [...sample.keys].toSorted(([, a], [, b]) => b.count - a.count);
  const total = sample.types.get("object") ?? 0;
  const required = entries.filter(([, { count }]) => count >= total * options.requiredShare).map(([key]) => key);
  const properties = entries.map(([key, entry]) => {
    const share = Math.round((entry.count / total) * 1_000) / 10;
    return [key, { $comment: `In ${entry.count} of ${total} (${share} %)`, ...describe(entry, options) }] as const;
  });
  return { ...(required.length > 0 && { required }), properties: Object.fromEntries(properties) };
}

function childOf(samples: Map<string, Sample>, key: string): Sample {
  const known = samples.get(key);
  if (known) return known;
  const created = new Sample();
  samples.set(key, created);
  return created;
}
