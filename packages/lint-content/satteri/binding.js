import { createRequire } from "node:module";

/** The C library in the names of satteri's builds. */
const C_LIBRARIES = { linux: "-gnu", win32: "-msvc" };

const satteri = import.meta.resolve("satteri");

/** The native build for this platform: satteri's own loader, which comes after, takes 10 ms to try all there are. */
function loadBuild() {
  const { platform, arch } = process;
  try {
    return createRequire(satteri)(`@bruits/satteri-${platform}-${arch}${C_LIBRARIES[platform] ?? ""}`);
  } catch {
    return undefined;
  }
}

export const { createMdastHandle, dropHandle, serializeHandle } =
  loadBuild() ?? (await import(new URL("binding.js", satteri)));
