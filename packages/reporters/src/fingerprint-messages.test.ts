import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprintMessages } from "./index.ts";
import { createFile } from "./testing/create-report.ts";

const image = "![图片](lead.jpg)";
const alt = { target: "图片" };
const fingerprintsOf = (...file: Parameters<typeof createFile>): string[] => [
  ...fingerprintMessages(createFile(...file)).values(),
];

test("a finding keeps its identity when lines move, white space changes or its message is reworded", () => {
  const known = fingerprintsOf("a.md", `Lead\n\n${image}\n`, [alt]);
  expect(fingerprintsOf("a.md", `New\n\nMore\n\nLead\n\n${image}\n`, [alt])).toEqual(known);
  expect(fingerprintsOf("a.md", `Lead\r\n\r\n  ${image}  \r\n`, [alt])).toEqual(known);
  expect(fingerprintsOf("a.md", `${image}\n`, [{ ...alt, reason: "替代文字只是占位符" }])).toEqual(known);
});

test("a finding keeps its identity when its neighbour in the paragraph is mended, and when the words before it change", () => {
  const [first, second] = ["![图片](pier.jpg)", "![图片](quay.jpg)"];
  const both = fingerprintsOf("a.md", `Text ${first} and ${second}.\n`, [alt, { target: "图片](quay" }]);
  expect(both).toContain(fingerprintsOf("a.md", `More text ![The pier](pier.jpg) and ${second}.\n`, [alt])[0]);
  expect(both).toContain(fingerprintsOf("a.md", `Text ${first} and ![The quay](quay.jpg).\n`, [alt])[0]);
});

test("another rule, file, image or wrong text is another finding", () => {
  const all = [
    ...fingerprintsOf("a.md", image, [alt]),
    ...fingerprintsOf("b.md", image, [alt]),
    ...fingerprintsOf("a.md", image, [{ ...alt, rule: "no-broken-link" }]),
    ...fingerprintsOf("a.md", "![图片](pier.jpg)", [alt]),
    ...fingerprintsOf("a.md", image, [{ target: "lead.jpg" }]),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test("no two findings of a file share an identity, however alike", () => {
  const line = fc.constantFrom(image, "same", "", "two 图片 here");
  fc.assert(
    fc.property(fc.array(line), fc.array(fc.constantFrom(alt, { target: "same" })), (lines, messages) => {
      const all = fingerprintsOf("a.md", lines.join("\n"), messages);
      expect(new Set(all).size).toBe(messages.length);
    }),
  );
});
