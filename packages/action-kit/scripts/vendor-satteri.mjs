#!/usr/bin/env node
/**
 * Fetches satteri's WebAssembly build of the installed version into satteri/. npm installs that package on no platform,
 * because none calls itself wasm32, so its one file is kept here.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";

const target = new URL("../satteri/", import.meta.url);
const manifest = path.join(path.dirname(createRequire(import.meta.url).resolve("satteri")), "../package.json");
const { version } = JSON.parse(readFileSync(manifest, "utf8"));
const directory = mkdtempSync(path.join(tmpdir(), "satteri-"));
execFileSync("npm", ["pack", "--silent", `@bruits/satteri-wasm32-wasi@${version}`], { cwd: directory });
execFileSync("tar", ["-xzf", `bruits-satteri-wasm32-wasi-${version}.tgz`], { cwd: directory });
copyFileSync(path.join(directory, "package/satteri_napi.wasm32-wasi.wasm"), new URL("satteri.wasm", target));
const sha256 = createHash("sha256")
  .update(readFileSync(new URL("satteri.wasm", target)))
  .digest("hex");
writeFileSync(new URL("satteri.json", target), `${JSON.stringify({ version, sha256 }, null, 2)}\n`);
rmSync(directory, { recursive: true });
