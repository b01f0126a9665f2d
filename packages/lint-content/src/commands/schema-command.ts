import { readFileSync } from "node:fs";
import path from "node:path";
import { inferSchema, readFrontMatter } from "@copydesk/front-matter";
import type { FrontMatter } from "@copydesk/front-matter";
import { loadFor } from "../cli/load-for.ts";
import { say } from "../cli/sentences.ts";
import type { Run } from "../cli/terminal.ts";
import { UsageError } from "../cli/usage-error.ts";
import { findFiles } from "../files/find-files.ts";

/** `lint-content schema infer [path …]`: prints a first schema of the front matter of the posts that are there. */
export const runSchema: Run = async (terminal) => {
  const { line, cwd, print } = terminal;
  const [action = "", ...given] = line.positionals;
  const paths = given.length > 0 ? given : ["."];
  const { loaded, language } = loadFor(terminal, paths);
  if (action !== "infer") throw new UsageError(say("unknown-schema-action", { value: action }, language));
  const found = findFiles(cwd, paths, loaded.config);
  const posts = found.files.filter((file) => !file.outside);
  if (posts.length === 0)
    throw new UsageError(say("no-posts", { paths: paths.join(" "), globs: loaded.config.files.join(" ") }, language));
  const locations = posts.map((file) => file.location ?? path.join(cwd, file.path));
  const schema = inferSchema(readAll(locations), { isClosed: line.has("closed") });
  if (schema["properties"] === undefined)
    throw new UsageError(say("no-front-matter", { paths: paths.join(" ") }, language));
  print(`${JSON.stringify(schema, null, 2)}\n`);
  return 0;
};

function* readAll(locations: readonly (string | Buffer)[]): Generator<FrontMatter> {
  for (const location of locations) yield readFrontMatter(readFileSync(location, "utf8"));
}
