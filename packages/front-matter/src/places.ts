import type { Path, Range } from "./types.ts";

/** Where an entry of the front matter stands. */
export interface Place {
  readonly key?: Range;
  /** Quotes included; missing where nothing is written. */
  readonly value?: Range;
  readonly children?: Places;
}

/** The places of a mapping's entries by key, or of a list's items by index. */
export interface Places {
  get(key: string): Place | undefined;
}

/** Where the key or the value at `path` stands below `root`. */
export function findPlace(root: Place | undefined, path: Path, part: "key" | "value"): Range | undefined {
  let place = root;
  for (const key of path) place = place?.children?.get(String(key));
  return place?.[part];
}

/** One syntax's reading of the text between the fences; offsets are relative to that text. */
export interface Reading {
  /** As JSON; `undefined` when it does not parse. */
  readonly data: unknown;
  readonly faults: readonly Fault[];
  /** Made on first use. */
  readonly places: () => Place | undefined;
}

/** Something wrong with the syntax. */
export interface Fault {
  readonly code: string;
  readonly range: Range;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly path?: Path;
  readonly severity?: "warning";
  readonly expected?: readonly string[];
}

/** Sets a key, `__proto__` included, as an ordinary one. */
export function setKey(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === "__proto__")
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}
