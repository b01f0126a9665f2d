import type { Place } from "../places.ts";
import type { Path, Range } from "../types.ts";

/** Where everything in a TOML document stands. */
export interface TomlScan {
  readonly root: Place;
  /** Keys that are set a second time. */
  readonly repeated: readonly Repeated[];
  /** Tables that are begun a second time, or whose key has a value already: what no TOML parser reads past. */
  readonly redefined: readonly Repeated[];
}

/** A key that stands a second time. */
export interface Repeated {
  readonly path: Path;
  readonly key: Range;
  /** From the key to the end of its value. */
  readonly range: Range;
  /** The same of the entry that set the key first. */
  readonly first: Range;
}

interface Entry {
  key?: Range;
  value?: Range;
  children?: Map<string, Entry>;
  isList?: boolean;
  /** Where a value or a table header of its own sets it. */
  defined?: Range;
}

interface KeyPart {
  readonly name: string;
  readonly range: Range;
}

/** Finds the places of a document that a TOML parser has read, or would read but for repeated keys. */
export function scanToml(text: string): TomlScan {
  const scanner = new Scanner(text);
  scanner.scan();
  return scanner;
}

class Scanner implements TomlScan {
  readonly root: Entry = { children: new Map() };
  readonly repeated: Repeated[] = [];
  readonly redefined: Repeated[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): void {
    let table = this.root;
    let path: Path = [];
    for (this.#skip(true); this.#at < this.#text.length; this.#skip(true)) {
      const start = this.#at;
      if (this.#text[start] === "[") ({ table, path } = this.#readHeader());
      else this.#readEntry(table, path);
      if (this.#at === start) return;
    }
  }

  #readHeader(): { table: Entry; path: Path } {
    const isList = this.#text.startsWith("[[", this.#at);
    this.#at += isList ? 2 : 1;
    const parts = this.#readKey();
    const path: (string | number)[] = [];
    let table = this.root;
    for (const [index, { name, range }] of parts.entries()) {
      table = child(table, name, range);
      path.push(name);
      if (isList && index === parts.length - 1) {
        table.isList = true;
        table.value ??= range;
        const position = table.children?.size ?? 0;
        table = child(table, String(position), undefined);
        table.value = range;
        path.push(position);
      } else if (table.isList) {
        const position = (table.children?.size ?? 1) - 1;
        table = child(table, String(position), undefined);
        path.push(position);
      } else table.value ??= range;
    }
    const key = parts.at(-1)?.range;
    if (key && !isList) {
      const range: Range = [parts[0]?.range[0] ?? 0, key[1]];
      if (table.defined) this.redefined.push({ path, key, range, first: table.defined });
      table.defined ??= key;
    }
    this.#at = endOfLine(this.#text, this.#at);
    return { table, path };
  }

  #readEntry(table: Entry, path: Path): void {
    const start = this.#at;
    const parts = this.#readKey();
    const last = parts.at(-1);
    if (!last || this.#text[this.#at] !== "=") return;
    this.#at++;
    this.#skip(false);
    let parent = table;
    for (const { name, range } of parts.slice(0, -1)) parent = child(parent, name, range);
    const entryPath = [...path, ...parts.map((part) => part.name)];
    const earlier = parent.children?.get(last.name);
    const entry: Entry = { key: last.range, defined: last.range };
    this.#readValue(entry, entryPath);
    if (earlier?.key && earlier.value && !earlier.isList) {
      const first: Range = [earlier.key[0], earlier.value[1]];
      this.repeated.push({ path: entryPath, key: last.range, range: [start, this.#at], first });
    } else (parent.children ??= new Map()).set(last.name, entry);
  }

  #readValue(entry: Entry, path: Path): void {
    const start = this.#at;
    const character = this.#text[start];
    if (character === '"' || character === "'") this.#at = this.#findStringEnd(start);
    else if (character === "[") this.#readItems(entry, path);
    else if (character === "{") this.#readInlineTable(entry, path);
    else {
      const [word = ""] = /^[^,\]}#\r\n]*/u.exec(this.#text.slice(start, start + 100)) ?? [];
      this.#at += word.trimEnd().length;
    }
    entry.value = [start, this.#at];
  }

  #readItems(entry: Entry, path: Path): void {
    entry.children = new Map();
    this.#at++;
    for (this.#skip(true); this.#at < this.#text.length && this.#text[this.#at] !== "]"; this.#skip(true)) {
      const start = this.#at;
      const item: Entry = {};
      const position = entry.children.size;
      this.#readValue(item, [...path, position]);
      entry.children.set(String(position), item);
      this.#skip(true);
      if (this.#text[this.#at] === ",") this.#at++;
      if (this.#at === start) break;
    }
    this.#at++;
  }

  #readInlineTable(entry: Entry, path: Path): void {
    entry.children = new Map();
    this.#at++;
    for (this.#skip(true); this.#at < this.#text.length && this.#text[this.#at] !== "}"; this.#skip(true)) {
      const start = this.#at;
      this.#readEntry(entry, path);
      this.#skip(true);
      if (this.#text[this.#at] === ",") this.#at++;
      if (this.#at === start) break;
    }
    this.#at++;
  }

  /** A key with its dots; ends before `=` or `]`. */
  #readKey(): KeyPart[] {
    const parts: KeyPart[] = [];
    for (;;) {
      this.#skip(false);
      const start = this.#at;
      const character = this.#text[start];
      if (character === '"' || character === "'") this.#at = this.#findStringEnd(start);
      else this.#at += /^[^\s.=\]"']*/u.exec(this.#text.slice(start, start + 1_000))?.[0].length ?? 0;
      if (this.#at === start) return parts;
      parts.push({ name: unquote(this.#text.slice(start, this.#at)), range: [start, this.#at] });
      this.#skip(false);
      if (this.#text[this.#at] !== ".") return parts;
      this.#at++;
    }
  }

  #findStringEnd(start: number): number {
    const quote = this.#text[start] ?? "";
    const isLong = this.#text.startsWith(quote.repeat(3), start);
    const close = isLong ? quote.repeat(3) : quote;
    let at = start + close.length;
    while (at < this.#text.length && !this.#text.startsWith(close, at)) {
      at += quote === '"' && this.#text[at] === "\\" ? 2 : 1;
    }
    at += close.length;
    if (isLong) while (this.#text[at] === quote) at++;
    return Math.min(at, this.#text.length);
  }

  /** Blanks, and with `lines` also line breaks and comments. */
  #skip(lines: boolean): void {
    const pattern = lines ? /(?:\s|#[^\n]*)*/uy : /[ \t]*/uy;
    pattern.lastIndex = this.#at;
    this.#at += pattern.exec(this.#text)?.[0].length ?? 0;
  }
}

function child(entry: Entry, name: string, key: Range | undefined): Entry {
  entry.children ??= new Map();
  const known = entry.children.get(name);
  if (known) return known;
  const created: Entry = key ? { key } : {};
  entry.children.set(name, created);
  return created;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end;
}

function unquote(key: string): string {
  if (key.startsWith("'")) return key.slice(1, -1);
  if (!key.startsWith('"')) return key;
  return key
    .slice(1, -1)
    .replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gu, (_, short, long, other: string) => {
      const code: string | undefined = short ?? long;
      if (code) return String.fromCodePoint(Number.parseInt(code, 16));
      return { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r" }[other] ?? other;
    });
}
