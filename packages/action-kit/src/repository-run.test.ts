import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { repositoryInputs } from "./repository-run.ts";

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
}

test.each([
  ["lint-content", "config"],
  ["validate-front-matter", "schema"],
])("%s offers in its action.yml what it reads, with the same defaults", (name, own) => {
  const file = new URL(`../../../actions/${name}/action.yml`, import.meta.url);
  const { inputs } = parse(readFileSync(file, "utf8")) as ActionFile;
  const offered = Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.default]));
  const read = Object.fromEntries(Object.entries(repositoryInputs).map(([key, input]) => [key, input.default]));
  expect(offered).toEqual({ ...read, [own]: "", token: "${{ github.token }}" });
});
