import { pathToFileURL } from "node:url";
import type { Nodes } from "mdast";
import type { Plugin, Preset } from "unified";
import { ConfigError, formatConfigSentence } from "../config/config-error.ts";
import type { ConfigData } from "../config/types.ts";
import { PostForRemark } from "../parse/load-parser.ts";
import type { Parser } from "../parse/load-parser.ts";
import { describePluginFailure } from "./describe-failure.ts";
import { storeMessage } from "./post-result.ts";
import type { PostResult } from "./post-result.ts";

/**
 * Runs third-party plugins over one post; a promise only where one of them works asynchronously, and `undefined` where
 * remark has to read the post.
 */
export type RunPlugins = (text: string, path: string, parser: Parser) => PostResult | Promise<PostResult> | undefined;

/**
 * Loads remark-lint plugins and presets by name, as installed for the configuration: code that the user chose. Throws a
 * {@link ConfigError} that names what could not be loaded.
 */
export async function loadPlugins({ plugins, pluginsAt, root, language }: ConfigData): Promise<RunPlugins> {
  const [{ unified }, { resolve }, { VFile }] = await Promise.all([
    import("unified"),
    import("import-meta-resolve"),
    import("vfile"),
  ]);
  const processor = unified();
  const refuse = (name: string, error: unknown): never => {
    const reason = error instanceof Error ? error.message : String(error);
    const sentence = formatConfigSentence("plugin", { name, reason }, language ?? "en");
    throw new ConfigError([{ ...(pluginsAt ?? { path: name }), sentence }]);
  };
  for (const entry of plugins) {
    const [name, options] = typeof entry === "string" ? [entry] : entry;
    const loaded = await loadDefault(() => findPlugin(name, root, resolve)).catch((error: unknown) =>
      refuse(name, error),
    );
    if (!isPluggable(loaded)) refuse(name, "no default export");
    else if (typeof loaded === "function") processor.use(loaded, options);
    else processor.use(loaded);
  }
  try {
    processor.freeze();
  } catch (error) {
    refuse(plugins.map((entry) => (typeof entry === "string" ? entry : entry[0])).join(", "), error);
  }
  return (text, path, parser) => {
    const file = new VFile({ path, value: text });
    // `file.fail` throws the message that it has added.
    const toResult = (error: unknown): PostResult => ({
      messages: file.messages.map(storeMessage),
      ...(error !== undefined &&
        !file.messages.some((message) => message === error) && { failure: describePluginFailure(error, language) }),
    });
    let tree: Nodes;
    try {
      tree = parser.parse(text.replace(/^\uFEFF/, ""));
    } catch (error) {
      return error instanceof PostForRemark ? undefined : toResult(error);
    }
    let atOnce: PostResult | undefined;
    const later = new Promise<PostResult>((settle) => {
      const end = (error?: unknown): undefined => {
        atOnce = toResult(error);
        settle(atOnce);
      };
      processor.run(tree, file, end);
    });
    return atOnce ?? later;
  };
}

/**
 * The address of a plugin as Node finds it from the configuration, or else, for one that is installed globally, from this
 * program; `lint-example` is `remark-lint-example` where there is one. Throws Node's error when there is none.
 */
function findPlugin(name: string, root: string, resolve: (name: string, from: string) => string): string {
  const from = pathToFileURL(`${root}/`).href;
  if (/^[./]/.test(name)) return resolve(name, from);
  const full = name.replace(/^(@[^/]+\/|(?!@))(?!remark-)/, "$1remark-");
  for (const place of [from, import.meta.url]) {
    for (const one of [full, name]) {
      try {
        return resolve(one, place);
      } catch {
        // Somewhere else, perhaps.
      }
    }
  }
  return resolve(name, from);
}

async function loadDefault(find: () => string): Promise<unknown> {
  const { default: value } = (await import(find())) as { readonly default?: unknown };
  return value;
}

function isPluggable(loaded: unknown): loaded is Plugin<unknown[]> | Preset {
  return typeof loaded === "function" || (typeof loaded === "object" && loaded !== null);
}
