import { fileURLToPath } from "node:url";
import type { InputOptions, OutputOptions, RolldownOptions } from "rolldown";

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** The command line: what every run needs in one file, what some need beside it; satteri's binary stays a package. */
export const options: InputOptions = {
  input: { cli: here("src/cli.ts"), worker: here("src/engine/worker.ts") },
  platform: "node",
  external: ["satteri", "load-plugin"],
  resolve: { conditionNames: ["@copydesk/source", "node", "import", "default"] },
};

/** How it is written: all in one folder, where files find `../package.json` and each other as the sources do. */
export const output: OutputOptions = {
  format: "esm",
  dir: here("dist"),
  chunkFileNames: "cli.[name].js",
  minify: true,
  comments: false,
  codeSplitting: {
    groups: [
      { name: "start", test: /lint-content[\\/]src[\\/]cli[\\/]run-cli\.ts$/, priority: 1 },
      { name: "lint", test: /lint-content[\\/]src[\\/]commands[\\/]lint-command\.ts$/ },
    ],
  },
};

const config: RolldownOptions = { ...options, output };

export default config;
