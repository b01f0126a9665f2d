import { readFileSync } from "node:fs";
import { instantiateNapiModuleSync } from "@emnapi/core";
import { getDefaultContext } from "@emnapi/runtime";
import { WASI } from "@tybys/wasm-util";

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
