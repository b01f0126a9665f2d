import * as fc from "fast-check";
import { expect, test } from "vitest";
import { PHRASES, PHRASE_STEM } from "./labels.ts";

test.each(PHRASES)("whatever says %s has the stem that is looked for first", (phrase) => {
  fc.assert(
    fc.property(fc.stringMatching(new RegExp(`^(?:${phrase})$`)), (text) => {
      expect(text).toMatch(PHRASE_STEM);
      expect(text.toUpperCase()).toMatch(PHRASE_STEM);
    }),
  );
});
