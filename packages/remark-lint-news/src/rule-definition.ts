import type { FrontMatter, Language, Localized, Range } from "@copydesk/front-matter";
import type { Nodes, Parents } from "mdast";
import type { VFileMessage } from "vfile-message";

/** Severity of a rule as a configuration states it. */
export type Severity = "warning" | "error";

/** A sentence with `{placeholders}`; `severity` caps the rule's, for a message that only asks. */
export interface MessageTemplate extends Localized {
  readonly severity?: "warning";
}

/** What a rule reports. */
export interface Report {
  /** The wrong text, as UTF-16 offsets into the post; empty where something is missing. */
  readonly range: Range;
  /** What the message's placeholders stand for. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Replacements for exactly the text at `range`, best first. */
  readonly expected?: readonly string[];
  /** Whether the first replacement is certainly right, so that `--fix` may apply it. */
  readonly certain?: boolean;
  /** Whether it keeps the post from being looked at as a whole, so that no baseline may know it. */
  readonly broken?: boolean;
}

/** What a rule is given for one post. */
export interface RuleContext<Options = unknown, MessageId extends string = string> {
  /** The whole text, without a byte order mark. */
  readonly text: string;
  /** Relative to the root of the content, with forward slashes; empty when the text has no file. */
  readonly path: string;
  readonly language: Language;
  /** The site's IANA time zone or offset, when it is configured. */
  readonly timeZone: string | undefined;
  /** Parsed on first use, once for all rules. */
  readonly frontMatter: FrontMatter;
  readonly options: Options;
  readonly report: (id: MessageId, report: Report) => void;
  /** Reports a sentence that another package has already put into the reader's language. */
  readonly reportSentence: (sentence: string, report: Report & { readonly severity?: "warning" }) => void;
}

/**
 * Called for each node of a type with its ancestors, root first; `exit` once after the walk; `review` when every rule
 * is done, with the comments that control messages.
 */
export type Visitors = {
  readonly [Type in Nodes["type"]]?: (node: Extract<Nodes, { type: Type }>, ancestors: readonly Parents[]) => void;
} & {
  readonly exit?: () => void;
  readonly review?: (directives: readonly ReviewedDirective[]) => void;
};

/** A comment such as `<!--lint disable image-alt-text reason="…"-->`: plain JSON. */
export interface Directive {
  readonly verb: "disable" | "enable" | "ignore";
  /** Ids of the rules it names; empty when it is for all. */
  readonly rules: readonly string[];
  /** Why, in the writer's words. */
  readonly reason?: string;
  /** The comment. */
  readonly range: Range;
  /** Where an `ignore` ends: at the end of the next node. */
  readonly end?: number;
}

/** A directive and what it did. */
export interface ReviewedDirective extends Directive {
  /** Ids of the rules whose messages it silenced. */
  readonly silenced: ReadonlySet<string>;
  /** Ids of the rules that it names and that ran, but of which it silenced nothing. */
  readonly idle: readonly string[];
}

/** What a cross-file rule knows of one post: JSON, kept in caches and sent between processes. */
export type Facts = unknown;

/** One post's facts with its path, as a cross-file rule's `compare` gets them, ordered by path. */
export interface FileFacts<F = Facts> {
  readonly path: string;
  readonly facts: F;
}

/** A finding of a cross-file rule, for the file it is about. */
export interface CrossFileReport<MessageId extends string = string> extends Report {
  readonly path: string;
  readonly id: MessageId;
}

/** A rule as its folder defines it. Page, table row and plugin are derived. */
export interface RuleDefinition<Options extends object, MessageId extends string, F = Facts> {
  /** Kebab-case; also the folder, the docs page and the name in configurations. */
  readonly id: string;
  readonly description: Localized;
  /** JSON Schema of the options. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly defaults: Options;
  /** The rule that says more of the same text: where it reports, this one is silent. */
  readonly yieldsTo?: string;
  readonly messages: Readonly<Record<MessageId, MessageTemplate>>;
  /** Reads the files below `root` that options name; remark plugins call it, configurations are read as a whole. */
  load?(options: Options, root: string): Options;
  /**
   * Made anew for each post; returns what to call while the one walk passes over the tree. The tree is built only when
   * some rule returns a visitor, so a rule that the text shows to have nothing to say returns `{}`.
   */
  readonly create?: (context: RuleContext<Options, MessageId>) => Visitors;
  /** A cross-file rule's first half: what it must know of this post, `undefined` when nothing. */
  collect?(context: Omit<RuleContext<Options, MessageId>, "report" | "reportSentence">): F | undefined;
  /** A cross-file rule's second half: sees the facts of all posts of the run. */
  compare?(files: readonly FileFacts<F>[], options: Options): readonly CrossFileReport<MessageId>[];
  /** Whether `compare` says what is missing, so that it is called only when every post of the site was looked at. */
  readonly needsAllPosts?: true;
}

/** Any rule, whatever its options. */
// oxlint-disable-next-line typescript/no-explicit-any -- options are contravariant, and each rule's own
export type Rule = RuleDefinition<any, any, any>;

/** A rule as a configuration asks for it: options complete and valid. */
export interface ConfiguredRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: object;
}

/**
 * Passes over a tree once and calls back for the nodes of the given types, parents first. A visited node and its
 * ancestors are whole: all their children are there.
 */
export type Walk = (types: ReadonlySet<string>, visit: (node: Nodes, ancestors: readonly Parents[]) => void) => void;

/** A message that also says whether its first `expected` may be applied unasked. */
export type RuleMessage = VFileMessage & { certain?: boolean; broken?: boolean };
