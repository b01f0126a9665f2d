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
const KEY = /^("[^"]*"|'[^']*'|[^\s:=#"'[{][^:=]*?)[ \t]*([:=])(?=[ \t]|$)/;

/**
 * Finds what the cursor at `offset` is in, in YAML or TOML front matter that may be unfinished; `undefined` outside of
 * front matter.
 */
export function findCursor(text: string, offset: number): Cursor | undefined {
  const opening = OPENING_FENCE.exec(text);
  const fence = opening?.[1];
  if (!opening || !fence || offset < opening[0].length) return undefined;
  const before = text.slice(opening[0].length, offset).split("\n");
  if (before.slice(0, -1).some((line) => line.trimEnd() === fence)) return undefined;
  const separator = fence === "---" ? ":" : "=";
  let start = opening[0].length;
  const lines: Line[] = [];
  for (const [index, line] of before.entries()) {
    const whole = index === before.length - 1 ? line + (/^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? "") : line;
    lines.push(readLine(whole.replace(/\r$/, ""), start, separator));
    start += line.length + 1;
  }
  const current = lines.at(-1);
  return current && describeCursor(current, lines.slice(0, -1), offset);
}

function readLine(text: string, start: number, separator: string): Line {
  const dashes = DASHES.exec(text)?.[0] ?? "";
  const steps: Step[] = [...dashes.matchAll(/-/g)].map(({ index }) => ({ column: index, step: 0 }));
  const [written = "", name, sign] = KEY.exec(text.slice(dashes.length)) ?? [];
  const hasKey = name !== undefined && sign === separator;
  if (hasKey) steps.push({ column: dashes.length, step: name.replace(/^(["'])(.*)\1$/, "$2") });
  return { start, steps, keyAt: dashes.length, valueAt: hasKey ? dashes.length + written.length : -1, text };
}

function describeCursor(line: Line, above: readonly Line[], offset: number): Cursor | undefined {
  const column = offset - line.start;
  const hasKey = line.valueAt >= 0;
  const inItem = line.steps.length > 0 && !hasKey;
  const isValue = inItem || (hasKey && column >= line.valueAt);
  if (!isValue && column < line.keyAt && line.text.trim() !== "") return undefined;
  const own = isValue || !hasKey ? line.steps : line.steps.slice(0, -1);
  const path = [
    ...findParent(line.steps[0] ?? { column: Math.min(line.keyAt, column), step: "" }, above),
    ...own.map(({ step }) => step),
  ];
  const from = Math.min(isValue && hasKey ? line.valueAt : line.keyAt, column);
  const until =
    isValue || !hasKey
      ? line.text.replace(/(?:^|[ \t]+)(?:#.*)?$/, "").length
      : line.text.slice(0, line.valueAt - 1).trimEnd().length;
  const blanks = isValue ? (/^[ \t]*/.exec(line.text.slice(from))?.[0].length ?? 0) : 0;
  const start = from + blanks;
  return {
    path,
    part: isValue ? "value" : "key",
    word: [line.start + start, line.start + Math.max(until, start)],
    needsBlank: isValue && hasKey && blanks === 0,
  };
}

/** The dashes and keys above that stand further and further left; a list may stand right under its key. */
function findParent(first: Step, above: readonly Line[]): (string | number)[] {
  const path: (string | number)[] = [];
  let below = first;
  for (const line of above.toReversed()) {
    for (const step of line.steps.toReversed()) {
      const isList = below.step === 0 && step.step !== 0 && step.column === below.column;
      if (step.column >= below.column && !isList) continue;
      path.unshift(step.step);
      below = step;
    }
    if (below.column === 0 && below.step !== 0) break;
  }
  return path;
}
