export type { LintOptions } from "./lint.ts";
export { lint } from "./lint.ts";
