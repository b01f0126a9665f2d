import type { Generator } from "./find-generator.ts";
import { exists, readDate } from "./read-date.ts";
import type { WrittenDate } from "./read-date.ts";
import { findOffsets } from "./time-zone.ts";
import { choosePattern, isWrittenAs, writeDate } from "./write-date.ts";

export type Defect =
  | "impossible"
  | "unread"
  | "number"
  | "notADate"
  | "ambiguous"
  | "zoneName"
  | "zoneless"
  | "zoneMissing"
  | "form";

/** What a site asks of its dates. */
export interface DatePolicy {
  /** Who reads the dates; asked only for a form that not all do. */
  readonly findGenerator: () => Generator;
  /** Whether a time without a zone passes, is asked about where `timeZone` makes it known or anywhere, or is refused. */
  readonly zone: "accept" | "known" | "warn" | "require";
  /** Patterns of {@link writeDate}; any form when empty. */
  readonly formats: readonly string[];
  /** IANA name or offset of times without a zone. */
  readonly timeZone: string | undefined;
}

/** What is wrong with a date, and what it could be instead, best first. */
export interface Verdict {
  readonly defect: Defect;
  readonly expected: readonly string[];
  readonly certain: boolean;
}

/** What Eleventy takes for the date of the file (11ty.dev/docs/dates). */
const ELEVENTY = /^(?:git )?(?:last modified|created)$/i;

/** No date is as long as that. */
const MAX_LENGTH = 100;
/** A word that JavaScript passes over, and that says nothing of a date: `November x, 2018`. */
const UNKNOWN_WORD =
  /(?<![A-Za-z])(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat)[a-z]*(?![A-Za-z])|(?:[ap]\.?m|t|z|utc?|gmt|[ecmp][sd]t)(?![A-Za-z]))[A-Za-z]+(?![^(]*\))/i;

/** What is wrong with a date as the front matter writes it, without its quotes; `undefined` when nothing is. */
export function judgeDate(text: string, isNumber: boolean, policy: DatePolicy): Verdict | undefined {
  if (ELEVENTY.test(text)) return undefined;
  const date = readDate(isNumber ? text.replaceAll("_", "") : text);
  if (isNumber) return toVerdict("number", date && exists(date) ? rewriteDate(date, policy) : [], true);
  if (!date) return isReadByJavaScript(text, policy) ? undefined : toVerdict("notADate", [], false);
  if (date.ambiguous) {
    const readings = [date, { ...date, month: date.day, day: date.month }];
    return toVerdict(
      "ambiguous",
      readings.flatMap((reading) => rewriteDate(reading, policy)),
      false,
    );
  }
  if (!exists(date)) return toVerdict("impossible", [], false);
  if (date.zoneName !== undefined && (date.offset === undefined || policy.findGenerator() === "hugo")) {
    const isPlaced = date.offset !== undefined || policy.timeZone !== undefined;
    return toVerdict("zoneName", isPlaced ? rewriteDate(date, policy) : [], false);
  }
  if (!date.hugo && policy.findGenerator() === "hugo") return toVerdict("unread", rewriteDate(date, policy), true);
  if (policy.formats.length > 0) {
    if (policy.formats.some((format) => isWrittenAs(text, format))) return undefined;
    return toVerdict("form", rewriteByFormat(date, policy), true);
  }
  if (!date.time || date.offset !== undefined || policy.zone === "accept") return undefined;
  if (policy.zone === "known" && policy.timeZone === undefined) return undefined;
  const expected = policy.timeZone
    ? rewriteDate(date, policy).filter((one) => readDate(one)?.offset !== undefined)
    : [];
  return toVerdict(policy.zone === "require" ? "zoneMissing" : "zoneless", expected, true);
}

/** Whether a text is no form of date that people write, but one that generators in JavaScript read. */
function isReadByJavaScript(text: string, { findGenerator }: DatePolicy): boolean {
  return (
    text.length < MAX_LENGTH &&
    !UNKNOWN_WORD.test(text) &&
    findGenerator() === "other" &&
    !Number.isNaN(Date.parse(text))
  );
}

function toVerdict(defect: Defect, expected: readonly string[], certain: boolean): Verdict {
  return { defect, expected, certain: certain && expected.length === 1 };
}

/** In the site's first format if the date has what it asks for, else in the usual one. */
function rewriteDate(date: WrittenDate, policy: DatePolicy): readonly string[] {
  const written = rewriteByFormat(date, policy);
  if (written.length > 0) return written;
  return placeInZone(date, policy.timeZone).flatMap((one) => writeDate(one, choosePattern(one)) ?? []);
}

function rewriteByFormat(date: WrittenDate, { formats, timeZone }: DatePolicy): readonly string[] {
  const format = formats[0];
  if (format === undefined) return [];
  if (date.offset !== undefined && !format.includes("Z") && !isLocal(date, timeZone)) return [];
  return [...new Set(placeInZone(date, timeZone).flatMap((one) => writeDate(one, format) ?? []))];
}

/** Whether leaving a date's offset out changes nothing, because it is the site's. */
function isLocal(date: WrittenDate, timeZone: string | undefined): boolean {
  return timeZone !== undefined && findOffsets(date, timeZone).includes(date.offset ?? 0);
}

/** A time without an offset with each one it can have in the site's zone. */
function placeInZone(date: WrittenDate, timeZone: string | undefined): readonly WrittenDate[] {
  if (!date.time || date.offset !== undefined || timeZone === undefined) return [date];
  const offsets = findOffsets(date, timeZone);
  return offsets.length > 0 ? offsets.map((offset) => ({ ...date, offset })) : [date];
}
