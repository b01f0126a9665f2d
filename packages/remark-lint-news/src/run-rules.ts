import { readFrontMatter } from "@copydesk/front-matter";
import type { FrontMatter, Language, Range } from "@copydesk/front-matter";
import { VFileMessage } from "vfile-message";
import type { ConfiguredRule, Report, RuleContext, RuleMessage, Visitors, Walk } from "./rule-definition.ts";
import { createLocator } from "./create-locator.ts";

const PAGES = "https://github.com/copydesk/copydesk/blob/main/packages/remark-lint-news/src/rules";

/** One post, ready for its rules. */
export interface RuleInput {
  readonly text: string;
  readonly path: string;
  readonly language: Language;
  readonly timeZone?: string | undefined;
  /** The walk over the post's tree; called only when a rule wants it. */
  readonly walk: Walk;
}

/** Runs the rules over one post in one walk and returns their messages in the order of the text. */
export function runRules(rules: readonly ConfiguredRule[], input: RuleInput): RuleMessage[] {
  const messages: RuleMessage[] = [];
  const locate = createLocator(input.text);
  let frontMatter: FrontMatter | undefined;
  const visitors: Visitors[] = [];
  for (const { rule, severity, options } of rules) {
    if (!rule.create) continue;
    const write = (sentence: string, report: Report, capped: "warning" | undefined): void => {
      messages.push(createMessage(rule.id, capped ?? severity, sentence, report, locate, input.text));
    };
    const context: RuleContext = {
      text: input.text,
      path: input.path,
      language: input.language,
      timeZone: input.timeZone,
      get frontMatter() {
        return (frontMatter ??= readFrontMatter(input.text));
      },
      options,
      report: (id, report) => {
        const template = rule.messages[id];
        if (!template) throw new Error(`Rule ${rule.id} has no message ${id}`);
        write(fill(template[input.language], report.values ?? {}), report, template.severity);
      },
      reportSentence: (sentence, report) => write(sentence, report, report.severity),
    };
    visitors.push(rule.create(context));
  }
  const types = new Set(visitors.flatMap((visitor) => Object.keys(visitor)));
  types.delete("exit");
  if (types.size > 0) {
    input.walk(types, (node, ancestors) => {
      for (const visitor of visitors) {
        const visit = visitor[node.type] as ((node: unknown, ancestors: unknown) => void) | undefined;
        visit?.(node, ancestors);
      }
    });
  }
  for (const visitor of visitors) visitor.exit?.();
  return messages.toSorted((a, b) => offsetOf(a) - offsetOf(b));
}

function offsetOf(message: VFileMessage): number {
  return message.place && "start" in message.place ? (message.place.start.offset ?? 0) : 0;
}

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

function createMessage(
  id: string,
  severity: "warning" | "error",
  sentence: string,
  report: Report,
  locate: (offset: number) => { line: number; column: number; offset: number },
  text: string,
): RuleMessage {
  const [start, end]: Range = report.range;
  const message: RuleMessage = new VFileMessage(sentence, {
    place: { start: locate(start), end: locate(end) },
    ruleId: id,
    source: "remark-lint",
  });
  message.fatal = severity === "error";
  message.url = `${PAGES}/${id}/README.md`;
  message.actual = text.slice(start, end);
  if (report.expected) message.expected = [...report.expected];
  if (report.certain) message.certain = true;
  return message;
}
