import path from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));

/** Where everything stands; `.peers` and `.results` are not committed. */
export const PLACES: {
  readonly peers: string;
  readonly corpus: (posts: number) => string;
  readonly lintContent: string;
  readonly walkAndStat: string;
  readonly results: string;
} = {
  peers: path.join(PACKAGE, ".peers"),
  corpus: (posts) => path.join(PACKAGE, ".peers", `corpus-${posts}`),
  lintContent: path.join(PACKAGE, "..", "lint-content", "bin", "lint-content.cjs"),
  walkAndStat: path.join(PACKAGE, "walk-and-stat.js"),
  results: path.join(PACKAGE, ".results"),
};
