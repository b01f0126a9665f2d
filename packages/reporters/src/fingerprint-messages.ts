import { createHash } from "node:crypto";
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { startOf } from "./to-findings.ts";

/**
 * An identity for each of a file's messages that survives moved lines, reworded messages and another language: rule, path,
 * the line's content, the place in it, and which of the equal ones it is. 32 hexadecimal digits, unique within a file.
 */
export function fingerprintMessages(file: VFile): ReadonlyMap<VFileMessage, string> {
  const lines = String(file.value).split(/\r\n|\n|\r/);
  const occurrences = countOccurrences(lines);
  const seen = new Map<string, number>();
  const fingerprints = new Map<VFileMessage, string>();
  for (const message of file.messages) {
    const { line, column } = startOf(message);
    const text = lines[line - 1] ?? "";
    const place = normalise(text.slice(0, column - 1)).length;
    const key = JSON.stringify([message.ruleId ?? "", file.path, normalise(text), occurrences[line - 1] ?? 0, place]);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    fingerprints.set(message, createHash("sha256").update(`${key}${ordinal}`).digest("hex").slice(0, 32));
  }
  return fingerprints;
}

/** For each line, how many equal ones stand above it. */
function countOccurrences(lines: readonly string[]): number[] {
  const counts = new Map<string, number>();
  return lines.map((line) => {
    const content = normalise(line);
    const count = counts.get(content) ?? 0;
    counts.set(content, count + 1);
    return count;
  });
}

function normalise(line: string): string {
  return line.normalize("NFC").trim().replace(/\s+/g, " ");
}
