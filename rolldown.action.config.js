/** One ESM file for each Action, everything in it; see `decisions/`. */
export default {
  input: "src/main.ts",
  platform: "node",
  resolve: { conditionNames: ["@copydesk/source", "node", "import", "default"] },
  output: { file: "dist/main.js", format: "esm", minify: true, comments: false, codeSplitting: false },
};
