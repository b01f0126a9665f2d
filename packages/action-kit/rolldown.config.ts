import { copyFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { InputOptions, OutputOptions, Plugin, RolldownOptions } from "rolldown";

const SATTERI = fileURLToPath(new URL("satteri/", import.meta.url));

/** Puts satteri's WebAssembly build in the place of its native binding, and the binary beside the bundle. */
const satteri: Plugin = {
  name: "satteri-webassembly",
  resolveId: {
    filter: { id: /^#binding$/ },
    handler: (_id, importer) => (importer?.includes("/satteri/") ? path.join(SATTERI, "binding.js") : undefined),
  },
  writeBundle: ({ dir = "" }) => copyFileSync(path.join(SATTERI, "satteri.wasm"), path.join(dir, "satteri.wasm")),
};

/** How an Action becomes a folder that needs nothing else: sources taken as they are, rarely used parts beside the main file. */
export const options: InputOptions = {
  platform: "node",
  // The engine loads plugins where its host allows them; an Action never does.
  external: ["import-meta-resolve"],
  // No package is imported for its effect, though few say so: of what is not used, an HTTP client of 600 kB stays away.
  treeshake: { moduleSideEffects: (id) => !id.includes("node_modules") },
  resolve: { conditionNames: ["@copydesk/source", "node", "import", "default"] },
  plugins: [satteri],
  checks: { ineffectiveDynamicImport: false },
};

/** How that folder is written: what only some runs need stands beside the main file. */
export const output: OutputOptions = {
  format: "esm",
  minify: true,
  comments: false,
  chunkFileNames: "[name].js",
  codeSplitting: {
    groups: [
      // Not main.ts: it awaits the work, and a part that imported it would wait for its end.
      { name: "always", test: /[\\/]src[\\/]index\.ts$/, priority: 1 },
    ],
  },
};

/** For the command line, started in an Action's folder. */
const config: RolldownOptions = { ...options, input: "src/main.ts", output: { ...output, dir: "dist" } };

export default config;
