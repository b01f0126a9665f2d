import { loadRe2 } from "#parsers";
import { compileBounded } from "./bounded-match.ts";
import type { PatternCompiler } from "./keyword.ts";
import { SchemaError } from "./registry.ts";

const compiled = new Map<string, (text: string) => boolean>();

/**
 * Compiles a schema's pattern for an engine that takes linear time whatever the text; what such an engine cannot do
 * (look-around, back-references), the host's does within a limit. Throws {@link SchemaError} where neither can.
 */
export const compilePattern: PatternCompiler = (pattern) => {
  const known = compiled.get(pattern);
  if (known) return known;
  assertSyntax(pattern);
  const matcher = toMatcher(pattern);
  compiled.set(pattern, matcher);
  return matcher;
};

function assertSyntax(pattern: string): void {
  try {
    RegExp(pattern, "u");
  } catch {
    throw new SchemaError(`Unexpected pattern \`${pattern}\`, expected an ECMAScript regular expression`);
  }
}

function toMatcher(pattern: string): (text: string) => boolean {
  const matcher = compileLinear(pattern) ?? compileBounded(pattern);
  if (matcher) return matcher;
  throw new SchemaError(
    `Unexpected pattern \`${pattern}\`, expected one without look-around, back-references and properties other than ` +
      "general categories and scripts, so that matching takes linear time: there is no `node:vm` here to end it",
  );
}

function compileLinear(pattern: string): ((text: string) => boolean) | undefined {
  try {
    const { RE2JS } = loadRe2();
    const expression = RE2JS.compile(RE2JS.translateRegExp(spellOut(pattern)));
    return (text) => expression.test(text);
  } catch {
    return undefined;
  }
}

const SPACE = String.raw`\t-\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}`;
const NOT_SPACE = String.raw`\x{0}-\x{8}\x{e}-\x{1f}!-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{fefe}\x{ff00}-\x{10ffff}`;
const NOT_LINE_END = String.raw`[^\n\r\x{2028}\x{2029}]`;

/** Long names of general categories (ECMA-262, table 70), as RE2 knows them. */
const CATEGORIES: ReadonlyMap<string, string> = new Map([
  ["Letter", "L"],
  ["Uppercase_Letter", "Lu"],
  ["Lowercase_Letter", "Ll"],
  ["Titlecase_Letter", "Lt"],
  ["Modifier_Letter", "Lm"],
  ["Other_Letter", "Lo"],
  ["Mark", "M"],
  ["Number", "N"],
  ["Decimal_Number", "Nd"],
  ["digit", "Nd"],
  ["Punctuation", "P"],
  ["punct", "P"],
  ["Symbol", "S"],
  ["Separator", "Z"],
  ["Space_Separator", "Zs"],
  ["Other", "C"],
]);

/** Writes what ECMAScript and RE2 read differently (`.`, `\s`, long property names) so that both read the same. */
function spellOut(pattern: string): string {
  let inClass = false;
  return pattern.replace(/\\([pP])\{([^}]*)\}|\\[^]|[[\].]/gu, (token, property?: string, name?: string) => {
    if (property && name) {
      const short = name.replace(/^(?:gc|sc|General_Category|Script)=/u, "");
      return `\\${property}{${CATEGORIES.get(short) ?? short}}`;
    }
    if (token === "[") inClass = true;
    else if (token === "]") inClass = false;
    else if (token === "." && !inClass) return NOT_LINE_END;
    else if (token === String.raw`\b` && inClass) return String.raw`\x08`;
    else if (token === String.raw`\s`) return inClass ? SPACE : `[${SPACE}]`;
    else if (token === String.raw`\S`) return inClass ? NOT_SPACE : `[${NOT_SPACE}]`;
    return token;
  });
}
