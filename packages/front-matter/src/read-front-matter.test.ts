import { expect, test } from "vitest";
import { compileSchema, readFrontMatter } from "./index.ts";

test("an unknown value is found on the value", () => {
  const text = "---\ntitle: 'a'\nsidebar: middle\n---\n";
  const validate = compileSchema({ properties: { sidebar: { enum: ["left", "right"] } } });
  const [problem] = validate(readFrontMatter(text));
  expect(text.slice(...(problem?.range ?? []))).toBe("middle");
});
