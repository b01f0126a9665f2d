import { afterEach, expect, test, vi } from "vitest";
import { flag, lines, oneOf, readInputs, text } from "./inputs.ts";

const SPECIFICATION = { review: flag(false), scope: oneOf(["lines", "all"]), paths: lines, schema: text };

afterEach(() => vi.unstubAllEnvs());

function read(inputs: Readonly<Record<string, string>>): object {
  for (const [name, value] of Object.entries(inputs)) vi.stubEnv(`INPUT_${name.toUpperCase()}`, value);
  return readInputs(SPECIFICATION, (word, candidates) => [...candidates].find((each) => each[0] === word[0]));
}

test("inputs that are empty or absent have their defaults", () => {
  expect(read({ review: "" })).toEqual({ review: false, scope: "lines", paths: [], schema: "" });
});

test("inputs are read as what they are", () => {
  expect(read({ review: "true", scope: "all", paths: "a b\n\n c \n", schema: "s.json" })).toEqual({
    review: true,
    scope: "all",
    paths: ["a b", "c"],
    schema: "s.json",
  });
});

test.each([
  [{ review: "yes" }, "Unexpected value `yes` of the input `review`, expected one of true, false"],
  [{ review: "constructor" }, "Unexpected value `constructor` of the input `review`, expected one of true, false"],
  [{ scope: "lnes" }, "Unexpected value `lnes` of the input `scope`, expected `lines`? (accepted: lines, all)"],
  [{ shema: "x" }, "Unexpected input `shema`, expected `scope`? (accepted: review, scope, paths, schema)"],
])("%o is refused", (inputs, sentence) => {
  expect(() => read(inputs as unknown as Record<string, string>)).toThrow(sentence);
});
