import type { OutputOptions, RolldownOptions } from "rolldown";

/** One ESM file for each Action, everything in it, its path relative to the Action's folder. */
const config: RolldownOptions & { input: string; output: OutputOptions } = {
  input: "src/main.ts",
  platform: "node",
  resolve: { conditionNames: ["@copydesk/source", "node", "import", "default"] },
  output: { file: "dist/main.js", format: "esm", minify: true, comments: false, codeSplitting: false },
};

export default config;
