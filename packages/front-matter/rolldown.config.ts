import { fileURLToPath } from "node:url";
import type { RolldownOptions } from "rolldown";

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Each entry in a few files: Node takes about half a millisecond for every module it finds and links. */
const config: RolldownOptions = {
  input: {
    eager: here("src/eager.ts"),
    index: here("src/index.ts"),
    late: here("src/late.ts"),
    "load-schema": here("src/load-schema.ts"),
    "news-post": here("src/news-post.ts"),
  },
  platform: "node",
  external: ["#parsers", "re2js", "smol-toml", "yaml"],
  output: { format: "esm", dir: here("dist"), chunkFileNames: "chunk.[name].js", polyfillRequire: false },
};

export default config;
