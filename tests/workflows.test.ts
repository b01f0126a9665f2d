import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { validate } from "@actions/languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import { expect, test } from "vitest";
import { parse } from "yaml";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

interface ActionFile {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly required?: boolean; readonly default?: string }>
  >;
}

interface Step {
  readonly uses?: string;
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, { readonly "timeout-minutes"?: number; readonly steps: readonly Step[] }>>;
}

const workflows = [".github/workflows", "examples/workflows"].flatMap((directory) =>
  readdirSync(path.join(ROOT, directory)).map((name) => `${directory}/${name}`),
);
const actions = readdirSync(path.join(ROOT, "actions")).map((name) => `actions/${name}/action.yml`);

/** Without a network, nobody knows the inputs of other people's Actions. */
const OTHERS = /^\d+: Unable to resolve action `(?!copydesk\/|\.)/;

/** A whole commit id, or an Action of this repository. */
const PINNED = /@[0-9a-f]{40}$|^\.\/actions\/|^copydesk\/copydesk\/actions\/[a-z-]+@v1$/;

const read = (file: string): string => readFileSync(path.join(ROOT, file), "utf8");

/** GitHub's own language service, which knows the inputs of this repository's Actions. */
async function findProblems(file: string): Promise<string[]> {
  const document = TextDocument.create(`file:///${file}`, "yaml", 1, read(file));
  const diagnostics = await validate(document, {
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ path: at = "", name }) => {
        const own = actions.find((action) => path.dirname(action) === (at || name).replace(/^\.\//, ""));
        return own ? (parse(read(own)) as ActionFile & { name: string; description: string }) : undefined;
      },
    },
  });
  return diagnostics
    .map(({ range, message }) => `${range.start.line + 1}: ${typeof message === "string" ? message : message.value}`)
    .filter((problem) => !OTHERS.test(problem));
}

test.each([...workflows, ...actions])("%s is what GitHub expects", async (file) => {
  expect(await findProblems(file)).toEqual([]);
});

test("a workflow that runs the command asks npm for the version that is here", () => {
  const { version } = JSON.parse(read("packages/lint-content/package.json")) as { version: string };
  const asked = workflows.flatMap((file) => [...read(file).matchAll(/npx --yes lint-content@(\S+)/g)]);
  expect(new Set(asked.map(([, major]) => major))).toEqual(new Set([version.split(".")[0]]));
});

test.each(workflows)("%s asks for no more than it needs, ends by itself, and pins what is not ours", (file) => {
  const workflow = parse(read(file)) as Workflow;
  expect(workflow.permissions).toBeDefined();
  for (const job of Object.values(workflow.jobs)) {
    expect(job["timeout-minutes"]).toBeLessThanOrEqual(30);
    const used = job.steps.flatMap(({ uses = [] }) => uses);
    expect(used.filter((uses) => !PINNED.test(uses))).toEqual([]);
  }
  // A commit id says nothing to people without its version.
  expect(read(file)).not.toMatch(/@[0-9a-f]{40}\n/);
});
