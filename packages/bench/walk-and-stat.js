// What any tool has to do to learn that nothing changed: walk a folder and stat its files.
import { readdirSync, statSync } from "node:fs";

function walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(file);
    else statSync(file);
  }
}

walk(process.argv[2] ?? ".");
