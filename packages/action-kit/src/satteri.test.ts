import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";

const read = (name: string): Buffer => readFileSync(new URL(`../satteri/${name}`, import.meta.url));

test("the parser in the bundles is the release of satteri that the command uses", () => {
  const { version, sha256 } = JSON.parse(read("satteri.json").toString("utf8")) as Record<string, string>;
  const command = new URL("../../lint-content/package.json", import.meta.url);
  const manifest = path.join(path.dirname(createRequire(command).resolve("satteri")), "../package.json");
  expect(version).toBe((JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version);
  expect(createHash("sha256").update(read("satteri.wasm")).digest("hex")).toBe(sha256);
});
