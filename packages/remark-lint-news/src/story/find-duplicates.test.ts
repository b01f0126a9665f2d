import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findDuplicates } from "./find-duplicates.ts";

const post = fc.record({
  path: fc
    .tuple(fc.constantFrom("a", "b", "c", "d", "zh/a", "en/a"), fc.constantFrom("", ".en", ".zh-CN"))
    .map((parts) => `${parts.join("")}.md`),
  facts: fc.record({
    marks: fc
      .subarray(["ferry", "tram", "bridge"])
      .map((marks) => marks.map((mark): [string, number, number] => [mark, 0, 1])),
  }),
});
const posts = fc.uniqueArray(post, { selector: ({ path }) => path });

test("what is said of each post does not depend on the order of the posts, and each is said of another", () => {
  fc.assert(
    fc.property(
      posts.chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }))),
      ([files, shuffled]) => {
        const reports = findDuplicates(files, "duplicate");
        expect(new Set(findDuplicates(shuffled, "duplicate").map((report) => JSON.stringify(report)))).toEqual(
          new Set(reports.map((report) => JSON.stringify(report))),
        );
        for (const { path, values } of reports) expect(values?.["other"]).not.toBe(path);
      },
    ),
  );
});
