import type { Reading } from "../places.ts";
import { readFullYaml } from "./read-full-yaml.ts";
import { scanJson } from "./scan-json.ts";

/** Reads JSON. What nests too deep is refused as YAML, which every JSON document also is. */
export function readJson(content: string): Reading {
  const scanned = scanJson(content);
  if (scanned) return scanned;
  const reason = findSyntaxError(content);
  if (reason === undefined) return readFullYaml(content);
  const at = /position (\d+)/u.exec(reason)?.[1];
  const start = Math.min(Number(at ?? content.length), content.length);
  const range = [start, Math.min(start + 1, content.length)] as const;
  return { data: undefined, faults: [{ code: "syntax", range, values: { reason: "json" } }], places: () => undefined };
}

function findSyntaxError(content: string): string | undefined {
  try {
    JSON.parse(content);
    return undefined;
  } catch (error) {
    return String(error);
  }
}
