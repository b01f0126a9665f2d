import * as re2 from "re2js";
import * as toml from "smol-toml";
import * as yaml from "yaml";

/** What {@link file://./late.ts} gives, for bundlers: they carry along only what a module imports. */
export const loadYaml = (): typeof yaml => yaml;
export const loadToml = (): typeof toml => toml;
export const loadRe2 = (): typeof re2 => re2;
