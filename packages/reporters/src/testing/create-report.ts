import { VFile } from "vfile";
import { VFileMessage } from "vfile-message";
import type { Failure, Report } from "../types.ts";

/** One message of a test report, about the first `target` in its file's text. */
export interface TestMessage {
  readonly target: string;
  readonly reason?: string;
  readonly rule?: string;
  readonly warning?: boolean;
  readonly expected?: readonly string[];
  readonly certain?: boolean;
}

/** A file with messages as the engine hands it to reporters. */
export function createFile(path: string, value: string, messages: readonly TestMessage[]): VFile {
  const file = new VFile({ path, value });
  for (const test of messages) {
    const offset = Math.max(value.indexOf(test.target), 0);
    const rule = test.rule ?? "image-alt-text";
    const message: VFileMessage & { certain?: boolean } = new VFileMessage(
      test.reason ?? "Unexpected placeholder, expected a description",
      {
        place: { start: locate(value, offset), end: locate(value, offset + test.target.length) },
        ruleId: rule,
        source: "remark-lint",
      },
    );
    message.fatal = !test.warning;
    message.url = `https://example.org/rules/${rule}`;
    if (test.expected) message.expected = [...test.expected];
    if (test.certain) message.certain = true;
    file.messages.push(message);
  }
  return file;
}

/** A report of these files, all of which had messages. */
export function createReport(files: readonly VFile[], failures: readonly Failure[] = []): Report {
  return { files, checked: files.length, failures };
}

function locate(text: string, offset: number): { line: number; column: number; offset: number } {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1, offset };
}
