import { readFileSync, readdirSync } from "node:fs";
import { compileSchema } from "@copydesk/front-matter";
import { describe, expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { presets } from "./presets.ts";
import { readSetting } from "./read-setting.ts";
import type { MessageTemplate } from "./rule-definition.ts";

const folders = new URL("rules/", import.meta.url);

test("every rule folder is in the catalogue and every rule of the catalogue has its folder", () => {
  expect([...catalogue.keys()].toSorted()).toEqual(readdirSync(folders).toSorted());
});

test.each(Object.entries(presets))("the preset %s names rules of the catalogue with valid settings", (_, rules) => {
  for (const [id, setting] of Object.entries(rules)) {
    expect(readSetting(catalogue.get(id) ?? raise(id), setting, "en")?.rule.id).toBe(id);
  }
});

test("the strict preset has every rule", () => {
  expect(Object.keys(presets.strict).toSorted()).toEqual([...catalogue.keys()].toSorted());
});

function findPlaceholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{\w+\}/g)].map(String).toSorted();
}

function raise(id: string): never {
  throw new Error(`No rule ${id}`);
}

describe.each([...catalogue.values()])("$id", (rule) => {
  const properties = (rule.schema["properties"] ?? {}) as Record<string, Record<string, unknown>>;

  test("its module exports it under the camel case of its id, and its plugin by default", async () => {
    const module = (await import(new URL(`${rule.id}/rule.ts`, folders).href)) as Record<string, unknown>;
    const name = rule.id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(module[name]).toBe(rule);
    expect(module["default"]).toBeTypeOf("function");
  });

  test("its option schema is closed, compiles, explains each option in both languages, and takes the defaults", () => {
    expect(() => compileSchema(rule.schema)).not.toThrow();
    expect(rule.schema["additionalProperties"]).toBe(false);
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(rule.defaults as object)));
    expect(() => readSetting(rule, ["error", rule.defaults], "en")).not.toThrow();
    for (const property of Object.values(properties)) {
      expect(property["x-description"]).toEqual({
        en: expect.stringMatching(/\S/),
        "zh-CN": expect.stringMatching(/\p{Script=Han}/u),
      });
    }
  });

  test("its messages follow the law in both languages, with the same placeholders", () => {
    for (const template of Object.values(rule.messages as Record<string, MessageTemplate>)) {
      expect(template.en).toMatch(/^Unexpected .*, expected .*[^.]$/s);
      expect(template["zh-CN"]).toMatch(/\p{Script=Han}.*[^。.]$/su);
      expect(findPlaceholders(template["zh-CN"])).toEqual(findPlaceholders(template.en));
    }
  });

  test("its page says why and when to turn it off, with a bad and a good example, in both languages", () => {
    const page = readFileSync(new URL(`${rule.id}/README.md`, folders), "utf8");
    expect(page.startsWith(`# ${rule.id}\n`)).toBe(true);
    for (const heading of ["Why", "When to turn it off", "为什么", "何时关闭"]) {
      expect(page).toMatch(new RegExp(`^## ${heading}\n\n[^#]{20,}`, "m"));
    }
    for (const example of [
      "Bad · 错误 (English)",
      "Good · 正确 (English)",
      "Bad · 错误 (中文)",
      "Good · 正确 (中文)",
    ]) {
      expect(page).toContain(`### ${example}`);
    }
  });
});
