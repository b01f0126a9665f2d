import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";

/** The C library in the names of satteri's builds. */
const C_LIBRARIES = { linux: "-gnu", win32: "-msvc" };

const ours = createRequire(import.meta.url);
/** Looked for as Node does, but for the package's `exports`: their loader takes 2 ms to load. */
const main = ours.resolve
  .paths("satteri")
  ?.map((folder) => `${folder}/satteri/dist/index.js`)
  .find((file) => existsSync(file));
const requireAsSatteri = createRequire(main === undefined ? ours.resolve("satteri") : realpathSync(main));

/** The native build for this platform: satteri's own loader, which comes after, takes 10 ms to try all there are. */
function loadBuild() {
  const { platform, arch } = process;
  try {
    return requireAsSatteri(`@bruits/satteri-${platform}-${arch}${C_LIBRARIES[platform] ?? ""}`);
  } catch {
    return undefined;
  }
}

export const { createMdastHandle, dropHandle, serializeHandle } = loadBuild() ?? requireAsSatteri("./binding.js");
