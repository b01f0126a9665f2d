import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
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

/** Packages that most runs never need, half of all the code: a file each, which Node compiles when one is asked for. */
const late: Plugin = {
  name: "late-packages",
  resolveId: {
    filter: { id: /^(?:re2js|smol-toml|yaml)$/ },
    async handler(id, importer, { kind }) {
      if (kind !== "require-call" || importer === undefined) return undefined;
      const fileName = `late.${id}.cjs`;
      const build = await rolldown({ input: createRequire(importer).resolve(id), platform: "node" });
      const { output: chunks } = await build.generate({ format: "cjs", minify: true, comments: false });
      this.emitFile({ type: "asset", fileName, source: chunks[0].code });
      return { id: `./${fileName}`, external: true };
    },
  },
};

/**
 * Makes ordinary texts of raw ones, which alone keep what is not ASCII: of a script that is ASCII, V8 keeps half as many
 * bytes, and a start is 2 % quicker.
 */
const untagged: Plugin = {
  name: "untagged-templates",
  transform: {
    filter: { id: /[\\/]packages[\\/].*\.ts$/, code: /String\.raw`/ },
    handler: (code) =>
      code.replace(/String\.raw(`(?:\\.|[^`\\])*`)/gs, (_, template: string) => {
        const text = template.slice(1, -1).replace(/\\.|(\$\{[^}]*\})|\$/gs, (part, inner?: string) => {
          return inner ?? part.replace(/[\\`$]/g, String.raw`\$&`);
        });
        return `\`${text}\``;
      }),
  },
};

/** The command line: what every run needs in one file, what some need beside it; satteri's binary stays a package. */
export const options: InputOptions = {
  input: { cli: here("src/cli.ts"), worker: here("src/engine/worker.ts") },
  platform: "node",
  plugins: [satteri, late, untagged],
  // What of satteri needs more of its binding than we use is left out of the bundle.
  shimMissingExports: true,
  resolve: { conditionNames: ["@copydesk/source", "node", "import", "default"] },
};

/** How it is written: all in one folder, where files find `../package.json` and each other as the sources do. */
export const output: OutputOptions = {
  format: "cjs",
  dir: here("dist"),
  entryFileNames: "[name].cjs",
  chunkFileNames: "cli.[name].cjs",
  banner: ({ isEntry }) => (isEntry ? 'require("../bin/code-cache.cjs");' : ""),
  minify: true,
  charset: "ascii",
  comments: false,
  codeSplitting: {
    groups: [
      { name: "start", test: /lint-content[\\/]src[\\/](?:cli[\\/]run-cli|version)\.ts$/, priority: 1 },
      { name: "lint", test: /lint-content[\\/]src[\\/]commands[\\/]lint-command\.ts$/ },
    ],
  },
};

const config: RolldownOptions = { ...options, output };

export default config;
