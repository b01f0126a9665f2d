import type { Walk } from "@copydesk/remark-lint-news";
import type { Nodes, Parents } from "mdast";
import { MdastReader, createMdastHandle, dropHandle, materializeMdastTree, serializeHandle } from "satteri";
import { PostForRemark } from "./load-parser.ts";

const NO_PARENT = 0xff_ff_ff_ff;

/** mdast's names of satteri's node tags, which are dense. */
const TYPES: readonly string[] = [
  "root",
  "paragraph",
  "heading",
  "thematicBreak",
  "blockquote",
  "list",
  "listItem",
  "html",
  "code",
  "definition",
  "text",
  "emphasis",
  "strong",
  "inlineCode",
  "break",
  "link",
  "image",
  "linkReference",
  "imageReference",
  "footnoteDefinition",
  "footnoteReference",
  "table",
  "tableRow",
  "tableCell",
  "delete",
  "yaml",
  "toml",
];

/**
 * The walk over satteri's tree: native code parses, and only the nodes that are visited become objects, their ancestors
 * and children when a rule looks at them.
 */
export function walkSatteri(text: string): Walk {
  let tree: LazyTree | undefined;
  return (types, visit) => {
    tree ??= new LazyTree(readArena(text));
    for (const id of tree.find(types)) visit(tree.node(id), tree.findAncestors(id));
  };
}

/** The whole tree in memory, for plugins that transform it. */
export function parseSatteri(text: string): Nodes {
  return materializeMdastTree(new MdastReader(readArena(text)));
}

/**
 * In UTF-16 units, what satteri reads for sure: hostile Markdown takes it time by the square of a paragraph's length, in
 * native code that no watch stops, up to 2 s for a text and 0.1 s for a paragraph as long as these, and minutes for a megabyte.
 */
const SAFE_TEXT = 100_000;
const SAFE_PARAGRAPH = 20_000;

let last: { readonly text: string; readonly arena: Uint8Array } | undefined;

/** The tree of a text as satteri has it; once for the rules and the plugins that ask one after another. */
function readArena(text: string): Uint8Array {
  if (last?.text !== text) last = { text, arena: parse(text) };
  return last.arena;
}

function parse(text: string): Uint8Array {
  if (text.length > SAFE_TEXT && hasLongParagraph(text)) throw new PostForRemark();
  const handle = createMdastHandle(text, { gfm: true, frontmatter: true });
  try {
    return serializeHandle(handle);
  } finally {
    dropHandle(handle);
  }
}

function hasLongParagraph(text: string): boolean {
  let start = 0;
  for (const { index } of text.matchAll(/\n[ \t\r]*\n/g)) {
    if (index - start > SAFE_PARAGRAPH) return true;
    start = index;
  }
  return text.length - start > SAFE_PARAGRAPH;
}

/** A tree whose nodes are made one by one; a node is the same object however it is reached. */
class LazyTree {
  readonly #reader: NodeReader;
  readonly #nodes = new Map<number, Nodes>();

  constructor(arena: Uint8Array) {
    this.#reader = new NodeReader(arena);
  }

  /** Ids of the nodes of the given types, in the order of the text, parents first. */
  find(types: ReadonlySet<string>): number[] {
    const found: number[] = [];
    const wanted = TYPES.map((type) => types.has(type));
    if (!this.#reader.hasAny(wanted)) return found;
    const stack = [0];
    for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
      if (wanted[this.#reader.getTag(id)]) found.push(id);
      this.#reader.pushChildIds(id, stack);
    }
    return found;
  }

  node(id: number): Nodes {
    const known = this.#nodes.get(id);
    if (known) return known;
    const node = this.#reader.readNode(id);
    this.#nodes.set(id, node);
    if ("children" in node) this.#deferChildren(node, id);
    return node;
  }

  /** The nodes above one, root first. */
  findAncestors(id: number): Parents[] {
    const ancestors: Parents[] = [];
    for (let above = this.#reader.getParentId(id); above !== NO_PARENT; above = this.#reader.getParentId(above)) {
      ancestors.push(this.node(above) as Parents);
    }
    return ancestors.toReversed();
  }

  #deferChildren(node: Parents, id: number): void {
    const define = (attributes: PropertyDescriptor): void => {
      Object.defineProperty(node, "children", { configurable: true, enumerable: true, ...attributes });
    };
    define({
      get: () => {
        const children = this.#reader.readChildIds(id).map((child) => this.node(child));
        define({ value: children, writable: true });
        return children;
      },
    });
  }
}

/** Presents one node at a time as a tree of its own, so that satteri's materialiser makes just that node. */
class NodeReader extends MdastReader {
  readonly #bytes: Buffer;
  readonly #pool: number;
  #target = 0;

  constructor(arena: Uint8Array) {
    super(arena);
    this.#bytes = Buffer.from(arena.buffer, arena.byteOffset, arena.byteLength);
    this.#pool = this.header.stringPoolOffset;
  }

  readNode(id: number): Nodes {
    this.#target = id;
    return materializeMdastTree(this);
  }

  readChildIds(id: number): number[] {
    return super.getChildIds(id);
  }

  getTag(id: number): number {
    return super.getNodeType(id);
  }

  /** Whether any node has a wanted tag; cheaper than a walk. */
  hasAny(wanted: readonly boolean[]): boolean {
    for (let id = 0; id < this.nodeCount; id++) if (wanted[super.getNodeType(id)]) return true;
    return false;
  }

  override getNodeType(): number {
    return super.getNodeType(this.#target);
  }

  override getPosition(): ReturnType<MdastReader["getPosition"]> {
    return super.getPosition(this.#target);
  }

  override getNodeData(): string | null {
    return super.getNodeData(this.#target);
  }

  override getChildIds(): number[] {
    return [];
  }

  override getTypeData(): Uint8Array {
    return super.getTypeData(this.#target);
  }

  override fieldU8(_: number, offset: number, fallback: number): number {
    return super.fieldU8(this.#target, offset, fallback);
  }

  override fieldString(_: number, offset: number): string {
    return super.fieldString(this.#target, offset);
  }

  /** Decodes just this string, where satteri's own reader decodes the whole text first. */
  override getString(offset: number, length: number): string {
    const start = this.#pool + offset;
    return this.#bytes.toString("utf8", start, start + length);
  }
}
