export { readEvent } from "./event.ts";
export { findChange } from "./git/find-change.ts";
export { lines, readInputs } from "./inputs.ts";
export { publish, publishInputs } from "./publish.ts";
export { runAction } from "./run-action.ts";
export { writeReport } from "./write-report.ts";
