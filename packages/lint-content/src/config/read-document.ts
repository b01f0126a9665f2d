import { readWhole } from "@copydesk/front-matter";
import type { FrontMatter, Path, Range } from "@copydesk/front-matter";
import { createLocator } from "@copydesk/remark-lint-news";

/** More than any real configuration or schema needs, and little enough to parse at once. */
export const MAX_CHARACTERS = 500_000;

/** A YAML or JSON text that is data from end to end, read like front matter so that every value keeps its place. */
export interface DataDocument {
  readonly frontMatter: FrontMatter;
  /** The 1-based line and column of an offset that {@link frontMatter} gives. */
  readonly locate: (offset: number) => { readonly line: number; readonly column: number };
  /** Whether the key that the document is to be narrowed to is not there. */
  readonly lacksKey?: boolean;
}

/** Reads a whole YAML or JSON text; never throws. */
export function readDocument(text: string, format: "yaml" | "json"): DataDocument {
  const locate = createLocator(text);
  return {
    frontMatter: readWhole(text, format),
    locate: (offset) => {
      const { line, column } = locate(offset);
      return { line, column };
    },
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
    lacksKey: data === undefined && frontMatter.problems.length === 0,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
