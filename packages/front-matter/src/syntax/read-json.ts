import type { Reading } from "../places.ts";
import { findJsonError } from "./find-json-error.ts";
import { readFullYaml } from "./read-full-yaml.ts";
import { scanJson } from "./scan-json.ts";

/** Reads JSON. What nests too deep is refused as YAML, which every JSON document also is. */
export function readJson(content: string): Reading {
  const scanned = scanJson(content);
  if (scanned) return scanned;
  const start = findSyntaxError(content);
  if (start === undefined) return readFullYaml(content);
  const range = [start, Math.min(start + 1, content.length)] as const;
  return { data: undefined, faults: [{ code: "syntax", range, values: { reason: "json" } }], places: () => undefined };
}

/** Where the host's parser says that a text is no JSON; for its messages without a place, where ours does. */
function findSyntaxError(content: string): number | undefined {
  try {
    JSON.parse(content);
    return undefined;
  } catch (error) {
    const at = /position (\d+)/u.exec(String(error))?.[1];
    return Math.min(at === undefined ? findJsonError(content) : Number(at), content.length);
  }
}
