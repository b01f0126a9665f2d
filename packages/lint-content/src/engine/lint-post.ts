import { readFrontMatter } from "@copydesk/front-matter";
import type { Language } from "@copydesk/front-matter";
import { collectFacts, runRules } from "@copydesk/remark-lint-news";
import type { RuleInput, RuleMessage } from "@copydesk/remark-lint-news";
import type { Point } from "unist";
import type { FileConfig } from "../config/types.ts";
import type { Parser } from "../parse/load-parser.ts";
import { createEngineFinding, ENGINE_VALUES } from "./engine-findings.ts";
import { storeMessage } from "./post-result.ts";
import type { PostResult } from "./post-result.ts";

/** One post's text to what its rules say; places count a byte order mark, which the rules do not see. Throws where a rule has a bug, and {@link PostForRemark}. */
export function lintDecoded(source: string, path: string, config: FileConfig, parser: Parser): PostResult {
  const marked = source.startsWith("\uFEFF");
  const text = marked ? source.slice(1) : source;
  const input: RuleInput = {
    text,
    path,
    language: config.language,
    timeZone: config.timeZone,
    honourDirectives: config.honourDirectives,
    walk: parser.walk(text),
    frontMatter: readFrontMatter(text),
  };
  try {
    const messages = runRules(config.rules, input);
    if (marked) for (const message of messages) shiftByMark(message);
    const facts = collectFacts(config.rules, input);
    return { messages: messages.map(storeMessage), ...(Object.keys(facts).length > 0 && { facts }) };
  } catch (error) {
    if (isOverflow(error)) return { messages: [createTooDeep(config.language)] };
    throw error;
  }
}

/** Whether a recursion went deeper than the stack: nesting that a parser does not follow. */
function isOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes("call stack");
}

function createTooDeep(language: Language): PostResult["messages"][number] {
  return createEngineFinding("file-complexity", ENGINE_VALUES.depth, language);
}

/** Moves a message from the text without its byte order mark to the text with it. */
export function shiftByMark({ place }: RuleMessage): void {
  if (!place) return;
  for (const point of "start" in place ? [place.start, place.end] : [place]) shiftPoint(point);
}

function shiftPoint(point: Point): void {
  if (point.offset !== undefined) point.offset += 1;
  if (point.line === 1) point.column += 1;
}
