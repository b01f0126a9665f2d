import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { startOf } from "./to-findings.ts";

/**
 * An identity for each of a file's messages that survives moved lines, reworded messages and another language: rule, path,
 * the line's content, the place in it, and which of the equal ones it is. 32 hexadecimal digits, unique within a file.
 */
export function fingerprintMessages(file: VFile): ReadonlyMap<VFileMessage, string> {
  const identifyLine = createLineIdentifier(String(file.value));
  const seen = new Map<string, number>();
  const fingerprints = new Map<VFileMessage, string>();
  for (const message of file.messages) {
    const { line, column } = startOf(message);
    const { identity, indent } = identifyLine(line);
    const key = JSON.stringify([message.ruleId ?? "", file.path, identity, column - indent]);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    fingerprints.set(message, hash(`${key}${ordinal}`));
  }
  return fingerprints;
}

interface Line {
  /** Of the line's content and of how many equal lines stand above it. */
  readonly identity: string;
  /** How many blanks the line starts with. */
  readonly indent: number;
}

/** Hashes each line once, and only when asked for: most lines have no findings. */
function createLineIdentifier(text: string): (line: number) => Line {
  const lines = text.split(/\r\n|\n|\r/);
  const counts = new Map<string, number>();
  const occurrences = lines.map((line) => {
    const content = line.trim();
    const count = counts.get(content) ?? 0;
    counts.set(content, count + 1);
    return count;
  });
  const known = new Map<number, Line>();
  return (number) => {
    const line = lines[number - 1] ?? "";
    const identified = known.get(number) ?? {
      identity: `${hash(line.trim())}${occurrences[number - 1] ?? 0}`,
      indent: line.length - line.trimStart().length,
    };
    known.set(number, identified);
    return identified;
  };
}

function hash(text: string): string {
  // Asked for when there is a message: importing it takes 2 ms at every start.
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(text).digest("hex").slice(0, 32);
}
