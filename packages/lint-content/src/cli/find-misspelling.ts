import { readdirSync } from "node:fs";
import path from "node:path";
import { findNearest } from "@copydesk/front-matter";
import { commands } from "./commands.ts";

/** What a path that leads nowhere was perhaps meant to be, as the id and the values of a sentence. */
export function findMisspelling(
  cwd: string,
  given: string,
):
  | { readonly id: "misspelt-path" | "misspelt-command"; readonly values: Readonly<Record<string, string>> }
  | undefined {
  const absolute = path.resolve(cwd, given);
  const neighbours = readFolder(path.dirname(absolute));
  if (neighbours.includes(path.basename(absolute)) || absolute === cwd || /[*?[{]/.test(given)) return undefined;
  const neighbour = findNearest(path.basename(absolute), neighbours);
  if (neighbour !== undefined) {
    const nearest = path.join(path.dirname(given), neighbour);
    return { id: "misspelt-path", values: { path: given, nearest } };
  }
  const command = findNearest(given, commands.keys());
  return command === undefined ? undefined : { id: "misspelt-command", values: { path: given, command } };
}

function readFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
