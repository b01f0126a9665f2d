import type { WrittenDate } from "./read-date.ts";
import { exists } from "./read-date.ts";

const IN_PATH = /(?:^|[/_])(\d{4})(?:([-/])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?!\d)/g;

/** The days that a post's path begins names with, as in `2025-02-10-ferry.md`, `20250210A05.md` or `2025/02/10/ferry.md`. */
export function readPathDates(path: string): WrittenDate[] {
  const found = [...path.matchAll(IN_PATH)].map(([, year, , month, day, MM, DD]) => ({
    year: Number(year),
    month: Number(month ?? MM),
    day: Number(day ?? DD),
    hugo: true,
    ambiguous: false,
  }));
  return found.filter((date) => date.year >= 1970 && date.year < 2100 && exists(date));
}

/** Whether a title gives a day, as `4/6`, `06.04.`, `4月6日` or `April 6th`: it tells of what the file is named after. */
export function saysDay(title: string, { month, day }: WrittenDate): boolean {
  const forms = [
    `0?${month}/0?${day}(?![\\d.,/%-])`,
    `0?${day}\\.0?${month}\\.(?!\\d)`,
    `0?${month} ?月 ?0?${day} ?[日号號]`,
  ];
  const pattern = [...forms, ...nameDay(month, day)].join("|");
  return new RegExp(`(?<![\\d.,/$€£-])(?:${pattern})`, "iu").test(title.normalize("NFKC"));
}

/** Whether a text gives a date with its year, as `2025-04-06`, `2025年4月6日` or `April 6th, 2025`, and not in an address. */
export function saysDate(text: string, { year, month, day }: WrittenDate): boolean {
  const named = nameDay(month, day).map((form) => `${form},? ${year}`);
  const forms = [`${year}(?:[/.-]| ?年 ?)0?${month}(?:[/.-]| ?月 ?)0?${day}`, ...named];
  return new RegExp(`(?<![\\w/.-])(?:${forms.join("|")})(?![\\w/-])`, "iu").test(text);
}

/** A day with its month's name, in English or cut short to what other languages share. */
function nameDay(month: number, day: number): string[] {
  const name = `(?:${MONTH_NAMES[month - 1] ?? ""})\\.?`;
  const ordinal = `0?${day}(?:st|nd|rd|th)?(?!\\d)`;
  return [`(?<!\\p{L})${name} (?:the )?${ordinal}`, `0?${day}(?:st|nd|rd|th|\\.)? (?:of )?${name}(?!\\p{L})`];
}

const MONTH_NAMES = [
  "jan(?:uary)?",
  "feb(?:ruary)?",
  "mar(?:ch)?",
  "apr(?:il)?",
  "may",
  "june?",
  "july?",
  "aug(?:ust)?",
  "sept?(?:ember)?",
  "oct(?:ober)?",
  "nov(?:ember)?",
  "dec(?:ember)?",
];

const DATED_NAME = /(?:^|\/)((\d{3,5})-(\d\d)-(\d\d))[-_.][^/]*$/;

/**
 * The date that a post's file name begins with when no calendar has it: `2018-30-09-ferry.md`, `022-05-06-ferry.md`. A
 * month or day `00` says on purpose that it is not known, which is enough where the post itself has a date.
 */
export function findImpossiblePathDate(path: string, isDated: boolean): string | undefined {
  const [, written, year = "", month, day] = DATED_NAME.exec(path) ?? [];
  if (isDated && (month === "00" || day === "00")) return undefined;
  const date = { year: Number(year), month: Number(month), day: Number(day), hugo: true, ambiguous: false };
  return year.length === 4 && exists(date) ? undefined : written;
}

/** How many days apart two dates are, whatever their time. */
export function countDaysBetween(a: WrittenDate, b: WrittenDate): number {
  return Math.abs(Date.UTC(a.year, a.month - 1, a.day) - Date.UTC(b.year, b.month - 1, b.day)) / 86_400_000;
}
