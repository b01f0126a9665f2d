// `npm run relock`: writes package-lock.json anew. Beside a node_modules folder npm leaves other platforms' optional
// packages out of it, and `npm ci` then fails on those platforms; so it is made in an empty folder, from manifests only.
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const empty = mkdtempSync(path.join(tmpdir(), "relock-"));
const tracked = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" }).split("\0");
const manifests = tracked.filter((file) => /(^|\/)package\.json$/.test(file) && !file.includes("fixtures/"));
for (const file of [...manifests, ".npmrc"]) cpSync(file, path.join(empty, file));
execFileSync("npm", ["install", "--package-lock-only", "--ignore-scripts"], { cwd: empty, stdio: "inherit" });
copyFileSync(path.join(empty, "package-lock.json"), "package-lock.json");
rmSync(empty, { recursive: true });
