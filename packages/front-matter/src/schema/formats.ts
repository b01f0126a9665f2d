/** A named format of this package: what it is called in a schema, and the pattern that says the same. */
const MONTHS_OF_31 = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])";
const MONTHS_OF_30 = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)";
const FEBRUARY = "02-(?:0[1-9]|1[0-9]|2[0-8])";
const LEAP_YEAR = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
const DAY = `(?:[0-9]{4}-(?:${MONTHS_OF_31}|${MONTHS_OF_30}|${FEBRUARY})|${LEAP_YEAR}-02-29)`;
const TIME = String.raw`(?:[01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?`;
const ZONE = "(?:Z| ?[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])";

/**
 * The formats that JSON Schema lacks, each as a pattern that means the same, so that a validator that ignores formats
 * still checks them.
 */
export const FORMATS: ReadonlyMap<string, string> = new Map([
  /** A day that exists, with an optional time and zone, in a form that Hugo reads (tried with Hugo 0.111). */
  ["hugo-date", `^${DAY}(?:[T ]${TIME}${ZONE}?)?$`],
  /** A language, with optional script and region (the part of BCP 47 that sites use; many write `zh_CN`). */
  ["language-tag", "^[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|[0-9]{3}))?(?:[-_][A-Za-z0-9]{5,8})*$"],
  /** An http(s) URL, or a path on the same site. */
  [
    "web-url",
    String.raw`^(?:[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#]+[^\s]*|/[^\s]*|\.{1,2}/[^\s]*|[^\s:/?#]+(?:[/?#][^\s]*)?)$`,
  ],
]);
