import type { FrontMatter, Range } from "@copydesk/front-matter";
import { findLinks } from "./find-links.ts";
import type { Line, Link } from "./find-links.ts";
import { createHiddenFinder } from "./hidden.ts";
import { looksLikeAddress } from "./judge-address.ts";
import { MENTIONS, OPENING_PHRASES, PHRASES, PHRASE_STEM, WORDS } from "./labels.ts";
import { createMarkFinder, findFirstLines, findLastLines, isDefinition, readLine } from "./read-lines.ts";

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

const MARKS = String.raw`[\s>*_~#\-+•◎【（(“"'|]*\[?[*_]*`;
const AFTER = String.raw`[\s*_~】）)]*(?:[:：]|(?=\s*[[<《]|\s*https?:|\]\())`;
const CLOSING_MARKS = String.raw`[\s*_~#】）)]*`;
const VIA = /^\s{0,3}\[[^\]]{1,9}\]:\s*(?:via|source|original)(?:\s*[:：]\s*|\s+)["'(]?(?<address>[^\s"')]*)/i;

/** A sentence whose link stands at the beginning of the next line. */
const UNFINISHED = /\s(?:from|at|on|in|by|the|auf|bei|im|en|el|la|sur|dans|le|no|na|на|в)$|[于於自从從在]$/i;

/** The rest of a labelled line that is an address, though no parser makes a link of it. */
const PLAIN_ADDRESS =
  /^\s*((?:(?:javascript|vbscript|file|data|mailto|tel|about):|[a-z][a-z-]+:\/\/|https?(?:\/\/|:)|\.{0,2}\/)[^\s*_~]+)$/i;

/** The end of a word in a script that puts spaces between words. */
const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u;

const TAG = /<[a-z/][^<>:]{0,200}>/gi;

interface Label {
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
  readonly opensLine: boolean;
  /** Whether it may be said of another text, so that only a whole web address makes it a source. */
  readonly isMention?: boolean;
}

/** What a line says of a source; `undefined` when it does not. */
export type LabelFinder = (line: string) => Label | undefined;

/** Finds what labels mean in a line: the built-in ones and the site's own. */
export function createLabelFinder(labels: readonly string[]): LabelFinder {
  const { sure, words } = joinWords(labels);
  const opening = new RegExp(`^${MARKS}(?:(?<sure>${sure})|${words})${AFTER}`, "iu");
  const beginning = new RegExp(`^${MARKS}$`, "u");
  const anywhere = new RegExp(PHRASES.join("|"), "iu");
  const own = labels.length > 0 ? createOwnFinder(labels) : undefined;
  return (line) => {
    const linked = own?.(line);
    if (linked) return linked;
    const phrase = PHRASE_STEM.test(line) ? anywhere.exec(line) : null;
    if (phrase) {
      const opensLine = beginning.test(line.slice(0, phrase.index).replaceAll(TAG, ""));
      return { ...readPlace(phrase), sure: opensLine, opensLine };
    }
    const plain = line.trimStart().startsWith("<") ? line.replaceAll(TAG, "") : line;
    const match = opening.exec(plain);
    if (!match) return undefined;
    const opensLine = /[:：]$/.test(match[0]) || plain.startsWith("](", match[0].length);
    return { start: 0, end: 0, sure: match.groups?.["sure"] !== undefined, opensLine };
  };
}

/** Finds links that are a label of the site's own, or begin with one: those may be links of another kind. */
function createOwnFinder(labels: readonly string[]): LabelFinder {
  const whole = new RegExp(`\\[[\\s*_]*(?:${escapeAll(labels)})[\\s*_]*\\]`, "iu");
  const words = labels.map((label) => escapeAll([label]) + (SPACED.test(label) ? String.raw`(?![\p{L}\p{N}])` : ""));
  const beginning = new RegExp(`(?<!!)\\[[\\s*_]*(?:${words.join("|")})`, "iu");
  return (line) => {
    const label = whole.exec(line);
    if (label) return { ...readPlace(label), sure: true, opensLine: true };
    const first = beginning.exec(line);
    return first ? { ...readPlace(first), sure: false, opensLine: false, isMention: true } : undefined;
  };
}

/** As {@link createLabelFinder}, and finds labels that are a heading, and what may be said of another text. */
export function createMentionFinder(labels: readonly string[]): LabelFinder {
  const findLabel = createLabelFinder(labels);
  const { sure, words } = joinWords(labels);
  const alone = new RegExp(`^${MARKS}(?:${sure}|${words})${CLOSING_MARKS}$`, "iu");
  const mention = new RegExp(MENTIONS.join("|"), "iu");
  return (line) => {
    const label = findLabel(line);
    if (label) return label;
    const heading = alone.exec(line);
    const doubtful = heading ?? mention.exec(line);
    return doubtful ? { ...readPlace(doubtful), sure: false, opensLine: false, isMention: !heading } : undefined;
  };
}

function joinWords(labels: readonly string[]): { readonly sure: string; readonly words: string } {
  const own = labels.length > 0 ? [escapeAll(labels)] : [];
  return { sure: [...own, ...OPENING_PHRASES].join("|"), words: WORDS.join("|") };
}

function escapeAll(labels: readonly string[]): string {
  return labels.map((label) => label.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)).join("|");
}

