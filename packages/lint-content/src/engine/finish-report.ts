import { join } from "node:path";
import { compareFacts, toCrossFileMessage } from "@copydesk/remark-lint-news";
import type { ConfiguredRule, FileFacts, RuleMessage } from "@copydesk/remark-lint-news";
import type { Failure } from "@copydesk/reporters";
import { VFile } from "vfile";
import type { ConfigData } from "../config/types.ts";
import { decodePost } from "./decode-post.ts";
import { configOf, relativeToRoot } from "./lint-job.ts";
import { shiftByMark } from "./lint-post.ts";
import { restoreMessage, storeMessage } from "./post-result.ts";
import type { PostResult, StoredMessage } from "./post-result.ts";
import { readPost } from "./read-post.ts";

/** The posts of a run with messages or facts, by path, and what the run knows of the rest. */
export interface Posts {
  readonly cwd: string;
  readonly config: ConfigData;
  readonly results: ReadonlyMap<string, PostResult>;
  /** Where a post stands when its path does not say so. */
  readonly locations?: ReadonlyMap<string, Buffer>;
  /** The largest post that is looked at, in bytes; 1,000,000 when absent. */
  readonly maxFileSize?: number | undefined;
  /** Whether every post of the site was looked at. */
  readonly complete: boolean;
}

/** What the rules that compare posts said, each with the path of its post. */
export type ComparedPosts = readonly (readonly [path: string, message: StoredMessage])[];

/** Makes files with messages, ordered by path, of the results and of what comparing the posts said. */
export function finishReport(
  posts: Posts,
  compared: ComparedPosts = comparePosts(posts),
): { readonly files: VFile[]; readonly failures: Failure[] } {
  const messages = new Map<string, RuleMessage[]>();
  const failures: Failure[] = [];
  for (const [file, result] of posts.results) {
    if (result.failure !== undefined) failures.push({ path: file, reason: result.failure });
    if (result.messages.length > 0) messages.set(file, result.messages.map(restoreMessage));
  }
  for (const [file, stored] of compared) {
    const message = restoreMessage(stored);
    const known = messages.get(file);
    if (known) known.push(message);
    else messages.set(file, [message]);
  }
  const files = [...messages].toSorted(([a], [b]) => (a < b ? -1 : 1)).map((entry) => createFile(posts, ...entry));
  return { files, failures };
}

/** A file whose text is read when a reporter asks for it: most of a site's texts are never shown. */
function createFile(posts: Posts, file: string, messages: RuleMessage[]): VFile {
  const vfile = new VFile({ path: file, cwd: posts.cwd });
  for (const message of messages) {
    message.file = file;
    message.name = `${file}:${message.name}`;
  }
  vfile.messages.push(
    ...messages.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  );
  let text: string | undefined;
  return Object.defineProperty(vfile, "value", {
    configurable: true,
    enumerable: true,
    get: () => (text ??= readText(posts, file)),
    set: (value: string) => {
      text = value;
    },
  });
}

function readText({ cwd, locations, maxFileSize }: Posts, file: string): string {
  try {
    const bytes = readPost(locations?.get(file) ?? join(cwd, file), maxFileSize) ?? Buffer.alloc(0);
    const decoded = decodePost(bytes);
    return "text" in decoded ? decoded.text : bytes.toString("utf8");
  } catch {
    return "";
  }
}

/** Runs the cross-file rules: each configured rule over the facts of all posts, for the posts that it is configured for. */
export function comparePosts(posts: Posts): ComparedPosts {
  const compared: [path: string, message: StoredMessage][] = [];
  const facts = new Map<string, FileFacts[]>();
  const names = new Map<string, string>();
  const configuredRules = new Set<ConfiguredRule>();
  const byPath = [...posts.results].filter(([, result]) => result.facts).toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [file, result] of byPath) {
    const path = relativeToRoot(posts.cwd, posts.config.root, file);
    names.set(path, file);
    for (const configured of configOf(posts, { path: file }).rules) {
      const { id } = configured.rule;
      const own = result.facts?.[id];
      if (own === undefined) continue;
      configuredRules.add(configured);
      const known = facts.get(id);
      if (known) known.push({ path, facts: own });
      else facts.set(id, [{ path, facts: own }]);
    }
  }
  for (const configured of configuredRules) {
    for (const report of compareFacts(configured, facts.get(configured.rule.id) ?? [], posts.complete)) {
      const file = names.get(report.path);
      if (file === undefined) continue;
      const { rules, language } = configOf(posts, { path: file });
      if (!rules.includes(configured)) continue;
      const text = readText(posts, file);
      const message = toCrossFileMessage(configured, report, text.replace(/^\uFEFF/, ""), language);
      if (text.startsWith("\uFEFF")) shiftByMark(message);
      compared.push([file, storeMessage(message)]);
    }
  }
  return compared;
}
