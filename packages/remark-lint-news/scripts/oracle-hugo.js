// Asks the real Hugo what it makes of each front matter line in the fixture of date-format, and writes its answers there.
// A new line is added to the fixture with any answer. `HUGO` names the program where it is not on the path.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const fixture = new URL("../src/rules/date-format/hugo-dates.json", import.meta.url);
const hugo = process.env["HUGO"] ?? "hugo";
const version = execFileSync(hugo, ["version"], { encoding: "utf8" }).match(/v([\d.]+)/)?.[1];
const { dates } = JSON.parse(readFileSync(fixture, "utf8"));
const site = mkdtempSync(path.join(tmpdir(), "oracle-hugo-"));
try {
  mkdirSync(path.join(site, "content"));
  mkdirSync(path.join(site, "layouts", "_default"), { recursive: true });
  writeFileSync(
    path.join(site, "config.json"),
    '{ "disableKinds": ["RSS", "sitemap", "taxonomy", "term", "home", "section"] }',
  );
  writeFileSync(
    path.join(site, "layouts", "_default", "single.html"),
    '{{ .Date.Format "2006-01-02T15:04:05Z07:00" | safeHTML }}',
  );
  for (const line of Object.keys(dates)) dates[line] = ask(line);
} finally {
  rmSync(site, { recursive: true, force: true });
}
writeFileSync(fixture, `${JSON.stringify({ hugo: version, dates }, null, 2)}\n`);
process.stdout.write(`Hugo ${version} read ${Object.keys(dates).length} dates\n`);

/** The date Hugo shows, or `error` where it refuses to build the post. */
function ask(line) {
  const fence = line.startsWith("date =") ? "+++" : "---";
  writeFileSync(path.join(site, "content", "post.md"), `${fence}\n${line}\n${fence}\n`);
  rmSync(path.join(site, "public"), { recursive: true, force: true });
  const { status } = spawnSync(hugo, ["--quiet", "--buildFuture", "--buildExpired"], { cwd: site });
  return status === 0 ? readFileSync(path.join(site, "public", "post", "index.html"), "utf8").trim() : "error";
}
