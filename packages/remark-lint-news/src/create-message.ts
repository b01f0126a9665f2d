import type { Language } from "@copydesk/front-matter";
import type { Point } from "unist";
import { VFileMessage } from "vfile-message";
import type { Options as VFileMessageOptions } from "vfile-message";
import type { Report, Rule, RuleMessage, Severity } from "./rule-definition.ts";

const PAGES = "https://github.com/copydesk/copydesk/blob/main/packages/remark-lint-news/src/rules";

/** Address of a rule's page. */
export function getRulePage(id: string): string {
  return `${PAGES}/${id}/README.md`;
}

/** A rule's sentence in the reader's language, its placeholders filled. Throws when the rule has no such message. */
export function formatMessage(
  rule: Rule,
  id: string,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  const template = rule.messages[id];
  if (!template) throw new Error(`Rule ${rule.id} has no message ${id}`);
  return template[language].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** A message without the stack of calls that every error takes along, and vfile-message throws away: 20 µs each. */
export function writeMessage(reason: string, options: VFileMessageOptions): RuleMessage {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return new VFileMessage(reason, options);
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** What a rule reports, in the form that unified's hosts and our reporters read. */
export function createMessage(
  id: string,
  severity: Severity,
  sentence: string,
  report: Report,
  text: string,
  locate: (offset: number) => Point,
): RuleMessage {
  const [start, end] = report.range;
  const place = { start: locate(start), end: locate(end) };
  const message = writeMessage(sentence, { place, ruleId: id, source: "remark-lint" });
  message.fatal = severity === "error";
  message.url = getRulePage(id);
  message.actual = text.slice(start, end);
  if (report.expected) message.expected = [...report.expected];
  if (report.certain) message.certain = true;
  if (report.broken) message.broken = true;
  return message;
}
