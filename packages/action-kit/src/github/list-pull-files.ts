import type { ChangedFile, Gap } from "../change.ts";
import { parsePatch } from "../git/parse-patch.ts";
import type { Localized } from "../language.ts";
import type { Client } from "./create-client.ts";

/** docs.github.com/rest/pulls/pulls, "List pull requests files": a response includes a maximum of 3,000 files. */
const MOST_FILES = 3000;

const NOT_LISTED: Localized = {
  en: "Unexpected pull request of more than 3,000 files, of which GitHub lists no others, expected `fetch-depth: 0` in the step with actions/checkout",
  "zh-CN": "GitHub 最多列出 3,000 个改动文件，其余的没有检查，请在 actions/checkout 步骤里设置 `fetch-depth: 0`",
};

const NO_PATCH: Localized = {
  en: "GitHub does not show which lines of some files changed ({count}); all of their lines count",
  "zh-CN": "GitHub 没有给出 {count} 个文件的改动行，这些文件的每一行都会计入",
};

/** One file of a pull request as the API lists it. */
interface ListedFile extends ChangedFile {
  /** Its content's id in git. */
  readonly blob: string | null;
}

/** The files that a pull request adds or alters, by path, and what GitHub does not tell of them. */
export async function listPullFiles(
  client: Client,
  pull: { readonly owner: string; readonly repo: string; readonly pull_number: number },
): Promise<{ files: ReadonlyMap<string, ListedFile>; gaps: readonly Gap[] }> {
  const listed = await client.paginate(client.rest.pulls.listFiles, { ...pull, per_page: 100 });
  const gaps: Gap[] = [];
  if (listed.length >= MOST_FILES) gaps.push({ sentence: NOT_LISTED, values: {}, isFailure: true });
  const present = listed.filter(({ status }) => status !== "removed");
  const unknown = present.filter(({ patch }) => patch === undefined);
  if (unknown.length > 0) gaps.push({ sentence: NO_PATCH, values: { count: unknown.length }, isFailure: false });
  const files = new Map(
    present.map(({ filename, sha, patch }) => [filename, { blob: sha, ...createPatchedFile(patch) }]),
  );
  return { files, gaps };
}

/** Without a patch, which GitHub leaves out for large, renamed and `-diff` files, every line may be of the change. */
function createPatchedFile(patch: string | undefined): ChangedFile {
  if (patch === undefined) return { touches: () => true };
  const added = parsePatch(patch)
    .flat()
    .flatMap((hunk) => hunk.lines.filter((line) => line.added).map((line) => line.number));
  return { touches: (first, last) => added.some((line) => line >= first && line <= last) };
}
