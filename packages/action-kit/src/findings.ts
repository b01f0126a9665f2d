import type { Failure, Finding } from "@copydesk/reporters";
import type { Change } from "./change.ts";

/** What a run found, before anybody knows where it will be shown. */
export interface Results {
  readonly findings: readonly Finding[];
  /** What comments in the posts silence, where that is to be told. */
  readonly silenced?: readonly Finding[];
  /** How many files were looked at. */
  readonly checked: number;
  /** What could not be done; any entry makes the exit code 2. */
  readonly failures: readonly Failure[];
}

/** Which findings the verdict counts, the first by default. */
export const SCOPES = ["changed-lines", "changed-files", "all"] as const;
export type Scope = (typeof SCOPES)[number];

/** From which severity on a counted finding fails the step, the first by default. */
export const THRESHOLDS = ["error", "warning", "never"] as const;
export type Threshold = (typeof THRESHOLDS)[number];

/** A finding as a reader of the change sees it: at its line in the head commit. */
export interface PlacedFinding extends Finding {
  /** Whether the verdict counts it. */
  readonly counted: boolean;
  /** Whether a comment in the post silences it: then it is only told of. */
  readonly silenced: boolean;
}

/** Places findings in the head commit and says which of them the scope counts, the counted and the severe ones first. */
export function placeFindings({ findings, silenced = [] }: Results, change: Change, scope: Scope): PlacedFinding[] {
  const place = (finding: Finding, isSilenced: boolean): PlacedFinding => ({
    ...finding,
    ...moveToHead(finding, change),
    message: cutMessage(finding.message),
    counted: !isSilenced && isCounted(finding, change, scope),
    silenced: isSilenced,
  });
  return [
    ...findings.map((finding) => place(finding, false)),
    ...silenced.map((finding) => place(finding, true)),
  ].toSorted((a, b) => rank(a) - rank(b));
}

/** Whether the findings fail the step. */
export function isFailing(findings: readonly PlacedFinding[], threshold: Threshold): boolean {
  if (threshold === "never") return false;
  return findings.some((finding) => finding.counted && (threshold === "warning" || finding.severity === "error"));
}

/** A runner cuts a message here and does not say so (actions/runner, ExecutionContext); a check run refuses 64 KB. */
const LONGEST_MESSAGE = 4096;

/** A message of the length that every sink takes; with an ellipsis where it was cut. */
export function cutMessage(message: string): string {
  return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE - 1)}…`;
}

function rank(finding: PlacedFinding): number {
  return (finding.silenced ? 4 : finding.counted ? 0 : 2) + (finding.severity === "error" ? 0 : 1);
}

function isCounted(finding: Finding, change: Change, scope: Scope): boolean {
  if (!change.files || scope === "all") return true;
  const file = change.files.get(finding.path);
  if (!file || scope === "changed-files") return file !== undefined;
  return finding.new ?? file.touches(finding.line, finding.endLine);
}

function moveToHead(finding: Finding, change: Change): Partial<Finding> {
  const start = change.toHead(finding.path, finding.line);
  const end = change.toHead(finding.path, finding.endLine);
  return start && end ? { path: start.path, line: start.line, endLine: end.line } : {};
}
