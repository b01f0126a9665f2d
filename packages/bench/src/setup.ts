import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeCorpus } from "./corpus.ts";
import { PLACES } from "./places.ts";

/** The peers at the versions that the promises were made against. */
const PEERS: Readonly<Record<string, string>> = {
  "markdownlint-cli2": "0.22.1",
  "remark-cli": "12.0.1",
  "remark-frontmatter": "5.0.0",
  "remark-gfm": "4.0.1",
  "remark-lint-frontmatter-schema": "3.15.4",
  "remark-preset-lint-recommended": "7.0.1",
  rumdl: "0.2.75",
};

/** How many posts each corpus has. */
const CORPORA = [1, 1_000, 10_000, 30_000, 100_000];

/** All rules, the schema, and no finding on a post without a defect: the posts' dates have no zone, as the sample's. */
const CONFIG = {
  extends: "strict",
  schema: "news-post",
  rules: { "date-format": ["error", { zone: "accept" }] },
};

/** What a post's front matter must be, in the draft that remark-lint-frontmatter-schema reads. */
const SCHEMA = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  required: ["title", "date"],
  properties: {
    title: { type: "string" },
    date: { type: "string" },
    categories: { type: "array", items: { type: "string" } },
    sidebar: { enum: ["left", "right", false] },
  },
};

/** Plugins of a remark configuration as source, all with the schema. */
function createRemarkrc(names: readonly string[]): string {
  const imports = names.map((name, index) => `import plugin${index} from ${JSON.stringify(name)};`);
  return `${imports.join("\n")}
import schema from "remark-lint-frontmatter-schema";
export default {
  plugins: [${names.map((_, index) => `plugin${index}`).join(", ")}, [schema, { schemas: { "../schema.json": ["**/*.md"] } }]],
};
`;
}

const { peers } = PLACES;
mkdirSync(peers, { recursive: true });
const files: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({ private: true, type: "module", dependencies: PEERS }, undefined, 2),
  "schema.json": JSON.stringify(SCHEMA),
  "one.markdownlint.json": JSON.stringify({ default: false, MD045: true }),
  "schema.remarkrc.mjs": createRemarkrc(["remark-frontmatter", "remark-gfm"]),
  "preset.remarkrc.mjs": createRemarkrc(["remark-frontmatter", "remark-gfm", "remark-preset-lint-recommended"]),
  "plugins.lint-content.json": JSON.stringify({ ...CONFIG, plugins: ["remark-preset-lint-recommended"] }),
};
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(peers, name), text);
// A repository of its own: tools that obey .gitignore would find nothing in a folder that this one ignores.
execFileSync("git", ["init", "-q"], { cwd: peers });
execFileSync("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], { cwd: peers, stdio: "inherit" });
for (const posts of CORPORA) {
  const folder = PLACES.corpus(posts);
  if (!existsSync(folder)) writeCorpus(folder, posts);
  writeFileSync(path.join(folder, ".lint-content.json"), JSON.stringify(CONFIG));
}
