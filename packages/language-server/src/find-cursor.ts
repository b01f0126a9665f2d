import type { Path } from "@copydesk/front-matter";

/** Where in front matter a cursor stands, read from the lines alone: what is being typed rarely parses. */
export interface Cursor {
  /** The object the cursor's key belongs to, or the value that the cursor is in. */
  readonly path: Path;
  readonly part: "key" | "value";
  /** UTF-16 offsets of the word that is being typed, up to the end of the key or value. */
  readonly word: readonly [start: number, end: number];
  /** Whether a value starts right after its colon or equals sign, so that it needs a blank first. */
  readonly needsBlank: boolean;
}

/** A dash (a step into a list, whose items all look alike: 0) or a key, at its column. */
interface Step {
  readonly column: number;
  readonly step: string | number;
}

interface Line {
  /** Offset of the line's first character. */
  readonly start: number;
  readonly steps: readonly Step[];
  /** Where, within the line, what follows the dashes starts. */
  readonly keyAt: number;
  /** Where, within the line, what follows the separator starts, blanks included; -1 without a key. */
  readonly valueAt: number;
  readonly text: string;
}

const OPENING_FENCE = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n/;
const DASHES = /^[ \t]*(?:-(?:[ \t]+|$))*/;
const KEY = /^(?:("[^"]*"|'[^']*')[ \t]*|([^\s:=#"'[{][^:=]*))([:=])(?=[ \t]|$)/;
/** A table of TOML, or one of an array of tables. */
const TABLE = /^[ \t]*\[(\[?)([^[\]]*)\]/;

/**
 * Finds what the cursor at `offset` is in, in YAML or TOML front matter that may be unfinished; `undefined` outside of
 * front matter, in comments and in the names of TOML's tables.
 */
export function findCursor(text: string, offset: number): Cursor | undefined {
  const opening = OPENING_FENCE.exec(text);
  const fence = opening?.[1];
  if (!opening || !fence || offset < opening[0].length) return undefined;
  const before = text.slice(opening[0].length, offset).split("\n");
  const above = before.slice(0, -1).map((line) => line.trimEnd());
  if (above.includes(fence)) return undefined;
  const start = offset - (before.at(-1)?.length ?? 0);
  const whole = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? "";
  if (fence === "+++") {
    if (whole.trimStart().startsWith("[")) return undefined;
    return describeCursor(readTomlLine(whole, start), findTable(above), offset);
  }
  const line = readYamlLine(whole, start);
  const first = line.steps[0] ?? { column: Math.min(line.keyAt, offset - start), step: "" };
  return describeCursor(line, findParent(first, above), offset);
}

function readYamlLine(text: string, start: number): Line {
  const keyAt = DASHES.exec(text)?.[0].length ?? 0;
  const { name, valueAt } = findKey(text, keyAt, ":");
  const dashes = [...text.slice(0, keyAt).matchAll(/-/g)].map(({ index }): Step => ({ column: index, step: 0 }));
  const steps = name === undefined ? dashes : [...dashes, { column: keyAt, step: unquote(name) }];
  return { start, steps, keyAt, valueAt, text };
}

function readTomlLine(text: string, start: number): Line {
  const indent = text.length - text.trimStart().length;
  const { name, valueAt } = findKey(text, indent, "=");
  const steps = readDotted(name ?? "", indent);
  return { start, steps, keyAt: steps.at(-1)?.column ?? indent, valueAt, text };
}

function findKey(text: string, from: number, separator: string): { readonly name?: string; readonly valueAt: number } {
  const [written = "", quoted, bare = "", sign] = KEY.exec(text.slice(from)) ?? [];
  return sign === separator ? { name: quoted ?? bare, valueAt: from + written.length } : { valueAt: -1 };
}

/** The keys of a TOML name, of which `a."b c"` has two. */
function readDotted(name: string, from: number): Step[] {
  const parts = name.matchAll(/"[^"]*"|'[^']*'|[^\s.]+/g);
  return [...parts].map(({ 0: part, index }) => ({ column: from + index, step: unquote(part) }));
}

function unquote(name: string): string {
  return name.trimEnd().replace(/^(["'])(.*)\1$/, "$2");
}

function describeCursor(line: Line, parent: Path, offset: number): Cursor | undefined {
  const column = offset - line.start;
  const hasKey = line.valueAt >= 0;
  const inItem = line.steps.length > 0 && !hasKey;
  const isValue = inItem || (hasKey && column >= line.valueAt);
  if (!isValue && column < line.keyAt && line.text.trim() !== "") return undefined;
  const own = isValue || !hasKey ? line.steps : line.steps.slice(0, -1);
  const from = Math.min(isValue && hasKey ? line.valueAt : line.keyAt, column);
  const blanks = isValue ? (/^[ \t]*/.exec(line.text.slice(from))?.[0].length ?? 0) : 0;
  const start = from + blanks;
  const comment = findComment(line.text, start);
  if (column > comment) return undefined;
  const until = isValue || !hasKey ? comment : line.valueAt - 1;
  return {
    path: [...parent, ...own.map(({ step }) => step)],
    part: isValue ? "value" : "key",
    word: [line.start + start, line.start + Math.max(line.text.slice(0, until).trimEnd().length, start)],
    needsBlank: isValue && hasKey && blanks === 0,
  };
}

/** Where, within a line, a comment starts behind what is written from `from` on; the line's end where none does. */
function findComment(text: string, from: number): number {
  const quoted = /^"(?:[^"\\]|\\.)*"|^'[^']*'/.exec(text.slice(from))?.[0].length ?? 0;
  const comment = text.slice(from + quoted).search(/(?<![^ \t])#/);
  return comment < 0 ? text.length : from + quoted + comment;
}

/** The table that the lines above are in. */
function findTable(above: readonly string[]): Path {
  const [, isArray = "", name = ""] = TABLE.exec(above.findLast((line) => TABLE.test(line)) ?? "") ?? [];
  const steps = readDotted(name, 0).map(({ step }) => step);
  return isArray === "" ? steps : [...steps, 0];
}

/** The dashes and keys above that stand further and further left; a list may stand right under its key. */
function findParent(first: Step, above: readonly string[]): Path {
  const path: (string | number)[] = [];
  let below = first;
  for (const line of above.toReversed()) {
    for (const step of readYamlLine(line, 0).steps.toReversed()) {
      const isList = below.step === 0 && step.step !== 0 && step.column === below.column;
      if (step.column >= below.column && !isList) continue;
      path.unshift(step.step);
      below = step;
    }
    if (below.column === 0 && below.step !== 0) break;
  }
  return path;
}
