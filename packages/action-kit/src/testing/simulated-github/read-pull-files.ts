import type { GitRepository } from "../git-repository.ts";
import type { ApiFile } from "./documented-rules.ts";

const STATUS: Readonly<Record<string, string>> = {
  A: "added",
  D: "removed",
  M: "modified",
  R: "renamed",
  T: "changed",
};

/** The files of a pull request as the API lists them: against the merge base, with three lines of context. */
export function readPullFiles(repository: GitRepository, base: string, head: string): ApiFile[] {
  const range = `${base}...${head}`;
  const fields = repository.git("diff", "--find-renames", "--name-status", "-z", range).split("\0");
  const sections = `\n${repository.git("diff", "--find-renames", range)}\n`.split("\ndiff --git ").slice(1);
  const files: ApiFile[] = [];
  while (fields.length > 1) {
    const status = fields.shift() ?? "";
    const previous = status.startsWith("R") ? fields.shift() : undefined;
    const section = `\n${sections.shift() ?? ""}`;
    const start = section.indexOf("\n@@ ");
    files.push({
      filename: fields.shift() ?? "",
      status: STATUS[status.charAt(0)] ?? "changed",
      ...(previous !== undefined && { previous_filename: previous }),
      ...(start >= 0 && { patch: section.slice(start + 1).replace(/\n$/, "") }),
    });
  }
  return files;
}
