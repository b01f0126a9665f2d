import { fingerprintMessages } from "@copydesk/reporters";
import type { Report } from "@copydesk/reporters";
import { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";

/** Fingerprints of known findings by path and rule; paths are relative to the configuration's root. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** A report without the findings that a baseline knows. */
export interface BaselinedReport {
  readonly report: Report;
  /** How many findings the baseline kept out of the report. */
  readonly known: number;
  /** The entries that were found again; the others are stale where their post was checked. */
  readonly matched: Baseline;
}

/** From a path of the report to the one that the baseline uses. */
export type ToBaselinePath = (path: string) => string;

/** Records every finding of a report. What {@link isBroken} is never recorded. */
export function createBaseline(report: Report, toPath: ToBaselinePath): Baseline {
  const baseline = new Map<string, Map<string, Set<string>>>();
  for (const file of report.files) {
    for (const { rule, fingerprint } of listFingerprints(file, toPath)) {
      add(baseline, toPath(file.path), rule, fingerprint);
    }
  }
  return baseline;
}

/** Takes the known findings out of a report. A finding whose line moved is still known; one more of its kind is not. */
export function applyBaseline(report: Report, baseline: Baseline, toPath: ToBaselinePath): BaselinedReport {
  const matched = new Map<string, Map<string, Set<string>>>();
  let known = 0;
  const files = report.files.flatMap((file) => {
    const entries = baseline.get(toPath(file.path));
    if (!entries) return [file];
    const old = new Set<VFileMessage>();
    for (const { rule, fingerprint, message } of listFingerprints(file, toPath)) {
      if (!entries.get(rule)?.has(fingerprint)) continue;
      old.add(message);
      add(matched, toPath(file.path), rule, fingerprint);
    }
    known += old.size;
    const messages = file.messages.filter((message) => !old.has(message));
    return messages.length > 0 ? [withMessages(file, file.path, messages)] : [];
  });
  return { report: { ...report, files }, known, matched };
}

/** The entries of `baseline` that `matched` lacks, as far as `isChecked` says that their post was checked. */
export function findStale(baseline: Baseline, matched: Baseline, isChecked: (path: string) => boolean): Baseline {
  const stale = new Map<string, Map<string, Set<string>>>();
  for (const [path, rule, fingerprint] of listEntries(baseline)) {
    if (isChecked(path) && !matched.get(path)?.get(rule)?.has(fingerprint)) add(stale, path, rule, fingerprint);
  }
  return stale;
}

/** All entries of `kept` and `added`, without those of `dropped`. */
export function mergeBaselines(kept: Baseline, added: Baseline, dropped: Baseline): Baseline {
  const merged = new Map<string, Map<string, Set<string>>>();
  for (const [path, rule, fingerprint] of [...listEntries(kept), ...listEntries(added)]) {
    if (!dropped.get(path)?.get(rule)?.has(fingerprint)) add(merged, path, rule, fingerprint);
  }
  return merged;
}

/** How many findings a baseline knows. */
export function countEntries(baseline: Baseline): number {
  return listEntries(baseline).length;
}

/** Every entry of a baseline, in its order. */
function listEntries(baseline: Baseline): [path: string, rule: string, fingerprint: string][] {
  return [...baseline].flatMap(([path, rules]) =>
    [...rules].flatMap(([rule, prints]) => [...prints].map((print): [string, string, string] => [path, rule, print])),
  );
}

function* listFingerprints(
  file: VFile,
  toPath: ToBaselinePath,
): Generator<{ rule: string; fingerprint: string; message: VFileMessage }> {
  for (const [message, fingerprint] of fingerprintMessages(withMessages(file, toPath(file.path), file.messages))) {
    if (!isBroken(message)) yield { rule: message.ruleId ?? "", fingerprint, message };
  }
}

/** Whether a finding says that its post, or the front matter of it, cannot be read: what it hides is not known. */
export function isBroken(message: VFileMessage & { readonly broken?: boolean }): boolean {
  return message.source === "lint-content" || message.broken === true;
}

function withMessages({ value }: VFile, path: string, messages: readonly VFileMessage[]): VFile {
  const file = new VFile({ path, value });
  file.messages.push(...messages);
  return file;
}

function add(baseline: Map<string, Map<string, Set<string>>>, path: string, rule: string, fingerprint: string): void {
  const rules = baseline.get(path) ?? new Map<string, Set<string>>();
  const fingerprints = rules.get(rule) ?? new Set();
  baseline.set(path, rules.set(rule, fingerprints.add(fingerprint)));
}
