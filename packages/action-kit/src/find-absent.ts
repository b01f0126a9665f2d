import { lstatSync } from "node:fs";
import path from "node:path";
import type { Change, Gap } from "./change.ts";
import type { Localized } from "./language.ts";

const ABSENT: Localized = {
  en: "Files of this change that the work tree lacks, as a sparse checkout does, are not checked ({count}), such as `{file}`",
  "zh-CN": "本次改动有 {count} 个文件不在工作区里（例如稀疏检出时），没有检查，如 `{file}`",
};

/** A byte of a name that is no UTF-8, which opens nothing as it is shown. */
const SHOWN_BYTE = /\\x[0-9A-F]{2}/;

/** What is to be said of a change's files that are not on the disk, where nobody can check them. */
export function findAbsent(cwd: string, { files }: Change): Gap[] {
  const absent = [...(files?.keys() ?? [])].filter(
    (file) => !SHOWN_BYTE.test(file) && !lstatSync(path.join(cwd, file), { throwIfNoEntry: false }),
  );
  const [file] = absent;
  return file === undefined ? [] : [{ sentence: ABSENT, values: { count: absent.length, file }, isFailure: false }];
}
