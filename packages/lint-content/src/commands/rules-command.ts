import { catalogue, presets } from "@copydesk/remark-lint-news";
import { findLanguage } from "../cli/load-for.ts";
import type { Run } from "../cli/terminal.ts";

/** `lint-content rules`: every rule with what it asks for and the presets it is in. */
export const runRulesCommand: Run = async (terminal) => {
  const { line, color, print } = terminal;
  const spoken = findLanguage(terminal);
  const rules = [...catalogue.values()].map((rule) => ({
    id: rule.id,
    description: rule.description[spoken],
    presets: Object.entries(presets).flatMap(([name, preset]) => (Object.hasOwn(preset, rule.id) ? [name] : [])),
  }));
  if (line.has("json")) {
    print(`${JSON.stringify(rules, null, 2)}\n`);
    return 0;
  }
  const { styleText } = await import("node:util");
  const paint = (style: "cyan" | "dim", text: string): string =>
    color.stdout ? styleText(style, text, { validateStream: false }) : text;
  const width = Math.max(...rules.map(({ id }) => id.length)) + 2;
  for (const { id, description, presets: named } of rules) {
    print(`${paint("cyan", id.padEnd(width))}${description}  ${paint("dim", named.join(", "))}\n`);
  }
  print(
    spoken === "en"
      ? "\nWhy and how: lint-content explain <rule>\n"
      : "\n查看原因和示例：lint-content explain <规则>\n",
  );
  return 0;
};
