export type { Command } from "./parse-command.ts";
export type { Files } from "./git-repository.ts";
export type { ShownAnnotation, Step, StepResult } from "./simulated-runner.ts";
export { GitRepository } from "./git-repository.ts";
export { bundleAction } from "./bundle-action.ts";
export { createPayload, createPullRequest } from "./payloads.ts";
export { parseCommand } from "./parse-command.ts";
export { runStep } from "./simulated-runner.ts";
