import { defineConfig } from "vitest/config";

const conditions = ["@copydesk/source"];

export default defineConfig({
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    // It imports JSON without saying so, which Node refuses and vite does not.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser)/] } },
    include: ["{packages,actions}/*/src/**/*.test.ts", "tests/**/*.test.ts"],
    // Many tests wait for programs that they started.
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
