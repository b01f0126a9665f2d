import { createHash } from "node:crypto";
import { stringifySafely } from "../sanitise.ts";
import type { Reporter } from "../types.ts";
import { labels } from "./labels.ts";
import { createPageData } from "./page-data.ts";
import { runPage } from "./run-page.ts";
import { style } from "./style.ts";

/**
 * One self-contained page. Its policy allows nothing but its own script and style: no network, no inline handlers, no
 * markup from articles, which arrive as JSON and are only ever put in as text.
 */
export const formatHtml: Reporter = (report, options) => {
  const data = createPageData(report, options);
  // An HTML parser turns CR into LF, and the hash must agree; indentation is not needed.
  const source = runPage.toString().replace(/\s*[\r\n]\s*/g, "\n");
  const script = `(${source})(JSON.parse(document.getElementById("data").textContent));`;
  const json = stringifySafely({ ...data, labels }).replaceAll("<", "\\u003c");
  const policy = `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${labels[options.language].title}</title>
<style>${style}</style>
</head>
<body>
<noscript>${labels.en.noScript} · ${labels["zh-CN"].noScript}</noscript>
<main></main>
<script type="application/json" id="data">${json}</script>
<script>${script}</script>
</body>
</html>
`;
};

function hash(source: string): string {
  return `sha256-${createHash("sha256").update(source).digest("base64")}`;
}
