import type { Check } from "./evaluation.ts";
import type { JsonObject, JsonSchema } from "./json.ts";

/** Turns a schema's pattern into a test of texts. */
export type PatternCompiler = (pattern: string) => (text: string) => boolean;

/** What a keyword's check is made from, besides its own argument. */
export interface Surroundings {
  readonly schema: JsonObject;
  /** Whether the whole schema takes a value. */
  readonly accepts: (value: unknown) => boolean;
  readonly compile: (schema: JsonSchema) => Check;
  readonly compilePattern: PatternCompiler;
  /** The check of what a `$ref` leads to. */
  readonly follow: (reference: string) => Check;
  /** The check of what a `$dynamicRef` leads to. */
  readonly followDynamic: (reference: string) => Check;
  /** The keys that the schema, with all that it refers to in place, has `properties` for. */
  readonly listKeys: () => readonly string[];
}

/** Makes the check of one keyword; `undefined` when the argument asks for nothing. */
export type Keyword = (argument: unknown, surroundings: Surroundings) => Check | undefined;
