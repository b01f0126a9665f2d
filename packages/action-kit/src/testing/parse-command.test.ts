import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCommand } from "./parse-command.ts";

interface Vector {
  readonly name: string;
  readonly line: string;
  readonly command: unknown;
}

/** What the runner's own parser made of lines; kept beside the project, so not everywhere. */
const file = new URL("../../../../../shared/vectors/workflow-commands.json", import.meta.url);
const { vectors } = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as { readonly vectors: readonly Vector[] })
  : { vectors: [] };

test.runIf(vectors.length > 0).each(vectors)(
  "the simulated runner reads as the runner does: $name",
  ({ line, command }) => {
    expect(parseCommand(line) ?? null).toEqual(command);
  },
);

test("a line of an article is no command", () => {
  expect(parseCommand("see a::b and #[c]")).toBeUndefined();
});
