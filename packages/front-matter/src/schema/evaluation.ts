import type { Issue } from "./issue.ts";

/** What the subschemas that hold for a value have looked at; `unevaluated…` keywords judge the rest. */
export class Seen {
  readonly keys: Set<string> = new Set();
  readonly items: Set<number> = new Set();

  merge(other: Seen): void {
    for (const key of other.keys) this.keys.add(key);
    for (const item of other.items) this.items.add(item);
  }
}

/**
 * A compiled schema or keyword: adds to the evaluation what it refuses, and to `seen`, when somebody asks, what it has
 * looked at.
 */
export type Check = (value: unknown, evaluation: Evaluation, seen?: Seen) => void;

/** Far more than anybody reads; a schema can refuse one value more often than memory holds. */
const MAX_ISSUES = 10_000;

/** Ends an evaluation that takes too long: whatever the schema makes of it, the value is not accepted. */
export class Exhaustion extends Error {
  readonly code: string;
  readonly value: unknown;
  readonly values: Issue["values"];

  constructor(code: string, value: unknown, values: Issue["values"]) {
    super(code);
    this.code = code;
    this.value = value;
    this.values = values;
  }
}

/** One evaluation of a value against a schema, under way. */
export class Evaluation {
  issues: Issue[] = [];
  /** Where the value being looked at stands. */
  readonly path: (string | number)[] = [];
  /** URIs of the schema resources entered, outermost first: the dynamic scope. */
  readonly scope: string[] = [];
  /** How many references have been followed. */
  followed = 0;

  report(issue: Omit<Issue, "path" | "part"> & Partial<Pick<Issue, "part">>, key?: string | number): void {
    if (this.issues.length >= MAX_ISSUES) return;
    this.issues.push({ part: "value", ...issue, path: key === undefined ? [...this.path] : [...this.path, key] });
  }

  /** Evaluates the value under `key`. */
  descend(key: string | number, check: Check, value: unknown): void {
    this.path.push(key);
    check(value, this);
    this.path.pop();
  }

  /** What `check` alone refuses, leaving this evaluation's issues as they are. */
  attempt(check: Check, value: unknown, seen?: Seen): Issue[] {
    const outer = this.issues;
    this.issues = [];
    check(value, this, seen);
    const found = this.issues;
    this.issues = outer;
    return found;
  }
}
