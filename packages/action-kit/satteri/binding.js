import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { instantiateNapiModuleSync } from "@emnapi/core";
import { getDefaultContext } from "@emnapi/runtime";
import { WASI } from "@tybys/wasm-util";

// V8 compiles for speed what ran for a while. That costs the 50 posts of a pull request half of their time and pays only
// for thousands of posts, so it waits until there were that many (V8's own measure, roughly the bytes that ran; 13,000,000 by default).
setFlagsFromString("--wasm-tiering-budget=1000000000");

/**
 * satteri's WebAssembly build in the place of its native one, which is different on every platform: bundles resolve
 * satteri's binding to this file. It sees no file and no environment.
 */
const { napiModule } = instantiateNapiModuleSync(readFileSync(new URL("satteri.wasm", import.meta.url)), {
  context: getDefaultContext(),
  asyncWorkPoolSize: 0,
  wasi: new WASI({ version: "preview1" }),
  overwriteImports: (imports) => {
    // The build asks for shared memory of this size.
    const memory = new WebAssembly.Memory({ initial: 4000, maximum: 65_536, shared: true });
    return { ...imports, env: { ...imports["env"], ...imports["napi"], ...imports["emnapi"], memory } };
  },
  beforeInit: ({ instance }) => {
    for (const [name, register] of Object.entries(instance.exports)) {
      if (name.startsWith("__napi_register__")) register();
    }
  },
});

export const {
  applyCommandsAndCompileHandle,
  applyCommandsAndConvertToHastHandle,
  applyCommandsAndRenderHandle,
  applyCommandsToHandle,
  applyCommandsToMdastHandle,
  applyMdastCommandsAndConvertAndCompile,
  applyMdastCommandsAndConvertAndRender,
  compileHandle,
  compileMdx,
  convertMdastToHastHandle,
  createHastHandle,
  createHastHandleFromHtml,
  createHastHandleWithFrontmatter,
  createMdastHandle,
  createMdxHastHandle,
  createMdxHastHandleWithFrontmatter,
  createMdxMdastHandle,
  dropHandle,
  getHandleSource,
  getMdastFrontmatter,
  getNodeData,
  markdownToHtmlFast,
  markdownToJsFast,
  mdastTextContentHandle,
  mdxToJsFast,
  parseEsm,
  parseExpression,
  parseToHtml,
  renderHandle,
  serializeHandle,
  setNodeData,
  textContentHandle,
  walkHandle,
  walkMdastHandle,
} = napiModule.exports;
