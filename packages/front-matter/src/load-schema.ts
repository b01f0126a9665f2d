import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { embedReferences } from "./embed-references.ts";
import { formatProblem } from "./format-problem.ts";
import { locateLines } from "./locate-lines.ts";
import { readWhole } from "./read-front-matter.ts";
import type { JsonObject } from "./schema/json.ts";
import { SchemaError } from "./schema/registry.ts";
import { validateSchema } from "./validate-schema.ts";

/** Far more than any schema needs, in bytes. */
const MAX_SIZE = 1_000_000;

/**
 * Reads a JSON Schema from a JSON or YAML file below `root`, with every file that it refers to embedded. Links that
 * lead out of `root` are refused, and nothing is fetched. Throws {@link SchemaError} naming the file and the place.
 */
export function loadSchema(file: string, { root }: { readonly root: string }): JsonObject {
  const folder = realpathSync(root);
  const read = (name: string): JsonObject => readSchemaFile(name, folder);
  const name = path.relative(folder, path.resolve(folder, file)).replaceAll(path.sep, "/");
  return embedReferences(read(name), name, read);
}

function readSchemaFile(name: string, folder: string): JsonObject {
  const file = locateInside(name, folder);
  const stats = statSync(file);
  if (!stats.isFile()) throw new SchemaError(`Unexpected schema \`${name}\`, expected a file and no folder`);
  if (stats.size > MAX_SIZE)
    throw new SchemaError(`Unexpected ${stats.size} bytes in ${name}, expected at most ${MAX_SIZE}`);
  const document = readWhole(readFileSync(file, "utf8"), name.endsWith(".json") ? "json" : "yaml");
  const { text, data, problems } = document;
  const [problem] = [...problems.filter(({ code }) => code !== "not-a-mapping"), ...validateSchema(document)];
  if (problem) {
    const { line, column } = locateLines(text)(problem.range[0]);
    throw new SchemaError(`${name}:${line}:${column}: ${formatProblem(problem, "en")}`);
  }
  if (data) return data;
  throw new SchemaError(`Unexpected content of ${name}, expected a JSON Schema as an object`);
}

function locateInside(name: string, folder: string): string {
  let file: string;
  try {
    file = realpathSync(path.resolve(folder, name));
  } catch {
    throw new SchemaError(`Unexpected schema \`${name}\`, expected a file that exists`);
  }
  const relative = path.relative(folder, file);
  if (relative.startsWith("..") || path.isAbsolute(relative)) {
    throw new SchemaError(`Unexpected schema \`${name}\`, expected a file inside ${folder}`);
  }
  return file;
}
