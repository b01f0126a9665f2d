import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";
import { toFinding } from "./to-findings.ts";

/** What tells the wrong text from others like it, such as an image's address: the word behind it, up to the next image or tag. */
const CONTEXT = /^\s?[^\s!<]{0,60}/;

/**
 * An identity for each of a file's messages that survives moved lines, other edits of the same paragraph, reworded messages
 * and another language: rule, path, the wrong text with its {@link CONTEXT} in the same line, and which of the equal ones it
 * is. 32 hexadecimal digits, unique within a file.
 */
export function fingerprintMessages(file: VFile): ReadonlyMap<VFileMessage, string> {
  const lines = String(file.value).split(/\r\n|\n|\r/);
  const seen = new Map<string, number>();
  const fingerprints = new Map<VFileMessage, string>();
  for (const message of file.messages) {
    const { line, column, endLine, endColumn } = toFinding(file, message);
    const written = (lines[line - 1] ?? "").trimEnd();
    const end = endLine > line ? written.length : endColumn - 1;
    const context = CONTEXT.exec(written.slice(end))?.[0] ?? "";
    const key = JSON.stringify([message.ruleId ?? "", file.path, written.slice(column - 1, end) + context]);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    fingerprints.set(message, hash(`${key}${ordinal}`));
  }
  return fingerprints;
}

function hash(text: string): string {
  // Asked for when there is a message: importing it takes 2 ms at every start.
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(text).digest("hex").slice(0, 32);
}
