import { setKey } from "../places.ts";
import type { Fault, Place, Reading } from "../places.ts";
import { isEqual } from "../schema/json.ts";
import type { Path, Range } from "../types.ts";

/** JSON that nests deeper is left to the YAML reader, which refuses it. */
const MAX_DEPTH = 64;

interface Scanned {
  readonly data: unknown;
  readonly place: Place;
}

/** Reads a text that is strict JSON, an object or a list, and does not nest too deep; `undefined` for any other. */
export function scanJson(content: string): Reading | undefined {
  if (!/^\s*[[{]/u.test(content)) return undefined;
  try {
    JSON.parse(content);
  } catch {
    return undefined;
  }
  const scanner = new Scanner(content);
  const scanned = scanner.scanValue([]);
  return scanned && { data: scanned.data, faults: scanner.faults, places: () => scanned.place };
}

/** Takes values and their places from a text that is known to be JSON. */
class Scanner {
  readonly faults: Fault[] = [];
  readonly #content: string;
  #at = 0;

  constructor(content: string) {
    this.#content = content;
  }

  /** The value that comes next; `undefined` when something in it nests too deep. */
  scanValue(path: Path): Scanned | undefined {
    if (path.length > MAX_DEPTH) return undefined;
    const opening = this.#peek();
    if (opening === "{") return this.#scanObject(path);
    if (opening === "[") return this.#scanArray(path);
    const value = this.#takeScalar();
    return { data: this.#parse(value), place: { value } };
  }

  #scanObject(path: Path): Scanned | undefined {
    const data: Record<string, unknown> = {};
    const children = new Map<string, Place>();
    const firsts = new Map<string, { readonly at: number; readonly value: unknown }>();
    const start = this.#at++;
    while (this.#peek() !== "}") {
      const keyRange = this.#takeScalar();
      const key = String(this.#parse(keyRange));
      this.#take(":");
      const child = this.scanValue([...path, key]);
      if (!child) return undefined;
      const first = firsts.get(key);
      if (!first) firsts.set(key, { at: keyRange[0], value: child.data });
      else {
        const same = isEqual(first.value, child.data) ? "yes" : "no";
        this.faults.push({
          code: "duplicate-key",
          path: [...path, key],
          range: keyRange,
          values: { key, first: first.at, same },
        });
      }
      setKey(data, key, child.data);
      children.set(key, { ...child.place, key: keyRange });
      this.#take(",");
    }
    return { data, place: this.#placeCollection(start, children) };
  }

  #scanArray(path: Path): Scanned | undefined {
    const data: unknown[] = [];
    const children = new Map<string, Place>();
    const start = this.#at++;
    while (this.#peek() !== "]") {
      const child = this.scanValue([...path, data.length]);
      if (!child) return undefined;
      children.set(String(data.length), child.place);
      data.push(child.data);
      this.#take(",");
    }
    return { data, place: this.#placeCollection(start, children) };
  }

  #placeCollection(start: number, children: ReadonlyMap<string, Place>): Place {
    const value: Range = [start, ++this.#at];
    return children.size > 0 ? { value, children } : { value };
  }

  /** The next character that is no white space. */
  #peek(): string {
    while (" \t\r\n".includes(this.#content.charAt(this.#at))) this.#at++;
    return this.#content.charAt(this.#at);
  }

  #take(mark: string): void {
    if (this.#peek() === mark) this.#at++;
  }

  #takeScalar(): Range {
    const pattern = this.#peek() === '"' ? /"(?:[^"\\]|\\.)*"/y : /[^\s,\]}]+/y;
    const start = this.#at;
    pattern.lastIndex = start;
    pattern.exec(this.#content);
    this.#at = pattern.lastIndex;
    return [start, this.#at];
  }

  #parse(range: Range): unknown {
    return JSON.parse(this.#content.slice(...range));
  }
}
