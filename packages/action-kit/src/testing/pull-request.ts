import { GitRepository } from "./git-repository.ts";
import type { Files } from "./git-repository.ts";
import { createPullRequest } from "./payloads.ts";
import type { SimulatedGitHub } from "./simulated-github/simulated-github.ts";
import { runStep } from "./simulated-runner.ts";
import type { Step, StepResult } from "./simulated-runner.ts";

/** What a run of a step differs in from the ordinary one. */
export interface RunOptions extends Partial<Pick<Step, "event" | "payload" | "env" | "inputs">> {
  /** Which commit actions/checkout takes; the merge commit by default. */
  readonly checkout?: "merge" | "head";
  /** How many commits the clone has; 0 is all of them. */
  readonly depth?: number;
}

/** A branch of a real repository with a pull request for it, number 7. */
export class PullRequest {
  readonly origin: GitRepository;
  readonly base: string;
  head: string;

  constructor(before: Files) {
    this.origin = GitRepository.create(before);
    this.base = this.origin.git("rev-parse", "HEAD");
    this.head = this.base;
    this.origin.branch("edit");
  }

  /** Commits to the branch of the pull request. */
  push(files: Files): this {
    this.origin.checkout("edit");
    this.head = this.origin.commit(files);
    return this;
  }

  /** Commits to the branch that the pull request is for. */
  pushToBase(files: Files): string {
    this.origin.checkout("main");
    return this.origin.commit(files);
  }

  /** Runs an Action in a fresh clone, as a runner does; with a server, it has a token for it. */
  async run(main: string, options: RunOptions = {}, github?: SimulatedGitHub): Promise<StepResult> {
    const commit = options.checkout === "head" ? this.head : this.origin.checkoutMerge("main", this.head);
    return this.runOn(commit, main, options, github);
  }

  /** Runs an Action with this commit checked out. */
  async runOn(commit: string, main: string, options: RunOptions, github?: SimulatedGitHub): Promise<StepResult> {
    const clone = this.origin.clone(commit, options.depth ?? 2);
    github?.openPull(7, this.origin, this.base, this.head);
    const result = await runStep({
      main,
      cwd: clone.directory,
      event: options.event ?? "pull_request",
      payload: options.payload ?? createPullRequest(this.base, this.head),
      inputs: { ...(github && { token: "a-token" }), ...options.inputs },
      env: { ...github?.env, ...options.env },
    });
    clone.remove();
    return result;
  }

  /** Removes the repository from the disk. */
  remove(): void {
    this.origin.remove();
  }
}
