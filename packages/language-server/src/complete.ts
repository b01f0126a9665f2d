import { readFrontMatter } from "@copydesk/front-matter";
import type { Language } from "@copydesk/front-matter";
import { CompletionItemKind, InsertTextMode } from "vscode-languageserver";
import type { CompletionItem } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { describeSchema, findKeys, findSubschemas, findValues, typesOf } from "./describe-schema.ts";
import type { Schema } from "./describe-schema.ts";
import { findCursor } from "./find-cursor.ts";
import type { Cursor } from "./find-cursor.ts";

/** What an editor may type at `offset` of a post's front matter, by its schema. */
export function completeFrontMatter(
  document: TextDocument,
  offset: number,
  schema: Schema,
  language: Language,
): CompletionItem[] {
  const text = document.getText();
  const cursor = findCursor(text, offset);
  if (!cursor) return [];
  const toml = text.startsWith("+++");
  return cursor.part === "key"
    ? completeKey(document, cursor, schema, language, toml)
    : completeValue(document, cursor, schema, language, toml);
}

function completeKey(
  document: TextDocument,
  cursor: Cursor,
  schema: Schema,
  language: Language,
  toml: boolean,
): CompletionItem[] {
  const typed = document.getText().slice(...cursor.word);
  const taken = readSiblings(document.getText(), cursor);
  const required = new Set(findSubschemas(schema, cursor.path).flatMap((each) => each["required"] ?? []));
  return [...findKeys(schema, cursor.path)]
    .filter(([key]) => key === typed || !taken.has(key))
    .map(([key, schemas]): CompletionItem => {
      const name = /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
      const description = describeSchema(schemas, language);
      return {
        label: key,
        kind: CompletionItemKind.Property,
        sortText: `${required.has(key) ? 0 : 1}${key}`,
        textEdit: {
          range: toRange(document, cursor.word),
          newText: `${name}${afterKey(document, cursor, schemas, toml)}`,
        },
        insertTextMode: InsertTextMode.asIs,
        ...(schemas.some((each) => each["deprecated"] === true) && { tags: [1] }),
        ...(description !== undefined && { documentation: description }),
      };
    });
}

/** What follows a key that is typed anew; an existing one keeps its value. */
function afterKey(document: TextDocument, cursor: Cursor, schemas: readonly Schema[], toml: boolean): string {
  const after = /^[^\r\n]*/.exec(document.getText().slice(cursor.word[1]))?.[0] ?? "";
  if (/^[ \t]*[:=]/.test(after)) return "";
  if (toml) return " = ";
  const types = schemas.flatMap(typesOf);
  const indent = " ".repeat(document.positionAt(cursor.word[0]).character + 2);
  if (types.includes("array") && !types.includes("string")) return `:\n${indent}- `;
  return types.length === 1 && types[0] === "object" ? `:\n${indent}` : ": ";
}

function completeValue(
  document: TextDocument,
  cursor: Cursor,
  schema: Schema,
  language: Language,
  toml: boolean,
): CompletionItem[] {
  const schemas = findSubschemas(schema, cursor.path);
  const documentation = describeSchema(schemas, language);
  return findValues(schemas)
    .filter((value) => typeof value !== "object" || value === null)
    .map((value, index): CompletionItem => {
      const label = typeof value === "string" ? value : JSON.stringify(value);
      const newText = `${cursor.needsBlank ? " " : ""}${writeScalar(value, toml)}`;
      return {
        label,
        kind: CompletionItemKind.Value,
        sortText: String(index).padStart(4, "0"),
        filterText: document.getText().slice(...cursor.word) === "" ? label : newText.trim(),
        textEdit: { range: toRange(document, cursor.word), newText },
        ...(documentation !== undefined && { documentation }),
      };
    });
}

/** A scalar in double quotes where a bare one would be read as something else or not at all. */
function writeScalar(value: unknown, toml: boolean): string {
  if (typeof value !== "string") return JSON.stringify(value);
  const bare =
    !toml && /^[\p{L}][\p{L}\p{N} _./-]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return bare && value === value.trim() ? value : JSON.stringify(value);
}

/** The keys that the cursor's object has; of a list's items, the last one that starts before the cursor. */
function readSiblings(text: string, { path, word }: Cursor): ReadonlySet<string> {
  const { data, locate } = readFrontMatter(text);
  const at: (string | number)[] = [];
  let value: unknown = data;
  for (const step of path) {
    at.push(Array.isArray(value) ? value.findLastIndex((_, index) => isBefore(locate([...at, index], "value"))) : step);
    value = readOwn(value, at.at(-1));
  }
  return new Set(typeof value === "object" && value !== null ? Object.keys(value) : []);

  function isBefore(range: readonly [start: number, end: number] | undefined): boolean {
    return range !== undefined && range[0] <= word[0];
  }
}

function readOwn(value: unknown, step: string | number | undefined): unknown {
  if (typeof value !== "object" || value === null || step === undefined) return undefined;
  return Object.hasOwn(value, step) ? value[step as never] : undefined;
}

function toRange(document: TextDocument, [start, end]: Cursor["word"]): { start: Position; end: Position } {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

type Position = ReturnType<TextDocument["positionAt"]>;
