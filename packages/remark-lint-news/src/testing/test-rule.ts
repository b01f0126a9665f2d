import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Root } from "mdast";
import { describe, expect, test } from "vitest";
import { applyFixes } from "../apply-fixes.ts";
import type { Rule, RuleMessage } from "../rule-definition.ts";
import { collectFacts, compareFacts, runRules, toCrossFileMessage } from "../run-rules.ts";
import type { RuleInput } from "../run-rules.ts";
import { walkTree } from "../walk-tree.ts";
import { parsers } from "./parsers.ts";
import { renderPage } from "./render-page.ts";

/** A text and what its rule says of it. */
export interface RuleCase {
  /** A sentence about an article. */
  readonly name: string;
  readonly markdown: string;
  readonly options?: object;
  readonly path?: string;
  /** The other posts of the run, by path, for a rule that compares files. */
  readonly others?: Readonly<Record<string, string>>;
  /** Whether other posts of the site were left out of the run. */
  readonly partial?: boolean;
  readonly language?: "en" | "zh-CN";
  readonly timeZone?: string;
  /** As `3:1-3:12: Unexpected …`, in the order of the text. */
  readonly messages: readonly string[];
  /** The text after its certain fixes; the markdown itself unless given. */
  readonly fixed?: string;
  /** The text after the first of every message's replacements; as `fixed` unless given. */
  readonly suggested?: string;
  /** Shown on the rule's page, in the language the case's text is written in. */
  readonly documented?: "en" | "zh-CN";
}

/** Runs a rule over its cases, and holds its page to them. */
export function testRule(rule: Rule, cases: readonly RuleCase[]): void {
  describe(`rule ${rule.id}`, () => {
    for (const [name, parse] of Object.entries(parsers)) {
      test.each(cases)(`$name (${name})`, (one) => {
        const messages = lint(rule, one, one.markdown, parse);
        expect(messages.map(String)).toEqual(one.messages);
        const fixed = applyFixes(one.markdown, messages, "certain");
        expect(fixed).toBe(one.fixed ?? one.markdown);
        expect(lint(rule, one, fixed, parse).filter((message) => message.certain)).toEqual([]);
        const suggested = applyFixes(one.markdown, messages, "all");
        expect(suggested).toBe(one.suggested ?? fixed);
        const left = messages.filter((message) => !message.expected?.length);
        expect(lint(rule, one, suggested, parse)).toHaveLength(left.length);
      });
    }
    test.each(cases)("$name (a tree without positions)", (one) => {
      expect(() => lint(rule, one, one.markdown, parseWithoutPositions)).not.toThrow();
    });
    test("docs: the page shows its metadata and its cases", async () => {
      const page = fileURLToPath(new URL(`../rules/${rule.id}/README.md`, import.meta.url));
      await expect(renderPage(readFileSync(page, "utf8"), rule, cases)).toMatchFileSnapshot(page);
    });
  });
}

function lint(rule: Rule, one: RuleCase, text: string, parse: (text: string) => Root): RuleMessage[] {
  const configured = { rule, severity: "error", options: { ...rule.defaults, ...one.options } } as const;
  const language = one.language ?? "en";
  const own = one.path ?? "";
  const toInput = ([path, content]: readonly [string, string]): RuleInput => ({
    text: content,
    path,
    language,
    timeZone: one.timeZone,
    walk: (types, visit) => walkTree(parse(content))(types, visit),
  });
  const files = Object.entries({ ...one.others, [own]: text })
    .map((file) => ({ path: file[0], facts: collectFacts([configured], toInput(file))[rule.id] }))
    .filter(({ facts }) => facts !== undefined)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const reports = compareFacts(configured, files, !one.partial).filter((report) => report.path === own);
  return [
    ...runRules([configured], toInput([own, text])),
    ...reports.map((report) => toCrossFileMessage(configured, report, text, language)),
  ];
}

function parseWithoutPositions(text: string): Root {
  const tree = JSON.stringify(parsers["remark"]?.(text), (key, value: unknown) =>
    key === "position" ? undefined : value,
  );
  return JSON.parse(tree) as Root;
}
