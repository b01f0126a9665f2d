import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Files to write, by path; `null` deletes. */
export type Files = Readonly<Record<string, string | null>>;

const IDENTITY = {
  GIT_AUTHOR_NAME: "Editor",
  GIT_AUTHOR_EMAIL: "editor@example.invalid",
  GIT_COMMITTER_NAME: "Editor",
  GIT_COMMITTER_EMAIL: "editor@example.invalid",
  GIT_CONFIG_NOSYSTEM: "1",
};

/** A real git repository in a temporary directory. */
export class GitRepository {
  /** Absolute. */
  readonly directory: string;

  constructor(directory: string = mkdtempSync(path.join(tmpdir(), "copydesk-repository-"))) {
    this.directory = directory;
  }

  /** A repository with one commit on the branch `main`, which serves any commit that a clone asks for. */
  static create(files: Files): GitRepository {
    const repository = new GitRepository();
    repository.git("init", "--quiet", "--initial-branch=main");
    repository.git("config", "uploadpack.allowAnySHA1InWant", "true");
    repository.commit(files);
    return repository;
  }

  /** Runs git here and returns what it prints, trimmed. */
  git(...args: readonly string[]): string {
    const env = { ...process.env, ...IDENTITY };
    return execFileSync("git", args, { cwd: this.directory, encoding: "utf8", env, stdio: "pipe" }).trim();
  }

  /** Writes files and commits everything; returns the commit's id. */
  commit(files: Files): string {
    this.write(files);
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--message=Edit");
    return this.git("rev-parse", "HEAD");
  }

  /** Writes files without committing them. */
  write(files: Files): void {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.directory, name);
      if (text === null) rmSync(file);
      else {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
  }

  /** Starts a branch at the commit that is checked out. */
  branch(name: string): void {
    this.git("checkout", "--quiet", "-b", name);
  }

  /** Checks out a branch or commit. */
  checkout(name: string): void {
    this.git("checkout", "--quiet", name);
  }

  /** Checks out the commit that GitHub would test: `head` merged into `base`. Returns its id. */
  checkoutMerge(base: string, head: string): string {
    this.git("checkout", "--quiet", "--detach", base);
    this.git("merge", "--quiet", "--no-ff", "--no-edit", head);
    return this.git("rev-parse", "HEAD");
  }

  /** A clone of `depth` commits with `commit` checked out, as actions/checkout makes it; of it all, or of one directory. */
  clone(commit: string, depth: number, sparse?: string): GitRepository {
    const clone = new GitRepository();
    clone.git("init", "--quiet");
    clone.git("remote", "add", "origin", `file://${this.directory}`);
    clone.git("fetch", "--quiet", "--no-tags", ...(depth > 0 ? [`--depth=${depth}`] : []), "origin", commit);
    if (sparse !== undefined) clone.git("sparse-checkout", "set", sparse);
    clone.git("checkout", "--quiet", "--detach", commit);
    return clone;
  }

  /** Removes it from the disk. */
  remove(): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
