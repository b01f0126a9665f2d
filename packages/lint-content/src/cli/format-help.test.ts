import { describe, expect, test } from "vitest";
import { commands } from "./commands.ts";
import { formatHelp } from "./format-help.ts";

/** Rows and columns of a terminal that a text takes: Chinese characters take two. */
function measure(text: string): { readonly rows: number; readonly columns: number } {
  const lines = text.split("\n");
  return {
    rows: lines.length,
    columns: Math.max(...lines.map((line) => line.replace(/[\u2E80-\uFFEF]/g, "xx").length)),
  };
}

describe.each(["en", "zh-CN"] as const)("the help in %s", (language) => {
  const examples = language === "en" ? "\nExamples\n" : "\n示例\n";

  test.each([...commands])("of %s fits a screen and has examples", (name, command) => {
    const help = formatHelp(command, language, false);
    expect(help).toContain(examples);
    expect(measure(help).rows).toBeLessThanOrEqual(name === "lint" ? 40 : 24);
    expect(measure(help).columns).toBeLessThanOrEqual(80);
  });

  test.each([...commands].slice(0, 1))("of the whole fits a small terminal", (_, command) => {
    const help = formatHelp(command, language, false, commands);
    expect(help).toContain(examples);
    expect(measure(help).rows).toBeLessThanOrEqual(24);
    expect(measure(help).columns).toBeLessThanOrEqual(80);
    for (const name of commands.keys()) expect(help).toContain(`\n  ${name} `);
  });
});
