import type { Fault, Place, Places, Reading } from "../places.ts";
import { isEqual } from "../schema/json.ts";

/** `null` as a key is the empty string, `True` is `true`. */
const SPECIAL_KEY = /^(?:null|true|false)$/i;
/** Characters with a meaning of their own at the start of a plain scalar, and digits, which need a closer look. */
const NEEDS_CARE = new Set("-?:,[]{}#&*!|>'\"%@`.+0123456789~");
const KEYWORD = /^(?:null|true|false)$/i;
const KEYWORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...["null", "Null", "NULL"].map((word): [string, unknown] => [word, null]),
  ...["true", "True", "TRUE"].map((word): [string, unknown] => [word, true]),
  ...["false", "False", "FALSE"].map((word): [string, unknown] => [word, false]),
]);
const DATE = /^\d{4}-\d\d-\d\d(?:[T ][0-9:.]+(?:Z| ?[+-][0-9:]+)?)?$/;
const INTEGER = /^(?:0|[1-9]\d{0,14})$/;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const HASH = 0x23;
const COLON = 0x3a;
const DASH = 0x2d;
const UNDERSCORE = 0x5f;
const OPENING_BRACKET = 0x5b;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
/** Tabs, control characters and line breaks other than LF and CRLF. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const UNUSUAL = /[\0-\t\v\f\x0E-\x1F\x7F-\x9F\uFEFF\u2028\u2029]|\r(?!\n)/;

/** Start and end of a scalar, and what it stands for. */
interface Scalar {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

/** What stands behind a key; `items` where it is a list. */
interface Value extends Scalar {
  readonly items: readonly Scalar[];
}

interface Entry extends Value {
  readonly key: string;
  readonly keyStart: number;
}

const NO_ITEMS: readonly Scalar[] = [];

/**
 * Reads the YAML that nearly every post consists of (a flat mapping of one-line scalars and lists of them) about fifty
 * times faster than a full parser. `undefined` for anything else: what it reads, it reads as the full parser does.
 */
export function readPlainYaml(content: string): Reading | undefined {
  if (UNUSUAL.test(content)) return undefined;
  const data: Record<string, unknown> = {};
  const entries: Entry[] = [];
  const firsts = new Map<string, Entry>();
  const faults: Fault[] = [];
  let at = 0;
  while (at < content.length) {
    const next = endOfLine(content, at);
    if (isBlankOrComment(content, at)) {
      at = next;
      continue;
    }
    const keyEnd = findKeyEnd(content, at);
    const start = skipSpaces(content, keyEnd + 1);
    const end = trimEnd(content, start, next);
    if (keyEnd < 0 || (start === keyEnd + 1 && start < end)) return undefined;
    const key = content.slice(at, keyEnd);
    if (SPECIAL_KEY.test(key) || key === "__proto__") return undefined;
    const block = start < end ? undefined : readBlockList(content, next, keyEnd + 1);
    const value = start < end ? readInline(content, start, end) : block;
    const after = block?.after ?? next;
    if (!value || !isTopLevel(content, after)) return undefined;
    const entry = { key, keyStart: at, value: value.value, start: value.start, end: value.end, items: value.items };
    if (Object.hasOwn(data, key)) {
      const index = entries.findIndex((one) => one.key === key);
      const first = firsts.get(key) ?? entries[index] ?? entry;
      firsts.set(key, first);
      faults.push(describeDuplicate(first, entry));
      entries[index] = entry;
    } else entries.push(entry);
    data[key] = value.value;
    at = after;
  }
  if (entries.length === 0) return { data: null, faults: [], places: () => ({}) };
  return { data, faults, places: () => ({ value: [0, content.length], children: new EntryPlaces(entries) }) };
}

/** The places of a mapping's entries, each made when it is asked for. */
class EntryPlaces implements Places {
  readonly #entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  get(key: string): Place | undefined {
    const entry = this.#entries.find((one) => one.key === key);
    if (!entry) return undefined;
    const { keyStart, start, end, items } = entry;
    return {
      key: [keyStart, keyStart + key.length],
      ...(end > start && { value: [start, end] }),
      ...(items.length > 0 && { children: new ItemPlaces(items) }),
    };
  }
}

/** The places of a list's items. */
class ItemPlaces implements Places {
  readonly #items: readonly Scalar[];

  constructor(items: readonly Scalar[]) {
    this.#items = items;
  }

  get(key: string): Place | undefined {
    const item = this.#items[Number(key)];
    return item && { value: [item.start, item.end] };
  }
}

function readInline(content: string, start: number, end: number): Value | undefined {
  if (content.charCodeAt(start) !== OPENING_BRACKET) {
    const scalar = readScalar(content, start, end);
    return scalar && { value: scalar.value, start, end, items: NO_ITEMS };
  }
  const items = readFlowList(content, start, end);
  return items && { value: items.map(({ value }) => value), start, end, items };
}

