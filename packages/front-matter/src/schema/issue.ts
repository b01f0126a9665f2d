import type { Path } from "../types.ts";
import type { JsonSchema } from "./json.ts";

/** One thing a schema refuses, before its place in the text is known. */
export interface Issue {
  /** The JSON Schema keyword that refuses it; `false` for a schema that refuses everything. */
  readonly code: string;
  /** The refused value's path; for a key or a missing key, the path with the key. */
  readonly path: Path;
  /** What of the text is wrong. */
  readonly part: "key" | "value" | "missing";
  readonly value: unknown;
  /** What the keyword asks for, under the names that its message uses. */
  readonly values: Readonly<Record<string, string | number | readonly unknown[]>>;
  /** The schema that refuses the value, to try corrections on. */
  readonly accepts?: (value: unknown) => boolean;
  /** Keys that would be right in the key's place. */
  readonly keys?: readonly string[];
  readonly schema?: JsonSchema;
}
