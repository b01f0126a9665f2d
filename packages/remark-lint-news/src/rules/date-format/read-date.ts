/** A date as an article writes it, its parts as numbers; not necessarily a day that exists. */
export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time?: WrittenTime;
  /** Minutes east of Greenwich. */
  readonly offset?: number;
  /** A zone given by letters alone, such as `CST`, which is one of several, or `CET`, which Hugo does not know. */
  readonly zoneName?: string;
  /** Whether Hugo reads this form. */
  readonly hugo: boolean;
  /** Whether day and month could also be exchanged, as in 02/10/2025. */
  readonly ambiguous: boolean;
}

interface WrittenTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Digits after the decimal point. */
  readonly fraction: string;
}

const CLOCK = String.raw`(?<h>\d{1,2}):(?<m>\d\d):(?<s>\d\d)(?:[.,](?<f>\d+))?`;
const OFFSET = String.raw`[+-]\d\d:?\d\d`;
const ZONE = `(?<z>${OFFSET}|[A-Z]{3,4})`;
const WEEKDAY = "[A-Z][a-z]+";
const MONTH = "(?<M>[A-Z][a-z]{2})";
const ISO = String.raw`(?<y>\d{4})-(?<M>\d\d)-(?<d>\d\d)`;

/** What Go's `time.Parse` takes for the layouts of spf13/cast 1.5, which Hugo 0.111 tries; `T` and `Z` are capitals. */
const HUGO = [
  ISO,
  `${ISO}T${CLOCK}(?<z>Z|${OFFSET})?`,
  `${ISO} +${CLOCK}(?<z>Z| *${OFFSET})?`,
  `${ISO} +${CLOCK} +(?<z>${OFFSET}) +[A-Z]{3,4}`,
  `${WEEKDAY}, (?<d>\\d\\d) ${MONTH} (?<y>\\d{4}) ${CLOCK} ${ZONE}`,
  `(?<d>\\d\\d) ${MONTH} (?<y>\\d\\d) (?<h>\\d{1,2}):(?<m>\\d\\d) ${ZONE}`,
  `${WEEKDAY}, (?<d>\\d\\d)-${MONTH}-(?<y>\\d\\d) ${CLOCK} (?<z>[A-Z]{3,4})`,
  `${WEEKDAY} ${MONTH} +(?<d>\\d{1,2}) ${CLOCK}(?: ${ZONE})? (?<y>\\d{4})`,
  `(?<d>\\d\\d) ${MONTH} (?<y>\\d{4})`,
].map((pattern) => new RegExp(`^${pattern}$`));

const LOOSE_CLOCK = String.raw`(?<h>\d{1,2})[:时時](?<m>\d{1,2})(?:[:分](?<s>\d{1,2})(?:[.,](?<f>\d+))?秒?|分)?(?: ?(?<half>[AP]M))?`;
const LOOSE_ZONE = String.raw`(?: ?(?<z>Z|(?:GMT|UTC)?[+-]\d\d?(?::?\d\d)?|[A-Z]{3,4})(?: (?:\([^()]{1,60}\)|[A-Z]{3,4}))?)?`;
const REST = `(?:[T_ ]? ?${LOOSE_CLOCK}${LOOSE_ZONE})?`;
const NAMED_MONTH = String.raw`(?<M>[A-Z]{3})[A-Z]{0,6}\.?`;

