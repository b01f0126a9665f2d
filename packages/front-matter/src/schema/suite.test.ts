import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { compileDataSchema } from "../compile-schema.ts";
import type { JsonSchema } from "./json.ts";

/** The public JSON Schema test suite, where Debian's libtest-json-schema-acceptance-perl installs it. */
const SUITE = "/usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance";

interface Group {
  readonly description: string;
  readonly schema: JsonSchema;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

const listJson = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".json"))
    : [];
const readJson = (...parts: string[]): unknown => JSON.parse(readFileSync(path.join(...parts), "utf8"));

/** Formats are annotations here, and a schema of another draft is read as one of 2020-12. */
const isOurs = (file: string): boolean => !/^optional\/(?:format|cross-draft)/u.test(file);
/** Asks older editions of the suite for the format `regex`. */
const ASSERTED = "\\a is not an ECMA 262 control escape";

describe.skipIf(!existsSync(SUITE))("the public JSON Schema test suite", () => {
  const remotes = path.join(SUITE, "remotes");
  const schemas = Object.fromEntries(
    listJson(remotes).map((file) => [`http://localhost:1234/${file}`, readJson(remotes, file) as JsonSchema]),
  );
  const tests = path.join(SUITE, "tests/draft2020-12");
  test.each(listJson(tests).filter(isOurs))("%s", (file) => {
    const groups = readJson(tests, file) as readonly Group[];
    const wrong = groups.flatMap((group) => {
      if (group.description === ASSERTED) return [];
      const validate = compileDataSchema(group.schema, { schemas });
      return group.tests.flatMap(({ description, data, valid }) =>
        (validate(data).length === 0) === valid ? [] : `${group.description}: ${description}`,
      );
    });
    expect(wrong).toEqual([]);
  });
});
