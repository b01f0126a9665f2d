export { completeFrontMatter } from "./complete.ts";
export { hoverFrontMatter } from "./hover.ts";
export { toCodeActions, toDiagnostic } from "./diagnostics.ts";
