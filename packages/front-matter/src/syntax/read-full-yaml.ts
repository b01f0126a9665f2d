import type { Document, Node, Pair, ParsedNode } from "yaml";
import { loadYaml } from "#parsers";
import { setKey } from "../places.ts";
import type { Fault, Place, Reading } from "../places.ts";
import { isEqual } from "../schema/json.ts";
import type { Path, Range } from "../types.ts";
import { indentContinuations } from "./indent-continuations.ts";

/** Far above what any post nests; keeps the call stack safe. */
export const MAX_DEPTH = 64;
/** Values that aliases may add to a document, so that a few lines cannot stand for billions. */
const MAX_ALIASED = 1_000;

/**
 * Reads any YAML 1.2 document with the core schema: dates and `yes` stay strings. A quoted text continued at column 0,
 * which site generators read, is a warning.
 */
export function readFullYaml(content: string): Reading {
  const reading = readDocument(content);
  if (!reading.faults.some((fault) => fault.code === "syntax")) return reading;
  const indented = indentContinuations(content);
  if (!indented) return reading;
  const second = readDocument(indented.text);
  if (second.faults.some((fault) => fault.code === "syntax")) return reading;
  const faults = second.faults.map((fault) => ({ ...fault, range: indented.toOriginal(fault.range) }));
  return {
    data: second.data,
    faults: [...indented.faults, ...faults],
    places: () => mapPlace(second.places(), indented.toOriginal),
  };
}

