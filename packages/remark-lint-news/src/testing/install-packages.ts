import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../../..", import.meta.url));
const modules = path.join(repository, "node_modules");
const compiler = path.join(modules, "typescript/bin/tsc");

/** Makes a project outside the workspace with `files`, in which the packages are installed as they are published. */
export function makeProject(files: Readonly<Record<string, string>>): string {
  const project = realpathSync(mkdtempSync(path.join(tmpdir(), "project-")));
  const installed = path.join(project, "node_modules");
  mkdirSync(path.join(installed, "@copydesk"), { recursive: true });
  for (const name of readdirSync(modules)) {
    if (!name.startsWith(".") && name !== "@copydesk")
      symlinkSync(path.join(modules, name), path.join(installed, name));
  }
  for (const name of ["front-matter", "remark-lint-news"])
    installPackage(name, path.join(installed, "@copydesk", name));
  for (const [name, content] of Object.entries({ "package.json": "{}", ...files })) {
    writeFileSync(path.join(project, name), content);
  }
  return project;
}

function installPackage(name: string, target: string): void {
  const source = path.join(repository, "packages", name);
  const config = path.join(source, "tsconfig.build.json");
  const fast = [
    "--noCheck",
    "--emitDeclarationOnly",
    "false",
    "--declaration",
    "false",
    "--isolatedDeclarations",
    "false",
  ];
  execFileSync(process.execPath, [compiler, "-p", config, "--outDir", path.join(target, "dist"), ...fast]);
  for (const file of readdirSync(source)) {
    if (file === "package.json" || file === "schema")
      cpSync(path.join(source, file), path.join(target, file), { recursive: true });
  }
}
