import { findNearest } from "@copydesk/front-matter";
import { commands } from "./commands.ts";

/** The command that a path which matched nothing was perhaps meant to be. */
export function suggestCommand(word: string): string | undefined {
  return findNearest(word, commands.keys());
}
