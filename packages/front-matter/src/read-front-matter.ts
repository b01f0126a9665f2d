import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { FrontMatter, Path, Problem, Range } from "./types.ts";

const YAML_BLOCK = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?=\r?\n|$(?![\s\S]))/m;

/** Finds and parses the front matter at the start of `text`. Never throws: what is wrong is in `problems`. */
export function readFrontMatter(text: string): FrontMatter {
  const match = text.startsWith("---") || text.startsWith("\uFEFF---") ? YAML_BLOCK.exec(text) : null;
  if (!match) {
    const unclosed = /^\uFEFF?---[ \t]*(?=\r?\n)/.exec(text);
    const problems: Problem[] = unclosed
      ? [{ code: "unclosed", path: [], range: [0, unclosed[0].length], severity: "error", values: {} }]
      : [];
    return { format: "none", range: [0, 0], contentRange: [0, 0], data: undefined, problems, locate: () => undefined };
  }
  const content = match[1] ?? "";
  const start = match[0].indexOf("\n") + 1;
  const contentRange: Range = [start, start + content.length];
  const document = parseDocument(content, { uniqueKeys: false, lineCounter: new LineCounter(), logLevel: "silent" });
  const problems: Problem[] = document.errors.map((error) => ({
    code: "syntax",
    path: [],
    range: [start + error.pos[0], start + Math.max(error.pos[1], error.pos[0])],
    severity: "error",
    values: { reason: error.message.split("\n")[0] ?? "" },
  }));
  problems.push(...findDuplicateKeys(document, start));
  const data: unknown = document.errors.length > 0 ? undefined : (document.toJS() ?? {});
  return {
    format: "yaml",
    range: [match[0].startsWith("\uFEFF") ? 1 : 0, match[0].length],
    contentRange,
    data: typeof data === "object" && data !== null ? (data as Record<string, unknown>) : undefined,
    problems,
    locate: (path, part) => locate(document, path, part, start),
  };
}

function findDuplicateKeys(document: Document, start: number): Problem[] {
  if (!isMap(document.contents)) return [];
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const pair of document.contents.items) {
    if (!isScalar(pair.key)) continue;
    const key = String(pair.key.value);
    const range = pair.key.range;
    if (seen.has(key) && range) {
      problems.push({
        code: "duplicate-key",
        path: [key],
        range: [start + range[0], start + range[1]],
        severity: "error",
        values: { key },
      });
    }
    seen.add(key);
  }
  return problems;
}

function locate(document: Document, path: Path, part: "key" | "value", start: number): Range | undefined {
  const last = path.at(-1);
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent)
    ? parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(last))
    : undefined;
  const node = pair ? pair[part] : document.getIn(path, true);
  const range = isNode(node) ? node.range : undefined;
  return range ? [start + range[0], start + range[1]] : undefined;
}
