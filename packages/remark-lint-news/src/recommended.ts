import type { Preset } from "unified";
import { toPreset } from "./to-preset.ts";

const recommended: Preset = toPreset("recommended");
export default recommended;
