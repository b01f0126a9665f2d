import * as fc from "fast-check";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import type { Report } from "@copydesk/reporters";
import { applyBaseline, countEntries, createBaseline, findStale, mergeBaselines } from "./baseline.ts";
import { formatBaseline, parseBaseline } from "./baseline-text.ts";

const same = (path: string): string => path;

/** A post whose every `![]` is a finding. */
function createReport(posts: Readonly<Record<string, string>>, source = "remark-lint"): Report {
  const files = Object.entries(posts).map(([path, text]) => {
    const file = new VFile({ path, value: text });
    for (const { index } of text.matchAll(/!\[\]/g)) {
      const before = text.slice(0, index).split("\n");
      const start = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset: index };
      Object.assign(file.message("Unexpected image", { place: start, ruleId: "image-alt-text", source }));
    }
    return file;
  });
  return { files, checked: files.length, failures: [] };
}

const countFindings = (report: Report): number => report.files.reduce((sum, { messages }) => sum + messages.length, 0);

test("a finding that moved is known, one more of its kind is new, and one that was mended is stale", () => {
  const baseline = createBaseline(createReport({ "a.md": "![]\n", "b.md": "x ![] y\n" }), same);
  const moved = applyBaseline(createReport({ "a.md": "New lead\n\n![]\n\n![]\n" }), baseline, same);
  expect(moved.known).toBe(1);
  expect(countFindings(moved.report)).toBe(1);
  expect([...findStale(baseline, moved.matched, () => true).keys()]).toEqual(["b.md"]);
  expect(countEntries(findStale(baseline, moved.matched, (path) => path !== "b.md"))).toBe(0);
});

test("what the engine says of a broken file is never recorded", () => {
  expect(countEntries(createBaseline(createReport({ "a.md": "![]" }, "lint-content"), same))).toBe(0);
});

test("a baseline made in the site's root knows the same findings when the command runs elsewhere", () => {
  const baseline = createBaseline(createReport({ "site/a.md": "![]" }), (path) => path.replace("site/", ""));
  expect(applyBaseline(createReport({ "a.md": "![]" }), baseline, same).known).toBe(1);
});

const line = fc.constantFrom("![]", "![] ![]", "text", "", "Rain ![]");
const post = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));
const site = fc.dictionary(fc.constantFrom("a.md", "b.md", "__proto__.md"), post);

test("right after it is recorded a baseline knows everything, survives its file, and has nothing stale", () => {
  fc.assert(
    fc.property(site, (posts) => {
      const report = createReport(posts);
      const baseline = parseBaseline(formatBaseline(createBaseline(report, same)));
      const { report: rest, matched } = applyBaseline(report, baseline, same);
      expect(countFindings(rest)).toBe(0);
      expect(countEntries(findStale(baseline, matched, () => true))).toBe(0);
    }),
  );
});

test("counts only fall: however a site changes, a pruned baseline never knows more than it did", () => {
  fc.assert(
    fc.property(site, fc.array(site, { maxLength: 4 }), (before, later) => {
      let baseline = createBaseline(createReport(before), same);
      for (const posts of later) {
        const report = createReport(posts);
        const { report: rest, known, matched } = applyBaseline(report, baseline, same);
        expect(countFindings(rest) + known).toBe(countFindings(report));
        const pruned = mergeBaselines(
          baseline,
          new Map(),
          findStale(baseline, matched, () => true),
        );
        expect(countEntries(pruned)).toBe(known);
        expect(countEntries(pruned)).toBeLessThanOrEqual(countEntries(baseline));
        baseline = pruned;
      }
    }),
  );
});

test.each(["", "[]", '{"version": 2, "findings": {}}', '{"version": 1, "findings": {"a.md": {"x": [1]}}}'])(
  "a baseline file that holds %s is refused",
  (text) => {
    expect(() => parseBaseline(text)).toThrow(/Unexpected/);
  },
);

test("a baseline file with the marks of a merge conflict says so", () => {
  const text = formatBaseline(new Map());
  const conflict = `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> theirs\n`;
  expect(() => parseBaseline(conflict)).toThrow("Unexpected marks of a merge conflict, expected one version");
});
