import type { FrontMatter, Range } from "@copydesk/front-matter";
import { looksLikeAddress } from "./judge-address.ts";
import { OPENING_PHRASES, PHRASES, WORDS } from "./labels.ts";

/** Something in a post that names where it comes from. */
export interface Source {
  readonly address: string;
  /** The address; for an empty one the place where it should be. */
  readonly range: Range;
  /**
   * Whether it is one beyond doubt: what is labelled with a word of many meanings, or is only the last line, may be a
   * link of another kind, and what a key holds may be a name.
   */
  readonly sure: boolean;
  /** Whether a label before it, a key or its name says that it is one. */
  readonly labelled: boolean;
  /** Whether there is a name but no address. */
  readonly unlinked?: boolean;
}

const HEAD_LINES = 6;
const TAIL_LINES = 12;
/** A longer line is cut here: it is no label and no link alone. */
const MAX_LINE_LENGTH = 5_000;

const MARKS = String.raw`[\s>*_~#\-+•◎【（(“"'|]*\[?`;
const AFTER = String.raw`[\s*_~】）)]*(?:[:：]|(?=\s*[[<《]|\s*https?:|\]\())`;
const ADDRESS_END = String.raw`[^\s<>[\]"'，。；、）】》」』]+`;
const LINK = new RegExp(
  [
    String.raw`!?\[(?<text>(?:[^[\]\\]|\\.|\[[^\]]{0,99}\]){0,300})\]\(\s*(?:<(?<angled>[^>]*)>|(?<plain>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+["'(][^)]*)?\s*\)`,
    String.raw`\[(?<titled>[^[\]]{1,300})\]\[(?<label>[^[\]]*)\]`,
    String.raw`<(?<auto>[a-z]{2,7}[:：][^>\s]*|www\.[^>\s]*)>`,
    String.raw`<a\b[^>]{0,300}?\bhref\s*=\s*["']?(?<href>[^"'\s>]*)`,
    `(?<bare>(?:[a-z]{2,7}[:：;][/\\\\／]{1,3}|www\\.)${ADDRESS_END})`,
  ].join("|"),
  "dgi",
);
const DEFINITION = /^\s{0,3}\[[^\]]+\]:/;
const VIA = /^\s{0,3}\[[^\]]{1,9}\]:\s*(?:via|source|original)\s*[:：]?\s+["'(]?(?<address>[^\s"')]*)/di;

/** Without one of these a line has neither a link nor a label that something follows. */
const MAY_NAME_SOURCE = /[[<:：;]|www\./i;

/** The rest of a labelled line that is an address, though no parser makes a link of it. */
const PLAIN_ADDRESS = /^\s*((?:(?:javascript|vbscript|file):|\.{0,2}\/)[^\s*_~]+)$/i;

const TAG = /<[a-z/][^<>:]{0,200}>/gi;

interface Line {
  readonly text: string;
  readonly start: number;
}

interface Link {
  readonly address: string;
  readonly range: Range;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Label {
  readonly start: number;
  readonly sure: boolean;
  readonly opensLine: boolean;
}

/** Finds what labels mean in a line: the built-in ones and the site's own. */
export function createLabelFinder(labels: readonly string[]): (line: string) => Label | undefined {
  const own = labels.map((label) => label.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  const sure = [...own, ...OPENING_PHRASES].join("|");
  const opening = new RegExp(`^${MARKS}(?:(?<sure>${sure})|${WORDS.join("|")})${AFTER}`, "iu");
  const beginning = new RegExp(`^${MARKS}$`, "u");
  const anywhere = new RegExp(PHRASES.join("|"), "iu");
  return (line) => {
    const phrase = anywhere.exec(line);
    if (phrase) {
      const opensLine = beginning.test(line.slice(0, phrase.index).replaceAll(TAG, ""));
      return { start: phrase.index, sure: opensLine, opensLine };
    }
    const match = opening.exec(line.trimStart().startsWith("<") ? line.replaceAll(TAG, "") : line);
    return match ? { start: 0, sure: match.groups?.["sure"] !== undefined, opensLine: true } : undefined;
  };
}

/** Finds the sources that a post's text names: labelled lines near its ends, `[#]: via:` definitions, its last line. */
export function findSources(
  text: string,
  frontMatter: FrontMatter,
  findLabel: ReturnType<typeof createLabelFinder>,
  slugs: ReadonlySet<string>,
  headLines: number = HEAD_LINES,
): Source[] {
  const sources: Source[] = [];
  const head = readLines(text, frontMatter.range[1], headLines);
  const tail = readLinesBackwards(text, frontMatter.range[1], TAIL_LINES);
  const lines = new Map([...head, ...tail].map((line) => [line.start, line]));
  const ordered = [...lines.values()];
  for (const [index, line] of ordered.entries()) {
    if (!MAY_NAME_SOURCE.test(line.text)) continue;
    const via = VIA.exec(line.text);
    if (via) {
      const [start, end] = via.indices?.groups?.["address"] ?? [0, 0];
      sources.push({
        address: via.groups?.["address"] ?? "",
        range: [line.start + start, line.start + end],
        sure: true,
        labelled: true,
      });
      continue;
    }
    const label = DEFINITION.test(line.text) ? undefined : findLabel(line.text);
    if (label) sources.push(...readLabelled(line, label, ordered[index + 1], text));
  }
  const last = tail.at(-1);
  const links = last ? findLinks(last, text) : [];
  const [only] = links;
  if (
    last &&
    only &&
    links.length === 1 &&
    isAlone(only, last) &&
    !sources.some(({ range }) => range[0] === only.range[0])
  ) {
    sources.push({
      address: only.address,
      range: only.range,
      sure: only.address === "" || slugs.has(only.text.trim()),
      labelled: slugs.has(only.text.trim()),
    });
  }
  return sources.filter(({ range }) => !isHidden(text, range[0]));
}

/** Finds the sources that front matter names. */
export function findKeySources(text: string, frontMatter: FrontMatter, keys: ReadonlySet<string>): Source[] {
  const sources: Source[] = [];
  for (const [key, value] of Object.entries(frontMatter.data ?? {})) {
    const isKnown = keys.has(simplifyKey(key));
    if (typeof value === "object" && value !== null) {
      for (const [path, address] of findNestedAddresses(key, value, isKnown, keys)) {
        const range = locateText(text, frontMatter, path);
        if (range) sources.push({ address, range, sure: true, labelled: true });
      }
    }
    if (!isKnown || typeof value !== "string" || value.trim() === "") continue;
    const isForAddress = /(?:url|uri|link)$/i.test(key) && !/^(?:link|canonical)/i.test(key);
    const range = looksLikeAddress(value) || isForAddress ? locateText(text, frontMatter, [key]) : undefined;
    if (range) sources.push({ address: value, range, sure: true, labelled: true });
  }
  return sources;
}

const NAME_KEYS = ["name", "title", "label", "text"];
const ADDRESS_KEYS = ["url", "link", "href", "uri"];
const NAMES_ORIGINAL =
  /原文|出[处處]|[来來]源|[转轉][载載]|元記事|원문|출처|\boriginal\b|\bsource\b(?! code)|\bfuente\b|\bquelle\b|источник/i;

type Nested = readonly [path: (string | number)[], address: string];

/**
 * Addresses one level down: `original: { url: … }`, `sources: […]`, `params: { source_url: … }`, and in a list of links
 * the one whose name says that it leads to the original.
 */
function findNestedAddresses(key: string, value: object, isKnown: boolean, keys: ReadonlySet<string>): Nested[] {
  const found: Nested[] = [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [inner, item] of entries) {
    if (typeof item === "string") {
      const isNamed = typeof inner === "string" && keys.has(simplifyKey(inner));
      const isAddress = isNamed || (isKnown && (typeof inner === "number" || ADDRESS_KEYS.includes(inner)));
      if (isAddress) found.push([[key, inner], item]);
    } else if (typeof inner === "number" && typeof item === "object" && item !== null) {
      const fields = new Map<string, unknown>(Object.entries(item));
      const saysSo = isKnown || NAME_KEYS.some((name) => isText(fields.get(name), NAMES_ORIGINAL));
      const name = ADDRESS_KEYS.find((one) => fields.has(one));
      const address = fields.get(name ?? "");
      if (saysSo && name && typeof address === "string") found.push([[key, inner, name], address]);
    }
  }
  return found.filter(([, address]) => looksLikeAddress(address));
}

function isText(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}

/** A value without its quotes. */
function locateText(text: string, frontMatter: FrontMatter, path: (string | number)[]): Range | undefined {
  const place = frontMatter.locate(path, "value");
  if (!place) return undefined;
  const quoted = /^["']/.test(text.slice(...place)) ? 1 : 0;
  return [place[0] + quoted, place[1] - quoted];
}

/** A key without regard to case, hyphens and underscores. */
export function simplifyKey(key: string): string {
  return key.toLowerCase().replaceAll(/[-_]/g, "");
}

function readLabelled(line: Line, label: Label, next: Line | undefined, text: string): Source[] {
  const link = findLinks(line, text).find(({ end }) => end > label.start);
  if (link) return [{ address: link.address, range: link.range, sure: label.sure, labelled: label.opensLine }];
  const rest = line.text
    .slice(label.start)
    .replace(/^[^:：]*[:：]/, "")
    .replaceAll(/[\s*_~>]+$/g, "");
  const following = rest === "" && next ? findLinks(next, text)[0] : undefined;
  if (following)
    return [{ address: following.address, range: following.range, sure: label.sure, labelled: label.opensLine }];
  const plain = PLAIN_ADDRESS.exec(rest);
  if (plain) {
    const at = line.start + line.text.lastIndexOf(plain[1] ?? "");
    const range: Range = [at, at + (plain[1] ?? "").length];
    return [{ address: plain[1] ?? "", range, sure: label.sure, labelled: label.opensLine }];
  }
  const start = line.start + label.start;
  const isLabelAlone = /[:：]/.test(line.text) && rest.trim().length < 60;
  if (!isLabelAlone) return [];
  return [
    {
      address: "",
      range: [start, line.start + line.text.trimEnd().length],
      sure: false,
      labelled: true,
      unlinked: true,
    },
  ];
}

function findLinks(line: Line, text: string): Link[] {
  return [...line.text.matchAll(LINK)].flatMap((match): Link[] => {
    const { groups = {}, index } = match;
    const whole = { text: groups["text"] ?? groups["titled"] ?? "", start: index, end: index + match[0].length };
    if (groups["titled"] !== undefined) return resolveReference(groups["label"] || groups["titled"], text, whole);
    if (match[0].startsWith("!")) return [];
    const name = ["angled", "plain", "auto", "href", "bare"].find((group) => groups[group] !== undefined) ?? "plain";
    const [start, end] = match.indices?.groups?.[name] ?? [index, index];
    const address = (groups[name] ?? "").replace(name === "bare" ? /[.,;:!?)\]*_~]+$/ : /$^/, "");
    return [
      {
        ...whole,
        address,
        range: [line.start + start, line.start + end - ((groups[name] ?? "").length - address.length)],
      },
    ];
  });
}

function resolveReference(label: string, text: string, whole: { text: string; start: number; end: number }): Link[] {
  const escaped = label.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const definition = new RegExp(String.raw`^ {0,3}\[${escaped}\]:[ \t]*<?([^\s>]+)`, "dim").exec(text);
  const range = definition?.indices?.[1];
  return range ? [{ ...whole, address: text.slice(...range), range }] : [];
}

/** Whether a line holds a link and nothing else but marks. */
function isAlone(link: Link, { text }: Line): boolean {
  return /^[\s>*_~#\-【（(]*$/.test(text.slice(0, link.start)) && /^[\s*_~】）).。]*$/.test(text.slice(link.end));
}

/** Whether a place is in a fenced block of code or in a comment. */
function isHidden(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  if (before.lastIndexOf("<!--") > before.lastIndexOf("-->")) return true;
  if (!before.includes("```") && !before.includes("~~~")) return false;
  return [...before.matchAll(/^ {0,3}(?:`{3}|~{3})/gm)].length % 2 === 1;
}

function readLines(text: string, from: number, count: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < text.length && lines.length < count;) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    addLine(lines, text, start, end);
    start = end + 1;
  }
  return lines;
}

function readLinesBackwards(text: string, until: number, count: number): Line[] {
  const lines: Line[] = [];
  for (let end = text.length; end > until && lines.length < count;) {
    const start = Math.max(text.lastIndexOf("\n", end - 1) + 1, until);
    if (!DEFINITION.test(text.slice(start, end))) addLine(lines, text, start, end);
    end = start - 1;
  }
  return lines.toReversed();
}

function addLine(lines: Line[], text: string, start: number, end: number): void {
  const line = text.slice(start, Math.min(end, start + MAX_LINE_LENGTH));
  if (line.trim() !== "") lines.push({ text: line, start });
}
