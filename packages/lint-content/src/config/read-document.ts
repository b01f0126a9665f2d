import { readFrontMatter } from "@copydesk/front-matter";
import type { FrontMatter, Path, Range } from "@copydesk/front-matter";
import { createLocator } from "@copydesk/remark-lint-news";

/** More than any real configuration or schema needs, and little enough to parse at once. */
export const MAX_CHARACTERS = 500_000;

/** A YAML or JSON text that is data from end to end, read like front matter so that every value keeps its place. */
export interface DataDocument {
  readonly frontMatter: FrontMatter;
  /** The 1-based line and column of an offset that {@link frontMatter} gives. */
  readonly locate: (offset: number) => { readonly line: number; readonly column: number };
  /** Where the text goes on behind a second `---`; `undefined` when it is one document. */
  readonly secondDocument: number | undefined;
}

const OPEN = "---\n";

/** Reads a whole YAML or JSON text; never throws. */
export function readDocument(text: string): DataDocument {
  const bare = text.replace(/^\uFEFF/, "").replace(/^---(?=\s)/, "#--");
  const fenced = `${OPEN}${bare}\n---\n`;
  const frontMatter = readFrontMatter(fenced, { maxLength: MAX_CHARACTERS });
  const locate = createLocator(fenced);
  const end = frontMatter.contentRange[1];
  return {
    frontMatter,
    locate: (offset) => {
      const { line, column } = locate(Math.min(Math.max(offset, OPEN.length), OPEN.length + bare.length));
      return { line: line - 1, column };
    },
    secondDocument: end < OPEN.length + bare.length ? end : undefined,
  };
}

/** The object at `key` of a document, as if it were the whole: for package.json. */
export function narrowDocument(document: DataDocument, key: string): DataDocument {
  const { frontMatter } = document;
  const data: unknown = frontMatter.data?.[key];
  const locate = (path: Path, part: "key" | "value"): Range | undefined => frontMatter.locate([key, ...path], part);
  return {
    ...document,
    frontMatter: { ...frontMatter, data: isObject(data) ? data : undefined, locate },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
