export { readEvent } from "./event.ts";
export { findChange } from "./git/find-change.ts";
export { findPull } from "./github/find-pull.ts";
export { flag, lines, readInputs, text } from "./inputs.ts";
export { publish, publishInputs } from "./publish.ts";
export { readReport } from "./read-report.ts";
export { runAction } from "./run-action.ts";
export { writeReport } from "./write-report.ts";
