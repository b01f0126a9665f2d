import type { Preset } from "unified";
import { toPreset } from "./to-preset.ts";

const strict: Preset = toPreset("strict");
export default strict;
