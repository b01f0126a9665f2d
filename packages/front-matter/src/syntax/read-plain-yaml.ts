import type { Place, Reading } from "../places.ts";
import type { Range } from "../types.ts";

/** A key at the start of a line that YAML reads as a string, and the blanks after its colon. */
const KEY = /([A-Za-z_][A-Za-z0-9_-]*):(?: +|(?=\r?\n)|$)/y;
const BLANK_OR_COMMENT = / *(?:#|\r?\n|$)/y;
const ITEM = /( *)- +/y;
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
/** Tabs, control characters and line breaks other than LF and CRLF. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const UNUSUAL = /[\0-\t\v\f\x0E-\x1F\x7F-\x9F\uFEFF\u2028\u2029]|\r(?!\n)/;

/** Start and end of a scalar, and what it stands for. */
interface Scalar {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the YAML that nearly every post consists of (a flat mapping of one-line scalars and lists of them) about fifty
 * times faster than a full parser. `undefined` for anything else: what it reads, it reads as the full parser does.
 */
export function readPlainYaml(content: string): Reading | undefined {
  if (UNUSUAL.test(content)) return undefined;
  const data: Record<string, unknown> = {};
  /** Key's start and end, value's start and end, for each key in turn. */
  const marks: number[] = [];
  const items: Scalar[][] = [];
  let at = 0;
  while (at < content.length) {
    const next = endOfLine(content, at);
    if (isBlankOrComment(content, at)) {
      at = next;
      continue;
    }
    KEY.lastIndex = at;
    const key = KEY.exec(content)?.[1];
    if (key === undefined || SPECIAL_KEY.test(key) || Object.hasOwn(data, key) || key === "__proto__") return undefined;
    const start = KEY.lastIndex;
    const end = trimEnd(content, start, next);
    let list: Scalar[] | undefined = [];
    let value: Scalar | undefined;
    let after = next;
    if (start < end) {
      if (content[start] === "[") {
        list = readFlowList(content, start, end);
        if (!list) return undefined;
        value = { value: list.map((item) => item.value), start, end };
      } else value = readScalar(content, start, end);
      if (!value) return undefined;
      if (!isTopLevel(content, after)) return undefined;
    } else {
      const block = readBlockList(content, next);
      if (!block) return undefined;
      ({ list, after } = block);
      const [first] = list;
      const last = list.at(-1);
      value =
        first && last
          ? { value: list.map((item) => item.value), start: block.start, end: last.end }
          : { value: null, start: at + key.length + 1, end: at + key.length + 1 };
    }
    data[key] = value.value;
    marks.push(at, at + key.length, value.start, value.end);
    items.push(list);
    at = after;
  }
  if (marks.length === 0) return { data: null, faults: [], places: () => ({}) };
  return { data, faults: [], places: () => toPlaces(Object.keys(data), marks, items, content.length) };
}

function toPlaces(keys: readonly string[], marks: readonly number[], items: readonly Scalar[][], end: number): Place {
  const children = new Map<string, Place>();
  for (const [index, key] of keys.entries()) {
    const [keyStart = 0, keyEnd = 0, start = 0, valueEnd = 0] = marks.slice(index * 4, index * 4 + 4);
    const list = items[index] ?? [];
    children.set(key, {
      key: [keyStart, keyEnd],
      ...(valueEnd > start && { value: [start, valueEnd] }),
      ...(list.length > 0 && {
        children: new Map(list.map((item, position) => [String(position), { value: rangeOf(item) }])),
      }),
    });
  }
  return { value: [0, end], children };
}

const rangeOf = (scalar: Scalar): Range => [scalar.start, scalar.end];

/** The lines `- item` from `from` on; an empty list when there are none. */
function readBlockList(content: string, from: number): { list: Scalar[]; start: number; after: number } | undefined {
  const list: Scalar[] = [];
  let indent = -1;
  let start = from;
  let at = from;
  while (at < content.length) {
    const next = endOfLine(content, at);
    if (isBlankOrComment(content, at)) {
      if (!isTopLevel(content, next) && list.length === 0) return undefined;
      at = next;
      continue;
    }
    ITEM.lastIndex = at;
    const match = ITEM.exec(content);
    if (!match) break;
    const width = match[1]?.length ?? 0;
    if (indent === -1) {
      indent = width;
      start = at + width;
    }
    const item =
      width === indent ? readScalar(content, ITEM.lastIndex, trimEnd(content, ITEM.lastIndex, next)) : undefined;
    if (!item) return undefined;
    list.push(item);
    at = next;
  }
  return isTopLevel(content, at) ? { list, start, after: at } : undefined;
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
  const quote = content[start];
  if (quote === '"' || quote === "'") {
    const close = content.indexOf(quote, start + 1);
    if (close !== end - 1) return undefined;
    const inner = content.slice(start + 1, close);
    return quote === '"' && inner.includes("\\") ? undefined : { value: inner, start, end };
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
  for (let at = from; at < content.length;) {
    const next = endOfLine(content, at);
    if (!isBlankOrComment(content, at)) return content[at] !== " ";
    at = next;
  }
  return true;
}

function isBlankOrComment(content: string, at: number): boolean {
  const character = content[at];
  if (character === "#" || character === "\n" || character === "\r") return true;
  if (character !== " ") return false;
  BLANK_OR_COMMENT.lastIndex = at;
  return BLANK_OR_COMMENT.test(content);
}

function endOfLine(content: string, at: number): number {
  const end = content.indexOf("\n", at);
  return end === -1 ? content.length : end + 1;
}

/** The end of the line's text: without line ending and blanks. */
function trimEnd(content: string, start: number, next: number): number {
  let end = next;
  while (end > start && " \r\n".includes(content.charAt(end - 1))) end--;
  return end;
}
