import type { Reading } from "../places.ts";
import { readFullYaml } from "./read-full-yaml.ts";

/** Reads JSON. Its places and repeated keys come from YAML, which every JSON document also is. */
export function readJson(content: string): Reading {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    const at = /position (\d+)/u.exec(String(error))?.[1];
    const start = Math.min(Number(at ?? content.length), content.length);
    const range = [start, Math.min(start + 1, content.length)] as const;
    return {
      data: undefined,
      faults: [{ code: "syntax", range, values: { reason: "json" } }],
      places: () => undefined,
    };
  }
  const reading = readFullYaml(content);
  const isPlaced = !reading.faults.some((fault) => fault.code === "syntax");
  return isPlaced ? reading : { data, faults: [], places: () => undefined };
}
