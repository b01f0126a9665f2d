import type * as Re2 from "re2js";
import type * as Toml from "smol-toml";
import type * as Yaml from "yaml";

/**
 * A package that most posts never need, loaded when the first one does. A bundler takes `require` for its own and
 * carries the package along, to be run on first use; Node, whose modules have none, loads it from its folder.
 */
function late<Module>(bundled: () => Module, name: string): () => Module {
  let loaded: Module | undefined;
  const load = (): Module => {
    try {
      return bundled();
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      return process.getBuiltinModule("node:module").createRequire(import.meta.url)(name) as Module;
    }
  };
  return () => (loaded ??= load());
}

export const loadYaml: () => typeof Yaml = late(() => require("yaml"), "yaml");
export const loadToml: () => typeof Toml = late(() => require("smol-toml"), "smol-toml");
export const loadRe2: () => typeof Re2 = late(() => require("re2js"), "re2js");
