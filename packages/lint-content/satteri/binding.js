import { createRequire } from "node:module";

/** The C library in the names of satteri's builds. */
const C_LIBRARIES = { linux: "-gnu", win32: "-msvc" };

const requireAsSatteri = createRequire(createRequire(import.meta.url).resolve("satteri"));

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
