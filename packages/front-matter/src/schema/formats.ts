/** A named format of this package: what it is called in a schema, and the pattern that says the same. */
const MONTHS_OF_31 = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])";
const MONTHS_OF_30 = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)";
const FEBRUARY = "02-(?:0[1-9]|1[0-9]|2[0-8])";
const LEAP_YEAR = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
const DAY = `(?:[0-9]{4}-(?:${MONTHS_OF_31}|${MONTHS_OF_30}|${FEBRUARY})|${LEAP_YEAR}-02-29)`;
const TIME = String.raw`(?:[01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?`;
const OFFSET = "[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9]";

/** The languages that an extended one may stand behind, as `yue` in `zh-yue` (IANA's Language Subtag Registry). */
const EXTENDED = "[Aa][Rr]|[Kk][Oo][Kk]|[Ll][Vv]|[Mm][Ss]|[Ss][Gg][Nn]|[Ss][Ww]|[Uu][Zz]|[Zz][Hh]";
const LANGUAGE = `(?:(?:${EXTENDED})[-_][A-Za-z]{3}|[A-Za-z]{2,3})`;
const SCRIPT = "(?:[-_][A-Za-z]{4})?";
const REGION = "(?:[-_](?:[A-Za-z]{2}|[0-9]{3}))?";
const VARIANTS = "(?:[-_](?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*";
const EXTENSIONS = "(?:[-_][0-9A-WYZa-wyz](?:[-_][A-Za-z0-9]{2,8})+)*";
const PRIVATE_USE = "(?:[-_][Xx](?:[-_][A-Za-z0-9]{1,8})+)?";

/**
 * The formats that JSON Schema lacks, each as a pattern that means the same, so that a validator that ignores formats
 * still checks them.
 */
export const FORMATS: ReadonlyMap<string, string> = new Map([
  /** A day that exists, with an optional time and zone, in a form that Hugo reads (tried with Hugo 0.111). */
  ["hugo-date", `^${DAY}(?:T${TIME}(?:Z|${OFFSET})?| ${TIME}(?:Z| ?${OFFSET})?)?$`],
  /** A well-formed BCP 47 tag of a language (RFC 5646, 2.1); many sites write `zh_CN`. */
  ["language-tag", `^${LANGUAGE}${SCRIPT}${REGION}${VARIANTS}${EXTENSIONS}${PRIVATE_USE}$`],
  /** An http(s) URL, or a path on the same site. */
  [
    "web-url",
    String.raw`^(?:[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]+[^\s]*|/[^\s]*|\.{1,2}/[^\s]*|[^\s:/?#]+(?:[/?#][^\s]*)?)$`,
  ],
]);