/** Other forms that people write; what stands in them is clear to a reader. */
const LOOSE = [
  String.raw`(?<y>\d{4}) ?[-/.年] ?(?<M>\d{1,2}) ?[-/.月] ?(?<d>\d{1,2}) ?[日号]?${REST}`,
  String.raw`(?<y>\d{4})(?<M>\d\d)(?<d>\d\d)(?:T?(?<h>\d\d)(?<m>\d\d)(?<s>\d\d)(?<z>Z|[+-]\d{4})?)?`,
  `(?:[A-Z]{3,9},? )?(?<d>\\d{1,2})(?:ST|ND|RD|TH)? ${NAMED_MONTH},? (?<y>\\d{4})${REST}`,
  `(?:[A-Z]{3,9},? )?${NAMED_MONTH} (?<d>\\d{1,2})(?:ST|ND|RD|TH)?,? (?<y>\\d{4})${REST}`,
  `(?<a>\\d{1,2})[-/.](?<b>\\d{1,2})[-/.](?<y>\\d{4})${REST}`,
].map((pattern) => new RegExp(`^${pattern}$`, "i"));

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const UTC = new Set(["Z", "UTC", "GMT"]);
/**
 * The hours of the zones whose letters mean one thing: those of RFC 822, and those that Ruby knows besides, which reads
 * Jekyll's dates. `CST`, `CDT`, `BST` and `IST` are several, and `MSK` has changed.
 */
const NAMED: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  WET: 0,
  WEST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  JST: 9,
  KST: 9,
};

/** Reads a date in any form people write; `undefined` when `text` is not a date. */
export function readDate(text: string): WrittenDate | undefined {
  const hugo = match(HUGO, text);
  const groups = hugo ?? match(LOOSE, normalize(text));
  return groups && toDate(groups, hugo !== undefined);
}

/** Whether the day is in the calendar, the time on the clock and the offset one that is used on Earth. */
export function exists({ year, month, day, time, offset = 0 }: WrittenDate): boolean {
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > last) return false;
  if (time && (time.hour > 23 || time.minute > 59 || time.second > 59)) return false;
  return offset >= -12 * 60 && offset <= 14 * 60;
}

function match(patterns: readonly RegExp[], text: string): Record<string, string | undefined> | undefined {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return groups;
  }
  return undefined;
}

/** Full-width digits and colons, and dashes of any length, as ASCII; runs of white space as one space. */
function normalize(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function toDate(groups: Record<string, string | undefined>, hugo: boolean): WrittenDate | undefined {
  const { y = "", M = "", d = "", a, b = "", z } = groups;
  const year = Number(y);
  if (y.length === 4 && year < 2) return undefined;
  const swapped = Number(a) > 12;
  const zone = z?.trim().toUpperCase();
  const offset = zone === undefined ? undefined : readOffset(zone);
  return {
    year: y.length === 4 ? year : (year >= 69 ? 1900 : 2000) + year,
    month: a === undefined ? readMonth(M) : Number(swapped ? b : a),
    day: Number(a === undefined ? d : swapped ? a : b),
    hugo,
    ambiguous: a !== undefined && a !== b && !swapped && Number(b) <= 12,
    ...(groups["h"] && { time: readTime(groups) }),
    ...(offset !== undefined && { offset }),
    ...(zone !== undefined && (offset === undefined || Object.hasOwn(NAMED, zone)) && { zoneName: zone }),
  };
}

function readMonth(text: string): number {
  return /\d/.test(text) ? Number(text) : MONTHS.indexOf(text.toLowerCase()) + 1;
}

function readTime(groups: Record<string, string | undefined>): WrittenTime {
  const half = groups["half"]?.toUpperCase();
  const hour = Number(groups["h"]);
  return {
    hour: half ? (hour % 12) + (half === "PM" ? 12 : 0) : hour,
    minute: Number(groups["m"]),
    second: Number(groups["s"] ?? 0),
    fraction: groups["f"] ?? "",
  };
}

function readOffset(zone: string): number | undefined {
  if (UTC.has(zone)) return 0;
  const hours = NAMED[zone];
  if (hours !== undefined) return hours * 60;
  const [, sign, written, minutes = "0"] = /^(?:GMT|UTC)?([+-])(\d\d?):?(\d\d)?$/.exec(zone) ?? [];
  if (!sign) return undefined;
  return (sign === "-" ? -1 : 1) * (Number(written) * 60 + Number(minutes));
}
