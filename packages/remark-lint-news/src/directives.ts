import { commentMarker } from "mdast-comment-marker";
import type { Html, Nodes, Paragraph, Parents } from "mdast";
import type { VFileMessage } from "vfile-message";
import type { Directive, ReviewedDirective } from "./rule-definition.ts";
import type { RuleInput } from "./run-rules.ts";
import { walkTree } from "./walk-tree.ts";

/** Longer comments are prose, and remark's pattern for markers is quadratic in white space. */
const MAX_COMMENT_LENGTH = 1_000;
const VERBS: ReadonlySet<string> = new Set<Directive["verb"]>(["disable", "enable", "ignore"]);

/**
 * Finds the comments that control messages, as remark-lint reads them, in the order of the text. MDX has its own, which
 * Markdown takes for paragraphs.
 */
export function readDirectives({ text, path, walk }: Pick<RuleInput, "text" | "path" | "walk">): readonly Directive[] {
  if (!text.includes("lint") || !/(?:<!--|\{\/\*)\s{0,99}lint\s/.test(text)) return [];
  const types = new Set(path.endsWith(".mdx") ? ["html", "paragraph"] : ["html"]);
  const directives: Directive[] = [];
  walk(new Set(["root"]), (root) => {
    walkTree(root)(types, (node, ancestors) => {
      const directive = readDirective(node as Html | Paragraph, ancestors.at(-1), text);
      if (directive) directives.push(directive);
    });
  });
  return directives;
}

/**
 * Keeps the messages that no directive silences. Only messages of `remark-lint` are silenced, as in remark; the last
 * `disable` or `enable` before a message that names its rule, or none, decides.
 */
export function silenceMessages<M extends VFileMessage>(
  messages: readonly M[],
  directives: readonly Directive[],
): readonly M[] {
  return messages.filter((message) => findSilencer(directives, message) < 0);
}

/** What each directive did to the messages; `ran` are the ids of the rules that could have written some. */
export function reviewDirectives(
  directives: readonly Directive[],
  messages: readonly VFileMessage[],
  ran: ReadonlySet<string>,
): readonly ReviewedDirective[] {
  const silenced = directives.map(() => new Set<string>());
  for (const message of messages) silenced[findSilencer(directives, message)]?.add(message.ruleId ?? "");
  return directives.map((directive, index) => {
    const own = silenced[index] ?? new Set<string>();
    return { ...directive, silenced: own, idle: directive.rules.filter((id) => ran.has(id) && !own.has(id)) };
  });
}

function findSilencer(directives: readonly Directive[], message: VFileMessage): number {
  if (message.source !== "remark-lint") return -1;
  const offset = offsetOf(message);
  const concerns = ({ rules, range }: Directive): boolean =>
    range[0] <= offset && (rules.length === 0 || rules.includes(message.ruleId ?? ""));
  const ignore = directives.findIndex((one) => one.verb === "ignore" && concerns(one) && offset < (one.end ?? 0));
  if (ignore >= 0) return ignore;
  const last = directives.findLastIndex((one) => one.verb !== "ignore" && concerns(one));
  return directives[last]?.verb === "disable" ? last : -1;
}

/** Where a message starts, in UTF-16 units; 0 when it is about the whole file. */
export function offsetOf(message: VFileMessage): number {
  const { place } = message;
  return (place && "start" in place ? place.start.offset : place?.offset) ?? 0;
}

function readDirective(node: Html | Paragraph, parent: Parents | undefined, text: string): Directive | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined || end - start > MAX_COMMENT_LENGTH) return undefined;
  const marker = commentMarker(node.type === "html" ? node : toExpression(text.slice(start, end)));
  if (marker?.name !== "lint") return undefined;
  const { reason, ...words } = marker.parameters;
  const [verb = "", ...rules] = Object.keys(words);
  if (!VERBS.has(verb)) return undefined;
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const next = siblings[siblings.indexOf(node) + 1]?.position?.end.offset;
  return {
    verb: verb as Directive["verb"],
    rules,
    ...(typeof reason === "string" && reason.trim() !== "" && { reason }),
    range: [start, end],
    ...(next !== undefined && { end: next }),
  };
}

/** What is between a paragraph's braces, as remark-mdx has it. */
function toExpression(paragraph: string): { readonly type: string; readonly value: string } {
  return { type: "mdxFlowExpression", value: /^\{([^]*)\}$/.exec(paragraph)?.[1] ?? "" };
}
