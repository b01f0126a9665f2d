import { readFrontMatter } from "@copydesk/front-matter";
import type { FrontMatter, Language } from "@copydesk/front-matter";
import type { Point } from "unist";
import type { VFileMessage } from "vfile-message";
import { createMessage, formatMessage } from "./create-message.ts";
import { createLocator } from "./create-locator.ts";
import { offsetOf, readDirectives, reviewDirectives, silenceMessages } from "./directives.ts";
import type {
  ConfiguredRule,
  CrossFileReport,
  Facts,
  FileFacts,
  Report,
  RuleContext,
  RuleMessage,
  Visitors,
  Walk,
} from "./rule-definition.ts";

/** One post, ready for its rules. */
export interface RuleInput {
  readonly text: string;
  readonly path: string;
  readonly language: Language;
  readonly timeZone?: string | undefined;
  /** The walk over the post's tree; called only when a rule wants it. */
  readonly walk: Walk;
  /** The front matter of `text` for callers that share one reading among several runs. */
  readonly frontMatter?: FrontMatter;
  /** Whether comments such as `<!--lint disable-->` silence messages; true unless said otherwise. */
  readonly honourDirectives?: boolean;
  /** What others have already said of the post: a comment that silences such a message is not unused. */
  readonly otherMessages?: readonly VFileMessage[];
}

/** Runs the rules over one post in one walk and returns their messages in the order of the text. */
export function runRules(rules: readonly ConfiguredRule[], input: RuleInput): RuleMessage[] {
  const messages: RuleMessage[] = [];
  const locate = createLocator(input.text);
  const frontMatter = input.frontMatter ?? readFrontMatter(input.text);
  const visitors: Visitors[] = [];
  for (const configured of rules) {
    const { create } = configured.rule;
    if (create) visitors.push(create(new PostContext(configured, input, frontMatter, locate, messages)));
  }
  visit(visitors, input.walk);
  if (messages.length > 0) removeYielded(messages, rules, input.otherMessages ?? []);
  const reviewers = visitors.filter((visitor) => visitor.review);
  const honoured = input.honourDirectives ?? true;
  const directives = reviewers.length > 0 || (honoured && messages.length > 0) ? readDirectives(input) : [];
  if (directives.length > 0 && reviewers.length > 0) {
    const ran = new Set(rules.filter(({ rule }) => rule.create).map(({ rule }) => rule.id));
    const reviewed = reviewDirectives(directives, [...(input.otherMessages ?? []), ...messages], ran);
    for (const reviewer of reviewers) reviewer.review?.(reviewed);
  }
  const kept = honoured ? silenceMessages(messages, directives) : messages;
  return kept.toSorted((a, b) => offsetOf(a) - offsetOf(b));
}

/** Removes the messages of rules that yield to another, where that one reports the same text. */
function removeYielded(
  messages: RuleMessage[],
  rules: readonly ConfiguredRule[],
  others: readonly VFileMessage[],
): void {
  const yieldsTo = new Map(rules.map(({ rule }) => [rule.id, rule.yieldsTo]));
  const said = new Set([...others, ...messages].map((message) => `${message.ruleId}@${offsetOf(message)}`));
  const kept = messages.filter((message) => !said.has(`${yieldsTo.get(message.ruleId ?? "")}@${offsetOf(message)}`));
  messages.splice(0, messages.length, ...kept);
}

/** What each cross-file rule must know of one post, by rule id: plain JSON, kept in caches and sent between processes. */
export type PostFacts = Readonly<Record<string, Facts>>;

/** The first half of the cross-file rules: what they must know of one post. */
export function collectFacts(rules: readonly ConfiguredRule[], input: RuleInput): PostFacts {
  const frontMatter = input.frontMatter ?? readFrontMatter(input.text);
  const locate = createLocator(input.text);
  const facts: Record<string, Facts> = {};
  for (const configured of rules) {
    if (!configured.rule.collect) continue;
    const collected: Facts = configured.rule.collect(new PostContext(configured, input, frontMatter, locate, []));
    if (collected !== undefined) facts[configured.rule.id] = collected;
  }
  return facts;
}

/**
 * The second half of one cross-file rule: `files` are all posts of the run that have facts for it, ordered by path;
 * `complete` says that no post of the site was left out.
 */
export function compareFacts(
  { rule, options }: ConfiguredRule,
  files: readonly FileFacts[],
  complete: boolean,
): readonly CrossFileReport[] {
  if (rule.needsAllPosts && !complete) return [];
  return rule.compare?.(files, options) ?? [];
}

/** The message of a cross-file report, for the text of the file it is about. */
export function toCrossFileMessage(
  { rule, severity }: ConfiguredRule,
  report: CrossFileReport,
  text: string,
  language: Language,
): RuleMessage {
  const sentence = formatMessage(rule, report.id, report.values ?? {}, language);
  return createMessage(
    rule.id,
    rule.messages[report.id]?.severity ?? severity,
    sentence,
    report,
    text,
    createLocator(text),
  );
}

function visit(visitors: readonly Visitors[], walk: Walk): void {
  const types = new Set<string>();
  for (const visitor of visitors) for (const type in visitor) types.add(type);
  types.delete("exit");
  types.delete("review");
  if (types.size > 0) {
    walk(types, (node, ancestors) => {
      for (const visitor of visitors) {
        const call = visitor[node.type] as ((node: unknown, ancestors: unknown) => void) | undefined;
        call?.(node, ancestors);
      }
    });
  }
  for (const visitor of visitors) visitor.exit?.();
}

/** A class, as an object literal with a getter takes ten times as long to make. */
class PostContext implements RuleContext {
  readonly text: string;
  readonly path: string;
  readonly language: Language;
  readonly timeZone: string | undefined;
  readonly options: object;
  readonly report: RuleContext["report"];
  readonly reportSentence: RuleContext["reportSentence"];
  readonly frontMatter: FrontMatter;

  constructor(
    { rule, severity, options }: ConfiguredRule,
    { text, path, language, timeZone }: RuleInput,
    frontMatter: FrontMatter,
    locate: (offset: number) => Point,
    messages: RuleMessage[],
  ) {
    this.text = text;
    this.path = path;
    this.language = language;
    this.timeZone = timeZone;
    this.options = options;
    this.frontMatter = frontMatter;
    const write = (sentence: string, report: Report, capped: "warning" | undefined): void => {
      messages.push(createMessage(rule.id, capped ?? severity, sentence, report, text, locate));
    };
    this.report = (id, report) => {
      write(formatMessage(rule, id, report.values ?? {}, language), report, rule.messages[id]?.severity);
    };
    this.reportSentence = (sentence, report) => write(sentence, report, report.severity);
  }
}
