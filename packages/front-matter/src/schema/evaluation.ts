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

/** One evaluation of a value against a schema, under way. */
export class Evaluation {
  issues: Issue[] = [];
  /** Where the value being looked at stands. */
  readonly path: (string | number)[] = [];
  /** URIs of the schema resources entered, outermost first: the dynamic scope. */
  readonly scope: string[] = [];

  report(issue: Omit<Issue, "path" | "part"> & Partial<Pick<Issue, "part">>, key?: string | number): void {
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