/** The key that stands a second time. */
function describeDuplicate(first: Entry, { key, keyStart, value }: Entry): Fault {
  const same = isEqual(first.value, value) ? "yes" : "no";
  const range = [keyStart, keyStart + key.length] as const;
  return { code: "duplicate-key", path: [key], range, values: { key, first: first.keyStart, same } };
}

/** The lines `- item` from `from` on; where there are none, `null` at `bare`. */
function readBlockList(content: string, from: number, bare: number): (Value & { readonly after: number }) | undefined {
  const items: Scalar[] = [];
  let indent = -1;
  let at = from;
  while (at < content.length) {
    const next = endOfLine(content, at);
    if (isBlankOrComment(content, at)) {
      if (!isTopLevel(content, next) && items.length === 0) return undefined;
      at = next;
      continue;
    }
    const dash = skipSpaces(content, at);
    const start = skipSpaces(content, dash + 1);
    if (content.charCodeAt(dash) !== DASH || start === dash + 1) break;
    if (indent === -1) indent = dash - at;
    const item = dash - at === indent ? readScalar(content, start, trimEnd(content, start, next)) : undefined;
    if (!item) return undefined;
    items.push(item);
    at = next;
  }
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return { value: null, start: bare, end: bare, items, after: at };
  const start = content.lastIndexOf("-", first.start - 1);
  return { value: items.map(({ value }) => value), start, end: last.end, items, after: at };
}

/** `[a, "b"]` on one line, of the simplest items. */
function readFlowList(content: string, start: number, end: number): Scalar[] | undefined {
  if (content[end - 1] !== "]") return undefined;
  const items: Scalar[] = [];
  const pattern = /\s*(?:"[^"\\]*"|'[^']*'|[\p{L}_](?:[\p{L}\p{N}_./-]| (?=[\p{L}\p{N}]))*)\s*(?:,|$)/uy;
  const inside = content.slice(start + 1, end - 1);
  if (inside.trim() === "") return items;
  while (pattern.lastIndex < inside.length) {
    const from = pattern.lastIndex;
    const [token] = pattern.exec(inside) ?? [];
    if (token === undefined) return undefined;
    const item = token.replace(/,$/u, "");
    const first = start + 1 + from + (item.length - item.trimStart().length);
    const scalar = readScalar(content, first, first + item.trim().length);
    if (!scalar) return undefined;
    items.push(scalar);
    if (!token.endsWith(",") && pattern.lastIndex < inside.length) return undefined;
  }
  return items;
}

function readScalar(content: string, start: number, end: number): Scalar | undefined {
  const quote = content.charCodeAt(start);
  if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
    const close = content.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", start + 1);
    if (close !== end - 1) return undefined;
    const inner = content.slice(start + 1, close);
    return quote === DOUBLE_QUOTE && inner.includes("\\") ? undefined : { value: inner, start, end };
  }
  const text = content.slice(start, end);
  if (text === "" || text.includes(": ") || text.includes(" #") || text.endsWith(":")) return undefined;
  if (!NEEDS_CARE.has(text.charAt(0))) {
    const value = KEYWORD.test(text) ? KEYWORDS.get(text) : text;
    return { value: value === undefined ? text : value, start, end };
  }
  if (DATE.test(text)) return { value: text, start, end };
  return INTEGER.test(text) ? { value: Number(text), start, end } : undefined;
}

/** Whether the next line with text on it starts at column 0, so that what stands before it has ended. */
function isTopLevel(content: string, from: number): boolean {
  for (let at = from; at < content.length; at = endOfLine(content, at)) {
    if (!isBlankOrComment(content, at)) return content.charCodeAt(at) !== SPACE;
  }
  return true;
}

function isBlankOrComment(content: string, at: number): boolean {
  const start = skipSpaces(content, at);
  const code = content.charCodeAt(start);
  return code === HASH || code === LINE_FEED || code === RETURN || start === content.length;
}

/** Where the colon after a key that YAML reads as a string stands; -1 where there is no such key. */
function findKeyEnd(content: string, start: number): number {
  let at = start;
  while (isKeyCode(content.charCodeAt(at), at === start)) at++;
  return at > start && content.charCodeAt(at) === COLON ? at : -1;
}

/** Letters and underscores; but for the first, digits and hyphens too. */
function isKeyCode(code: number, isFirst: boolean): boolean {
  const letter = code | 0x20;
  if ((letter >= 0x61 && letter <= 0x7a) || code === UNDERSCORE) return true;
  return !isFirst && ((code >= 0x30 && code <= 0x39) || code === DASH);
}

function skipSpaces(content: string, from: number): number {
  let at = from;
  while (content.charCodeAt(at) === SPACE) at++;
  return at;
}

function endOfLine(content: string, at: number): number {
  const end = content.indexOf("\n", at);
  return end === -1 ? content.length : end + 1;
}

/** The end of the line's text: without line ending and blanks. */
function trimEnd(content: string, start: number, next: number): number {
  let end = next;
  for (; end > start; end--) {
    const code = content.charCodeAt(end - 1);
    if (code !== SPACE && code !== RETURN && code !== LINE_FEED) break;
  }
  return end;
}
