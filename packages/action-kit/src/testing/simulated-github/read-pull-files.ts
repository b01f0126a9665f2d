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
  const fields = repository.git("diff", "--find-renames", "--raw", "--no-abbrev", "-z", range).split("\0");
  const sections = `\n${repository.git("diff", "--find-renames", range)}\n`.split("\ndiff --git ").slice(1);
  const files: ApiFile[] = [];
  while (fields.length > 1) {
    const [, , before = "", after = "", status = ""] = (fields.shift() ?? "").split(" ");
    const previous = status.startsWith("R") ? fields.shift() : undefined;
    const section = `\n${sections.shift() ?? ""}`;
    const start = section.indexOf("\n@@ ");
    const patch = start < 0 ? undefined : section.slice(start + 1).replace(/\n$/, "");
    files.push({
      filename: fields.shift() ?? "",
      status: STATUS[status.charAt(0)] ?? "changed",
      sha: status === "D" ? before : after,
      ...(previous !== undefined && { previous_filename: previous }),
      ...(patch !== undefined && { patch }),
    });
  }
  return files;
}
