import path from "node:path";
import type { RuleMessage } from "@copydesk/remark-lint-news";
import { resolveFileConfig } from "./config/resolve-file-config.ts";
import type { ConfigData } from "./config/types.ts";
import { lintDecoded } from "./engine/lint-post.ts";
import { restoreMessage } from "./engine/post-result.ts";
import { loadParser } from "./parse/load-parser.ts";
import type { ParserName } from "./parse/load-parser.ts";

/** One text and where it would stand. */
export interface LintTextOptions {
  /** With or without a byte order mark; places count it. */
  readonly text: string;
  /** Absolute; the file need not exist. */
  readonly path: string;
  readonly config: ConfigData;
  readonly parser?: ParserName | undefined;
}

/** What the rules say of a text in memory, in the order of the text. Rules that compare posts have no say. */
export async function lintText(options: LintTextOptions): Promise<RuleMessage[]> {
  const parser = await loadParser(options.parser);
  const post = path.relative(options.config.root, options.path).replaceAll(path.sep, "/");
  const { messages } = lintDecoded(options.text, post, resolveFileConfig(options.config, post), parser);
  return messages.map(restoreMessage);
}
