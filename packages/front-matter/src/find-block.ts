import type { FrontMatterFormat, Problem, Range } from "./types.ts";

/** Where front matter stands, and what is odd about its fences. */
export interface Block {
  readonly format: FrontMatterFormat;
  readonly range: Range;
  readonly contentRange: Range;
  readonly problems: readonly Problem[];
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** Before the line ending. */
  readonly end: number;
  /** After the line ending. */
  readonly next: number;
}

const NONE: Block = { format: "none", range: [0, 0], contentRange: [0, 0], problems: [] };

/** What YAML and TOML front matter may start with; anything else after a lone fence is a thematic break's. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  "---": /[ \t]*(?:[\p{L}\p{N}_"'][^\n:]*:(?:[ \t\r\n]|$)|#)/uy,
  "+++": /[ \t]*(?:[\p{L}\p{N}_"'-][^\n=]*=|\[|#)/uy,
};

/** Finds the front matter of a post, or what was meant as such. Reads no further than its closing fence. */
export function findBlock(text: string): Block {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const fence = skipBlankLines(text, start);
  const mark = text.slice(fence, fence + 3);
  if (Object.hasOwn(BEGINNINGS, mark)) return findFenced(text, start, fence, mark);
  if (text.startsWith("{", start)) return findJson(text, start);
  return findUnopened(text, start);
}

/** A block whose opening fence is at `fence`, with nothing but blank lines since `start`. */
function findFenced(text: string, start: number, fence: number, mark: string): Block {
  const opening = readLine(text, fence);
  if (opening.text !== mark) {
    const language = /^---([A-Za-z]+)$/u.exec(opening.text)?.[1];
    if (language === undefined || fence > start) return NONE;
    return fail("fence-language", [fence, fence + opening.text.length], { language }, ["---"]);
  }
  const isPlausible = startsWith(text, skipBlankLines(text, opening.next), BEGINNINGS[mark] ?? /$/y);
  const close = findClose(text, opening.next, mark);
  const isExact = close?.text === mark;
  if (!isPlausible && (fence > start || !isExact)) return NONE;
  if (!close) return findIndentedEnd(text, opening.next, mark) ?? fail("unclosed", [fence, fence + 3], { fence: mark });
  const problems: Problem[] = [];
  if (fence > start) problems.push(warn("blank-before-fence", [start, fence], {}, [""]));
  if (!isExact) problems.push(describeClose(close, mark));
  return {
    format: mark === "---" ? "yaml" : "toml",
    range: [fence, isExact ? close.end : close.start + 3],
    contentRange: [opening.next, close.start],
    problems,
  };
}

/** The first line that closes the block for some generator: Hugo takes any that starts with the fence, Jekyll `...`. */
function findClose(text: string, from: number, mark: string): Line | undefined {
  for (let at = from; at < text.length; at = endOfLine(text, at)) {
    if (text.startsWith(mark, at)) return readLine(text, at);
    if (mark !== "---" || !text.startsWith("...", at)) continue;
    const line = readLine(text, at);
    if (line.text === "...") return line;
  }
  return undefined;
}

function describeClose(close: Line, mark: string): Problem {
  const range: Range = [close.start, close.start + close.text.length];
  if (close.text === "...") return warn("closing-dots", range, { found: close.text, fence: mark }, [mark]);
  const rest = close.text.replace(/^[-+]+\s*/u, "");
  return warn("closing-fence", range, { found: close.text, fence: mark }, [rest === "" ? mark : `${mark}\n${rest}`]);
}

/** Hexo reads a mapping without its opening fence; it is taken for one only when it has a title or a date. */
function findUnopened(text: string, start: number): Block {
  if (!startsWith(text, start, /[A-Za-z_][\w-]*:[ \t\r\n]/uy)) return NONE;
  const close = findClose(text, start, "---");
  if (close?.text !== "---" || !isMapping(text.slice(start, close.start))) {
    return findIndentedEnd(text, start, "---", isMapping) ?? NONE;
  }
  return {
    format: "yaml",
    range: [start, close.end],
    contentRange: [start, close.start],
    problems: [warn("opening-fence", [start, start], {}, ["---\n"])],
  };
}

function isMapping(text: string): boolean {
  const lines = text.split(/\r?\n/u);
  const keys = lines.flatMap((line) => /^([A-Za-z_][\w-]*):(?:\s|$)/u.exec(line)?.[1] ?? []);
  const isPlain = lines.every((line) => /^(?:[A-Za-z_][\w-]*:(?:\s|$)|[\s#-]|$)/u.test(line));
  return isPlain && keys.length > 1 && keys.some((key) => key === "title" || key === "date");
}

/** A closing fence behind white space, which no generator takes for one, before the first blank line and after `isExpected`. */
function findIndentedEnd(
  text: string,
  start: number,
  mark: string,
  isExpected: (text: string) => boolean = () => true,
): Block | undefined {
  for (let line = readLine(text, start); line.text !== ""; line = readLine(text, line.next)) {
    if (line.text.trimStart() !== mark) continue;
    if (!isExpected(text.slice(start, line.start))) return undefined;
    return fail("unclosed", [line.start, line.start + line.text.length], { fence: mark }, [mark]);
  }
  return undefined;
}

/** Hugo's JSON front matter ends with the brace that closes the one it starts with. */
function findJson(text: string, start: number): Block {
  if (!startsWith(text, start, /\{\s*["}]/uy)) return NONE;
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = findStringEnd(text, at);
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) {
      return { format: "json", range: [start, at + 1], contentRange: [start, at + 1], problems: [] };
    }
  }
  return fail("unclosed", [start, start + 1], { fence: "}" });
}

function findStringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

function fail(code: string, range: Range, values: Problem["values"], expected?: readonly string[]): Block {
  const problem = { code, path: [], range, severity: "error", values, ...(expected && { expected }) } as const;
  return { ...NONE, problems: [problem] };
}

function warn(code: string, range: Range, values: Problem["values"], expected: readonly string[]): Problem {
  return { code, path: [], range, severity: "warning", values, expected };
}

function startsWith(text: string, at: number, pattern: RegExp): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function skipBlankLines(text: string, start: number): number {
  let at = start;
  for (let line = readLine(text, at); line.text === "" && line.next > at; line = readLine(text, at)) at = line.next;
  return at;
}

function endOfLine(text: string, start: number): number {
  const feed = text.indexOf("\n", start);
  return feed === -1 ? text.length : feed + 1;
}

function readLine(text: string, start: number): Line {
  const next = endOfLine(text, start);
  const feed = next > start && text[next - 1] === "\n" ? next - 1 : next;
  const end = feed < next && feed > start && text[feed - 1] === "\r" ? feed - 1 : feed;
  return { text: text.slice(start, end).trimEnd(), start, end, next };
}
