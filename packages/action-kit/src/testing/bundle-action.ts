import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { options, output } from "../../rolldown.config.ts";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** Bundles an Action as a release does, where no node_modules helps it, and returns the path of its main file. */
export async function bundleAction(name: string): Promise<string> {
  const build = await rolldown({ ...options, input: path.join(ROOT, "actions", name, "src/main.ts") });
  const dir = mkdtempSync(path.join(tmpdir(), "copydesk-bundle-"));
  writeFileSync(path.join(dir, "package.json"), '{ "type": "module" }\n');
  await build.write({ ...output, dir });
  await build.close();
  return path.join(dir, "main.js");
}
