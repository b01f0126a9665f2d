import { applyBaseline, isPost, lintText, loadConfig, readBaseline, toPostPath } from "lint-content";
import type { Baseline, ConfigData, LoadConfigOptions } from "lint-content";
import { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";

/** What a site says of its posts: a configuration, and the findings that it knows already. */
export interface Site {
  readonly config: ConfigData;
  readonly baseline: Baseline | undefined;
}

/** Reads a configuration and the baseline that it names. Throws a ConfigError with every mistake in them. */
export function loadSite(options: LoadConfigOptions): Site {
  const { config, baseline: file } = loadConfig(options);
  const { language = "en" } = config;
  return { config, baseline: file === undefined ? undefined : readBaseline(file, { cwd: options.cwd, language }) };
}

/** What `lint-content` would say of a text in place of `file`: nothing of what it leaves out or knows already. */
export async function findMessages(
  text: string,
  file: string,
  { config, baseline }: Site,
): Promise<readonly VFileMessage[]> {
  const post = toPostPath(config.root, file);
  if (!isPost(config, post)) return [];
  const messages = await lintText({ path: file, text, config });
  if (!baseline) return messages;
  const vfile = new VFile({ path: post, value: text });
  vfile.messages.push(...messages);
  const { report } = applyBaseline({ files: [vfile], checked: 1, failures: [] }, baseline, (name) => name);
  return report.files.flatMap(({ messages: left }) => left);
}