function readDocument(content: string): Reading {
  if (nestsTooDeep(content)) return refuse("too-deep", [0, 0], MAX_DEPTH);
  const document = loadYaml().parseDocument(content, {
    uniqueKeys: false,
    schema: "core",
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const directive = findDirective(content);
  const [error] = document.errors;
  if (error && directive) return refuse("directive", directive, 0);
  if (error) return { data: undefined, faults: [toFault(error, content)], places: () => undefined };
  return new NodeReader(document, content).read();
}

/** The first error: those after it follow from it. It does not begin between the two letters of a line's end. */
function toFault({ code, pos: [from, end] }: { code: string; pos: [number, number] }, content: string): Fault {
  const start = content[from - 1] === "\r" && content[from] === "\n" ? from - 1 : from;
  return { code: "syntax", range: [start, Math.max(start, end)], values: { reason: code } };
}

function refuse(code: string, range: Range, limit: number): Reading {
  return { data: undefined, faults: [{ code, range, values: { limit } }], places: () => undefined };
}

/** The first directive. Only blank lines and comments stand before one; a later line that begins with `%` is text. */
function findDirective(content: string): Range | undefined {
  const [before, directive] = /^(?:[ \t]*(?:#.*)?\r?\n)*(%.*)/u.exec(content) ?? [];
  return before === undefined || directive === undefined
    ? undefined
    : [before.length - directive.length, before.length];
}

/** Flow brackets and block indicators that one line, or a run of them, can nest with; counted before any parsing. */
function nestsTooDeep(content: string): boolean {
  let depth = 0;
  for (const [token] of content.matchAll(/[[{\]}]|^[ \t]*(?:[-?:][ \t]+){65}/gmu)) {
    if (token.length > 1) return true;
    depth = token === "[" || token === "{" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > MAX_DEPTH * 4) return true;
  }
  return false;
}

interface Converted {
  readonly data: unknown;
  readonly place: Place;
}

/** A mapping under way; of a key that stands several times, `data` and `children` have the last, `firsts` the first. */
interface Mapping {
  readonly data: Record<string, unknown>;
  readonly children: Map<string, Place>;
  readonly firsts: Map<string, { readonly at: number; readonly value: unknown }>;
}

/** Ends a conversion that must not go on; carries why. */
class Refusal extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

class NodeReader {
  readonly #document: Document.Parsed;
  readonly #faults: Fault[] = [];
  readonly #anchors = new Map<string, Node>();
  readonly #content: string;
  #aliased = 0;
  #aliases = 0;

  constructor(document: Document.Parsed, content: string) {
    this.#document = document;
    this.#content = content;
  }

  read(): Reading {
    const content = this.#content;
    const directive = findDirective(content);
    if (directive && this.#document.directives.docStart) this.#faults.push({ code: "directive", range: directive });
    for (const warning of this.#document.warnings) {
      if (warning.code !== "TAG_RESOLVE_FAILED") continue;
      const tag = content.slice(...warning.pos);
      // Dates are text here, with or without the tag that site generators know.
      if (tag !== "!!timestamp") this.#faults.push({ code: "custom-tag", range: warning.pos, values: { tag } });
    }
    try {
      const { data, place } = this.#convert(this.#document.contents, [], 0);
      return { data, faults: this.#faults, places: () => place };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { data: undefined, faults: [...this.#faults, error.fault], places: () => undefined };
    }
  }

  #convert(node: ParsedNode | Node | null, path: Path, depth: number): Converted {
    if (!node) return { data: null, place: {} };
    const { isAlias, isCollection, isMap, isScalar } = loadYaml();
    const range = this.#findRange(node);
    if (depth > MAX_DEPTH) throw new Refusal({ code: "too-deep", range, values: { limit: MAX_DEPTH } });
    if (this.#aliases > 0 && ++this.#aliased > MAX_ALIASED) {
      throw new Refusal({ code: "aliases", range, values: { limit: MAX_ALIASED } });
    }
    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      if (!target) throw new Refusal({ code: "syntax", range, values: { reason: "BAD_ALIAS" } });
      this.#aliases++;
      const { data } = this.#convert(target, path, depth + 1);
      this.#aliases--;
      return { data, place: { value: range } };
    }
    if ("anchor" in node && node.anchor) this.#anchors.set(node.anchor, node);
    const place = range[1] > range[0] ? { value: range } : {};
    if (isScalar(node)) return { data: node.value, place };
    if (!isCollection(node)) return { data: null, place };
    const children = new Map<string, Place>();
    if (!isMap(node)) {
      const data = node.items.map((item, index) => {
        const child = this.#convert(item as Node | null, [...path, index], depth + 1);
        children.set(String(index), child.place);
        return child.data;
      });
      return { data, place: placeCollection(node, range, children) };
    }
    const mapping: Mapping = { data: {}, children, firsts: new Map() };
    for (const pair of node.items as Pair<Node | null, Node | null>[]) this.#addPair(pair, mapping, path, depth);
    return { data: mapping.data, place: placeCollection(node, range, children) };
  }

  /** Without the line endings that a block's range ends with. */
  #findRange(node: Node | null): Range {
    const [start = 0, limit = start] = node?.range ?? [];
    let end = limit;
    while (end > start && " \t\r\n".includes(this.#content.charAt(end - 1))) end--;
    return [start, end];
  }

  #addPair(pair: Pair<Node | null, Node | null>, { data, children, firsts }: Mapping, path: Path, depth: number): void {
    const key = this.#convertKey(pair.key, path, depth);
    const keyRange = this.#findRange(pair.key);
    const child = this.#convert(pair.value, [...path, key], depth + 1);
    const first = firsts.get(key);
    if (!first) firsts.set(key, { at: keyRange[0], value: child.data });
    else if (this.#aliases === 0) {
      this.#faults.push({
        code: "duplicate-key",
        path: [...path, key],
        range: keyRange,
        values: { key, first: first.at, same: isEqual(first.value, child.data) ? "yes" : "no" },
      });
    }
    setKey(data, key, child.data);
    children.set(key, { ...child.place, key: keyRange });
  }

  /** As text, since JSON has no other keys: what is no text as `yaml` itself writes it. */
  #convertKey(key: Node | null, path: Path, depth: number): string {
    const { data } = this.#convert(key, path, depth + 1);
    if (typeof data === "string") return data;
    const { Pair, YAMLMap } = loadYaml();
    const map = new YAMLMap();
    map.add(new Pair(key, null));
    return Object.keys(map.toJS(this.#document, { maxAliasCount: -1 }) as object).join("");
  }
}

/** A block collection ends where its last written entry does; its node also counts the comments after it. */
function placeCollection({ flow }: { flow?: boolean }, range: Range, children: ReadonlyMap<string, Place>): Place {
  if (children.size === 0) return { value: range };
  let end = range[0] + 1;
  for (const child of children.values()) end = Math.max(end, child.value?.[1] ?? child.key?.[1] ?? 0);
  return { value: flow ? range : [range[0], end], children };
}

function mapPlace(place: Place | undefined, map: (range: Range) => Range): Place | undefined {
  const { key, value, children } = place ?? {};
  return (
    place && {
      ...(key && { key: map(key) }),
      ...(value && { value: map(value) }),
      ...(children && { children: { get: (name) => mapPlace(children.get(name), map) } }),
    }
  );
}
