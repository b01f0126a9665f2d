import { fileURLToPath } from "node:url";
import type { InputOptions, OutputOptions, Plugin, RolldownOptions } from "rolldown";

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Puts a quicker loader of satteri's binary in the place of its own. */
const satteri: Plugin = {
  name: "satteri-native",
  resolveId: {
    filter: { id: /^#binding$/ },
    handler: (_id, importer) => (importer?.includes("/satteri/") ? here("satteri/binding.js") : undefined),
  },
};

/** The command line: what every run needs in one file, what some need beside it; satteri's binary stays a package. */
export const options: InputOptions = {
  input: { cli: here("src/cli.ts"), worker: here("src/engine/worker.ts") },
  platform: "node",
  external: ["load-plugin"],
  plugins: [satteri],
  // What of satteri needs more of its binding than we use is left out of the bundle.
  shimMissingExports: true,
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
