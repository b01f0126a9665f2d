// `npm run new-rule -- <id>`: makes a rule's folder from the template and names the rule in the catalogue and in strict.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const [id = "", ...rest] = process.argv.slice(2);
const folder = new URL(`src/rules/${id}/`, root);

if (!/^[a-z]+(-[a-z]+)*$/.test(id) || rest.length > 0) {
  stop(`Unexpected id ${JSON.stringify([id, ...rest].join(" "))}, expected one in kebab-case, such as no-cliche`);
} else if (existsSync(folder)) {
  stop(`Unexpected id ${id}, expected a new one: src/rules/${id} is there already`);
} else {
  makeRule();
}

function makeRule() {
  const name = id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  mkdirSync(folder);
  for (const file of readdirSync(new URL("template/", root))) {
    const text = readFileSync(new URL(`template/${file}`, root), "utf8");
    const filled = text.replaceAll("no-example", id).replaceAll("noExample", name);
    writeFileSync(new URL(file.replace(/\.txt$/, ""), folder), filled);
  }
  edit("src/catalogue.ts", (text) =>
    text
      .replace("\n\nconst rules", `\nimport { ${name} } from "./rules/${id}/rule.ts";\n\nconst rules`)
      .replace(/,?\s*\];/, `, ${name}];`),
  );
  edit("src/presets.ts", (text) => text.replace(/( {2}strict: \{\n)/, `$1    "${id}": "warning",\n`));
  process.stdout.write(
    `Made src/rules/${id}. Now write the rule and its cases, then: npm run format && npm run docs && npm test\n`,
  );
}

/** @param {string} file @param {(text: string) => string} change */
function edit(file, change) {
  const url = new URL(file, root);
  writeFileSync(url, change(readFileSync(url, "utf8")));
}

/** @param {string} reason */
function stop(reason) {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 2;
}
