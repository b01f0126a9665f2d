import { pathToFileURL } from "node:url";
import type { Plugin, Preset } from "unified";
import { ConfigError, formatConfigSentence } from "../config/config-error.ts";
import type { ConfigData } from "../config/types.ts";
import type { Parser } from "../parse/load-parser.ts";
import { storeMessage } from "./post-result.ts";
import type { PostResult } from "./post-result.ts";

/** Runs third-party plugins over one post; a promise only where one of them works asynchronously. */
export type RunPlugins = (text: string, path: string, parser: Parser) => PostResult | Promise<PostResult>;

/**
 * Loads remark-lint plugins and presets by name, as installed for the configuration: code that the user chose. Throws a
 * {@link ConfigError} that names what could not be loaded.
 */
export async function loadPlugins({ plugins, root, language }: ConfigData): Promise<RunPlugins> {
  const [{ unified }, { loadPlugin }, { VFile }] = await Promise.all([
    import("unified"),
    import("load-plugin"),
    import("vfile"),
  ]);
  const processor = unified();
  for (const entry of plugins) {
    const [name, options] = typeof entry === "string" ? [entry] : entry;
    const from = pathToFileURL(`${root}/`);
    const loaded = (await loadPlugin(name, { from, prefix: "remark" }).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new ConfigError([{ path: name, sentence: formatConfigSentence("plugin", { reason }, language ?? "en") }]);
    })) as Plugin | Preset;
    if (typeof loaded === "function") processor.use(loaded as Plugin<unknown[]>, options);
    else processor.use(loaded);
  }
  processor.freeze();
  return (text, path, parser) => {
    const file = new VFile({ path, value: text });
    let ended: { readonly error: Error | undefined } | undefined;
    const end = new Promise<void>((resolve, reject) => {
      processor.run(parser.parse(text.replace(/^\uFEFF/, "")), file, (error) => {
        ended = { error };
        if (error) reject(error);
        else resolve();
      });
    });
    const toResult = (): PostResult => ({ messages: file.messages.map(storeMessage) });
    return ended && !ended.error ? toResult() : end.then(toResult);
  };
}
