import { measureGrapheme, splitGraphemes } from "./display-width.ts";
import { toLine } from "./sanitise.ts";

/** A source line as a terminal shows it, with what to underline; widths are terminal columns. */
export interface CodeFrame {
  readonly text: string;
  /** Blank columns before the underline. */
  readonly indent: number;
  /** At least 1, so that a place between two characters is seen. */
  readonly width: number;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  /** UTF-16 offsets into the line. */
  readonly start: number;
  readonly end: number;
}

/** Terminal columns that a frame's text takes at most, for want of a narrower terminal. */
export const MAX_WIDTH = 100;
/** Share of them kept before the underline when a line is cut. */
const SHARE_BEFORE = 0.4;
const TAB_WIDTH = 4;
/** UTF-16 units looked at around the finding: enough for `MAX_WIDTH` columns of ordinary text, however long the line. */
const UNITS_BEFORE = 80;
const UNITS_AFTER = 200;
const MAX_KNOWN = 10_000;
const known = new Map<string, Pick<Cell, "text" | "width">>();

/** What makes a bracket that follows the start of a runner's old command. */
const OPENS_COMMAND = /#\p{Default_Ignorable_Code_Point}*#\p{Default_Ignorable_Code_Point}*$/u;

/** The part of a line around what stands from `start` to `end` (0-based UTF-16 offsets into the line), `columns` wide at most. */
export function createCodeFrame(line: string, start: number, end: number, columns: number = MAX_WIDTH): CodeFrame {
  const from = Math.max(0, start - UNITS_BEFORE);
  const cells = toCells(line.slice(from, start + UNITS_AFTER), from);
  const first = cells.findIndex((cell) => cell.end > start);
  const marked = first === -1 ? cells.length : first;
  const fits = cells.at(-1)?.end === line.length && from === 0 && sum(cells) <= columns;
  const left = fits ? 0 : findLeft(cells, marked, columns * SHARE_BEFORE);
  // An ellipsis on either side takes a column each.
  const right = fits ? cells.length : findRight(cells, left, columns - 2);
  const before = left > 0 || from > 0 ? "…" : "";
  const after = (cells[right - 1]?.end ?? line.length) < line.length ? "…" : "";
  const shown = cells.slice(left, right);
  const underlined = shown.filter((cell) => cell.end > start && cell.start < end);
  return {
    text: `${before}${shown.map((cell) => cell.text).join("")}${after}`,
    indent: before.length + sum(cells.slice(left, marked)),
    width: Math.max(1, sum(underlined)),
  };
}

function findLeft(cells: readonly Cell[], marked: number, columns: number): number {
  let left = marked;
  for (let width = 0; left > 0; left -= 1) {
    width += cells[left - 1]?.width ?? 0;
    if (width > columns) break;
  }
  return left;
}

function findRight(cells: readonly Cell[], left: number, columns: number): number {
  let right = left;
  for (let width = 0; right < cells.length; right += 1) {
    width += cells[right]?.width ?? 0;
    if (width > columns) break;
  }
  return right;
}

function toCells(text: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  let start = offset;
  for (const segment of splitGraphemes(text)) {
    const tab = TAB_WIDTH - (column % TAB_WIDTH);
    const isLive = segment.startsWith("[") && OPENS_COMMAND.test(text.slice(0, start - offset));
    const cell = segment === "\t" ? { text: " ".repeat(tab), width: tab } : show(segment);
    // As the whole report is going to have it, which is then too late to move the underline.
    const { text: shown, width } = isLive ? { text: `\\${cell.text}`, width: cell.width + 1 } : cell;
    cells.push({ text: shown, width, start, end: start + segment.length });
    start += segment.length;
    column += width;
  }
  return cells;
}

/** Cleaning and measuring is dear and a report's characters are few, so what was found is remembered. */
function show(grapheme: string): Pick<Cell, "text" | "width"> {
  let shown = known.get(grapheme);
  if (!shown) {
    if (known.size >= MAX_KNOWN) known.clear();
    const text = toLine(grapheme);
    const width = text === grapheme ? measureGrapheme(text) : text.length;
    shown = { text, width };
    known.set(grapheme, shown);
  }
  return shown;
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, cell) => total + cell.width, 0);
}