function readPlace({ 0: found, index }: RegExpExecArray): Pick<Label, "start" | "end"> {
  return { start: index, end: index + found.length };
}

/** Finds the sources that a post's text names: labelled lines near its ends, `[#]: via:` definitions, its last line. */
export function findSources(
  text: string,
  frontMatter: FrontMatter,
  findLabel: LabelFinder,
  isSlug: (text: string) => boolean,
  headLines: number = HEAD_LINES,
): Source[] {
  const sources: Source[] = [];
  const head = findFirstLines(text, frontMatter.range[1], headLines);
  const tail = findLastLines(text, frontMatter.range[1], TAIL_LINES);
  const headEnd = head.at(-1)?.start ?? -1;
  const places = [...head, ...tail.filter(({ start }) => start > headEnd)];
  const hasMark = createMarkFinder(text);
  for (const [index, place] of places.entries()) {
    const nextPlace = places[index + 1];
    if (!hasMark(place) && !(nextPlace && hasMark(nextPlace))) continue;
    const line = readLine(text, place);
    const via = VIA.exec(line.text);
    if (via) {
      const address = via.groups?.["address"] ?? "";
      const end = line.start + via[0].length;
      sources.push({ address, range: [end - address.length, end], sure: true, labelled: true });
      continue;
    }
    const label = isDefinition(text, place) ? undefined : findLabel(line.text);
    if (label) sources.push(...readLabelled(line, label, nextPlace && readLine(text, nextPlace), text));
  }
  const lastPlace = tail.at(-1);
  const last = lastPlace && readLine(text, lastPlace);
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
      sure: only.address === "" || isSlug(only.text.trim()),
      labelled: isSlug(only.text.trim()),
    });
  }
  const isHidden = createHiddenFinder(text);
  return sources.filter(({ range }) => !isHidden(range[0]));
}

/**
 * The source that a labelled line names: the first link after the label that begins in the line; where the label ends
 * the line or the sentence goes on, the first link of the next line; else, in languages whose verbs come last, the link
 * before it.
 */
function readLabelled(line: Line, label: Label, next: Line | undefined, text: string): Source[] {
  const { opensLine } = label;
  const isSureAt = (end: number): boolean =>
    label.sure && (end <= label.end || /[:：]/.test(line.text.slice(label.start, end)));
  const toSource = ({ address, range }: Pick<Source, "address" | "range">, end = line.text.length): Source[] => [
    { address, range, sure: isSureAt(end), labelled: opensLine },
  ];
  const isNextAdjacent = next?.start === line.start + line.text.length + 1;
  const paragraph = next && isNextAdjacent ? { ...line, text: `${line.text}\n${next.text}` } : line;
  const isPossible = ({ address }: Link): boolean => !label.isMention || /^https?:/i.test(address);
  const links = findLinks(paragraph, text).filter((one) => one.start < line.text.length && isPossible(one));
  const link = links.find(({ end }) => end > label.start);
  if (link) return toSource(link, link.start);
  const rest = line.text
    .slice(label.end)
    .replace(/^[^:：]*[:：](?!\/\/)/, "")
    .replaceAll(/^[\s*_~】）)]+|[\s*_~>#]+$/g, "");
  const following = next && findLinks(next, text).find(isPossible);
  const goesOn = rest === "" || (isNextAdjacent && (!opensLine || UNFINISHED.test(rest)));
  if (following && (goesOn || ((isNextAdjacent || !opensLine) && isAlone(following, next)))) {
    return toSource(following);
  }
  const before = opensLine ? undefined : links.at(-1);
  if (before) return toSource(before);
  const plain =
    PLAIN_ADDRESS.exec(rest)?.[1] ?? (isSureAt(line.text.length) && looksLikeAddress(rest) ? rest : undefined);
  if (plain !== undefined) {
    const at = line.start + line.text.lastIndexOf(plain);
    return toSource({ address: plain, range: [at, at + plain.length] });
  }
  const isLabelAlone = opensLine && /[:：]/.test(line.text) && rest.length < 60;
  if (!isLabelAlone) return [];
  const range: Range = [line.start + label.start, line.start + line.text.trimEnd().length];
  return [{ address: "", range, sure: false, labelled: true, unlinked: true }];
}

/** The address of a link that is a line of its own, the first below the title, and does not begin a list of such links. */
export function findOpeningLink(text: string, from: number): string | undefined {
  const [first, second] = findFirstLines(text, from, 3)
    .map((place) => readLine(text, place))
    .filter((line) => !/^#|^\s*(?:=+|-{2,})\s*$/.test(line.text))
    .map((line) => findLinks(line, text).filter((link) => isAlone(link, line)));
  const [link] = first ?? [];
  return second?.length === 0 && link && /^https?:/i.test(link.address) ? link.address : undefined;
}

/** Whether a line holds a link and nothing else but marks. */
function isAlone(link: Link, { text }: Line): boolean {
  return /^[\s>*_~#\-【（(]*$/.test(text.slice(0, link.start)) && /^[\s*_~】）).。]*$/.test(text.slice(link.end));
}
