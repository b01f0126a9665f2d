import type { Preset } from "unified";
import { toPreset } from "./to-preset.ts";

const mirror: Preset = toPreset("mirror");
export default mirror;
