import type { RolldownOptions } from "rolldown";

/** Node 20 runs no TypeScript: the two programs as one file each. */
const config: RolldownOptions = {
  input: { run: "src/run.ts", setup: "src/setup.ts" },
  platform: "node",
  output: { dir: "dist", format: "esm", cleanDir: true },
};

export default config;
