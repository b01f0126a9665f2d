import type { InputOptions, OutputOptions, RolldownOptions } from "rolldown";

/** How an Action becomes one file: everything in it, sources taken as they are. */
export const options: InputOptions = {
  platform: "node",
  resolve: { conditionNames: ["@copydesk/source", "node", "import", "default"] },
};

/** How that file is written. */
export const output: OutputOptions = { format: "esm", minify: true, comments: false, codeSplitting: false };

/** For the command line, started in an Action's folder. */
const config: RolldownOptions = { ...options, input: "src/main.ts", output: { ...output, file: "dist/main.js" } };

export default config;
