export { readEvent } from "./event.ts";
export { findPull } from "./github/find-pull.ts";
export { flag, readInputs, text } from "./inputs.ts";
export { publish, publishInputs } from "./publish.ts";
export { readReport } from "./read-report.ts";
export { repositoryInputs, runInRepository } from "./repository-run.ts";
export type { LintRequest, RepositoryInputs, RepositoryRun } from "./repository-run.ts";
export { runAction } from "./run-action.ts";
