import { describe, expect, test } from "vitest";
import { commands } from "./commands.ts";
import { formatHelp } from "./format-help.ts";

describe.each(["en", "zh-CN"] as const)("the help in %s", (language) => {
  test.each([...commands])("of %s fits a screen and has examples", (name, command) => {
    const help = formatHelp(command, language, false, name === "lint" ? commands : undefined);
    expect(help).toContain(language === "en" ? "\nExamples\n" : "\n示例\n");
    expect(help.split("\n").length).toBeLessThanOrEqual(50);
    expect(Math.max(...help.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
