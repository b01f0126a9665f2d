import type { RuleMessage } from "@copydesk/remark-lint-news";
import { resolveFileConfig } from "./config/resolve-file-config.ts";
import { toPostPath } from "./config/to-post-path.ts";
import type { ConfigData } from "./config/types.ts";
import { createEngineFinding, ENGINE_VALUES, fillValue } from "./engine/engine-findings.ts";
import { lintDecoded } from "./engine/lint-post.ts";
import { restoreMessage } from "./engine/post-result.ts";
import type { PostResult } from "./engine/post-result.ts";
import { runWithin } from "./engine/run-within.ts";
import { DEADLINE } from "./lint.ts";
import { PostForRemark, loadParser } from "./parse/load-parser.ts";
import type { Parser, ParserName } from "./parse/load-parser.ts";

/** One text and where it would stand. */
export interface LintTextOptions {
  /** With or without a byte order mark; places count it. */
  readonly text: string;
  /** Absolute; the file need not exist. */
  readonly path: string;
  readonly config: ConfigData;
  readonly parser?: ParserName | undefined;
  /** How long the rules may take, in milliseconds; 5,000 when absent. */
  readonly deadline?: number | undefined;
}

/**
 * What the rules say of a text in memory, in the order of the text; when they take too long, only that. Rules that compare
 * posts have no say.
 */
export async function lintText(options: LintTextOptions): Promise<RuleMessage[]> {
  try {
    return runRulesOn(options, await loadParser(options.parser));
  } catch (error) {
    if (!(error instanceof PostForRemark)) throw error;
    return runRulesOn(options, await loadParser("remark"));
  }
}

function runRulesOn({ text, path, config, deadline = DEADLINE }: LintTextOptions, parser: Parser): RuleMessage[] {
  const post = toPostPath(config.root, path);
  const settings = resolveFileConfig(config, post);
  let result: PostResult = { messages: [] };
  const isFinished = runWithin(deadline, () => {
    result = lintDecoded(text, post, settings, parser);
  });
  if (isFinished) return result.messages.map(restoreMessage);
  const limit = fillValue(ENGINE_VALUES.seconds, deadline / 1_000);
  return [restoreMessage(createEngineFinding("file-complexity", limit, settings.language))];
}
