export { completeFrontMatter } from "./complete.ts";
export { hoverFrontMatter } from "./hover.ts";
export { startServer } from "./server.ts";
