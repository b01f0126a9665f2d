import type { Language } from "@copydesk/front-matter";
import { MarkupKind } from "vscode-languageserver";
import type { Hover } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { describeSchema, findSubschemas, findValues, typesOf } from "./describe-schema.ts";
import type { Schema } from "./describe-schema.ts";
import { findCursor } from "./find-cursor.ts";

const TEXTS = {
  en: { type: "Type", values: "Accepted values", format: "Format" },
  "zh-CN": { type: "类型", values: "可用的值", format: "格式" },
} as const;

/** What the schema says of the key or value under the cursor, as Markdown; `undefined` where it says nothing. */
export function hoverFrontMatter(
  document: TextDocument,
  offset: number,
  schema: Schema,
  language: Language,
): Hover | undefined {
  const text = document.getText();
  const cursor = findCursor(text, offset);
  if (!cursor) return undefined;
  const word = text.slice(...cursor.word).replace(/^(["'])(.*)\1$/, "$2");
  const path = cursor.part === "key" ? [...cursor.path, word] : cursor.path;
  const key = path.findLast((step) => typeof step === "string");
  const schemas = findSubschemas(schema, path);
  if (key === undefined || schemas.length === 0) return undefined;
  const types = [...new Set(schemas.flatMap(typesOf))];
  const values = findValues(schemas.filter((each) => "enum" in each || "const" in each));
  const formats = [...new Set(schemas.map((each) => each["format"]).filter((format) => typeof format === "string"))];
  const words = TEXTS[language];
  const facts = [
    types.length > 0 && `${words.type}: ${types.join(" | ")}`,
    values.length > 0 && `${words.values}: ${values.map((value) => `\`${JSON.stringify(value)}\``).join(", ")}`,
    formats.length > 0 && `${words.format}: ${formats.join(", ")}`,
  ].filter((fact) => fact !== false);
  const description = describeSchema(schemas, language);
  const value = [`**${key}**`, ...(description === undefined ? [] : [description]), facts.join("  \n")].join("\n\n");
  return {
    contents: { kind: MarkupKind.Markdown, value: value.trimEnd() },
    range: { start: document.positionAt(cursor.word[0]), end: document.positionAt(cursor.word[1]) },
  };
}
