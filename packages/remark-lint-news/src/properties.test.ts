import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFixes } from "./apply-fixes.ts";
import { catalogue } from "./catalogue.ts";
import type { ConfiguredRule, RuleMessage } from "./rule-definition.ts";
import { collectFacts, runRules } from "./run-rules.ts";
import type { RuleInput } from "./run-rules.ts";
import { parsers } from "./testing/parsers.ts";
import { anyPost, anyTree } from "./testing/arbitraries.ts";
import { walkTree } from "./walk-tree.ts";

const rules = [...catalogue.values()].map((rule): ConfiguredRule => ({
  rule,
  severity: "error",
  options: rule.defaults,
}));

describe.each(Object.keys(parsers))("any text, parsed by %s", (parser) => {
  test("every place lies inside the file and quotes what stands there", () => {
    fc.assert(
      fc.property(anyPost, (text) => {
        for (const message of lint(text, parser)) {
          const [start, end] = rangeOf(message);
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
          expect(message.actual).toBe(text.slice(start, end));
          const endings = [...text.matchAll(/\r\n|\n|\r/g)].filter(
            (ending) => ending.index + ending[0].length <= start,
          );
          expect(message.line).toBe(endings.length + 1);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("a fix that is applied leaves its finding out and every other finding in", () => {
    fc.assert(
      fc.property(anyPost, (text) => {
        const messages = lint(text, parser);
        const fixed = applyFixes(text, messages, "certain");
        const after = lint(fixed, parser);
        expect(after.filter((message) => message.certain)).toEqual([]);
        const left = messages.filter((message) => !message.certain).map((message) => message.reason);
        expect(after.map((message) => message.reason)).toEqual(expect.arrayContaining(left));
      }),
      { numRuns: 100 },
    );
  });

  test("the order of the rules does not matter", () => {
    fc.assert(
      fc.property(anyPost, fc.shuffledSubarray(rules, { minLength: rules.length }), (text, shuffled) => {
        expect(sort(lint(text, parser, shuffled))).toEqual(sort(lint(text, parser)));
      }),
      { numRuns: 50 },
    );
  });
});

test("no tree makes a rule throw, whatever its text", () => {
  fc.assert(
    fc.property(anyTree, anyPost, (tree, text) => {
      const input = { text, path: "a.md", language: "zh-CN", walk: walkTree(tree) } as const;
      expect(() => [runRules(rules, input), collectFacts(rules, input)]).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

const caption = fc.string({
  unit: fc.constantFrom(...Array.from("[]()\\`*_<>&~|!$#\"'{}:;/ab 图https://.www.")),
  minLength: 1,
  maxLength: 30,
});

/** The words of a caption on one line, without parentheses around all of it or what points at the picture. */
function toDescription(words: string): string {
  const whole = words.replace(/\s+/g, " ").trim();
  const marked = whole.replace(/^(?:图: ?)+/, "");
  const line = marked === whole ? whole : marked.replace(/\.$/, "");
  return /^\(([^()]+)\)$/.exec(line)?.[1]?.trim() ?? line;
}

test.each(Object.keys(parsers))(
  "a suggested description reads back as it was, in Markdown and in HTML, by %s",
  (parser) => {
    fc.assert(
      fc.property(caption, (words) => {
        const escaped = words.replaceAll(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
        const inHtml = words.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
        const text = `![](a.jpg "${escaped}")\n\n<img title="${inHtml}" src="b.jpg">\n`;
        const messages = lint(text, parser).filter((message) => message.ruleId === "image-alt-text");
        const isInBrackets = /^\s*\([^()]+\)\s*$/.test(words);
        fc.pre(!isInBrackets && messages.every((message) => message.expected));
        const described = applyFixes(text, messages, "all");
        const images: (string | null | undefined)[] = [];
        walkTree(parsers[parser]?.(described) ?? { type: "root", children: [] })(new Set(["image"]), (node) => {
          if (node.type === "image") images.push(node.alt, toDescription(node.title ?? ""));
        });
        expect(images[0]).toBe(images[1]);
        expect(described).toContain(
          `<img alt="${toDescription(words).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")}" title=`,
        );
      }),
      { numRuns: 200 },
    );
  },
);

test.each(["image-alt-text", "no-broken-link"])(
  "%s passes over a text alone only when its tree holds nothing",
  (id) => {
    const own = rules.filter(({ rule }) => rule.id === id);
    fc.assert(
      fc.property(anyPost, (text) => {
        const walked = lint(`${text}\n\n![](x) [x]()\n`, "satteri", own);
        expect(lint(text, "satteri", own).map(String)).toEqual(
          walked.filter((message) => rangeOf(message)[0] < text.length).map(String),
        );
      }),
      { numRuns: 200 },
    );
  },
);

function lint(text: string, parser: string, configured: readonly ConfiguredRule[] = rules): RuleMessage[] {
  const input: RuleInput = {
    text,
    path: "news/a.md",
    language: "en",
    timeZone: "Asia/Shanghai",
    walk: (types, visit) => walkTree(parsers[parser]?.(text) ?? { type: "root", children: [] })(types, visit),
  };
  return runRules(configured, input);
}

function sort(messages: readonly RuleMessage[]): string[] {
  return messages.map((message) => `${String(message)} ${message.ruleId}`).toSorted();
}

function rangeOf({ place }: RuleMessage): readonly [number, number] {
  if (!place || !("start" in place)) throw new Error("A message without a place");
  return [place.start.offset ?? -1, place.end.offset ?? -1];
}
