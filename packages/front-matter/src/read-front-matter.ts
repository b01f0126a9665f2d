import { findBlock } from "./find-block.ts";
import { locateLines } from "./locate-lines.ts";
import type { LinePlace } from "./locate-lines.ts";
import type { Block } from "./find-block.ts";
import { findPlace } from "./places.ts";
import type { Fault, Place } from "./places.ts";
import { isObject } from "./schema/json.ts";
import { readSyntax, refuse } from "./syntax/read-syntax.ts";
import type { Syntax } from "./syntax/read-syntax.ts";
import type { FrontMatter, Problem, Range } from "./types.ts";

/** How front matter is read. */
export interface ReadOptions {
  /** Longest front matter that is read, in UTF-16 units; 64 kB unless told. */
  readonly maxLength?: number;
}

/** Finds and parses the front matter at the start of `text`. Never throws: what is wrong is in `problems`. */
export function readFrontMatter(text: string, { maxLength = 65_536 }: ReadOptions = {}): FrontMatter {
  return readBlock(text, findBlock(text), maxLength);
}

/** Reads a whole text as if it stood between fences. Never throws. */
export function readWhole(text: string, format: Syntax): FrontMatter {
  const contentRange = [text.startsWith("\uFEFF") ? 1 : 0, text.length] as const;
  return readBlock(text, { format, range: contentRange, contentRange, problems: [] }, Infinity);
}

function readBlock(text: string, { problems, ...where }: Block, maxLength: number): FrontMatter {
  const { format, range, contentRange } = where;
  const [start, end] = contentRange;
  const block = { text, ...where };
  if (format === "none") return { ...block, data: undefined, problems, locate: () => undefined };
  const isHexo = problems.some((problem) => problem.code === "opening-fence");
  const reading =
    end - start > maxLength
      ? refuse({ code: "too-long", range: [-start + range[0], -start + range[0] + 3], values: { limit: maxLength } })
      : readSyntax(format, isHexo ? spaceOut(text.slice(start, end)) : text.slice(start, end));
  const locateLine = locateLines(text);
  const faults = reading.faults.map((fault): Problem => placeFault(fault, contentRange, locateLine));
  const data = reading.data === null ? {} : reading.data;
  if (data !== undefined && !isObject(data)) {
    faults.push({ code: "not-a-mapping", path: [], range: trim(text, contentRange), severity: "error", values: {} });
  }
  let places: Place | undefined;
  return {
    ...block,
    data: isObject(data) ? data : undefined,
    problems: faults.length > 0 ? [...problems, ...faults] : problems,
    locate: (path, part) => {
      const found = findPlace((places ??= reading.places()), path, part);
      return found && [start + found[0], start + found[1]];
    },
  };
}

/** Hexo, the one generator that reads a block without its opening fence, also reads tabs as indentation. */
function spaceOut(content: string): string {
  return content.replace(/^\t+/gmu, (tabs) => " ".repeat(tabs.length));
}

function placeFault(fault: Fault, [start, limit]: Range, locateLine: (offset: number) => LinePlace): Problem {
  const { first, ...values } = fault.values ?? {};
  return {
    code: fault.code,
    path: fault.path ?? [],
    range: [Math.min(start + fault.range[0], limit), Math.min(start + fault.range[1], limit)],
    severity: fault.severity ?? "error",
    values: first === undefined ? values : { ...values, line: locateLine(start + Number(first)).line },
    ...(fault.expected && { expected: fault.expected }),
  };
}

function trim(text: string, [start, end]: Range): Range {
  return [start, start + text.slice(start, end).trimEnd().length];
}
