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
  writeBundle: ({ dir, file }) => {
    copyFileSync(path.join(SATTERI, "satteri.wasm"), path.join(dir ?? path.dirname(file ?? ""), "satteri.wasm"));
  },
};

/** How an Action becomes one file: everything in it, sources taken as they are. */
export const options: InputOptions = {
  platform: "node",
  resolve: { conditionNames: ["@copydesk/source", "node", "import", "default"] },
  plugins: [satteri],
};

/** How that file is written. */
export const output: OutputOptions = { format: "esm", minify: true, comments: false, codeSplitting: false };

/** For the command line, started in an Action's folder. */
const config: RolldownOptions = { ...options, input: "src/main.ts", output: { ...output, file: "dist/main.js" } };

export default config;
