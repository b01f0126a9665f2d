import type { WrittenDate } from "./read-date.ts";

/** What the letters of a pattern stand for; everything else in it stands for itself. */
const TOKENS: Readonly<Record<string, (date: WrittenDate) => string | undefined>> = {
  YYYY: ({ year }) => pad(year, 4),
  MM: ({ month }) => pad(month),
  DD: ({ day }) => pad(day),
  HH: ({ time }) => time && pad(time.hour),
  mm: ({ time }) => time && pad(time.minute),
  ss: ({ time }) => time && pad(time.second),
  SSS: ({ time }) => time?.fraction.padEnd(3, "0").slice(0, 3),
  ZZ: ({ offset }) => (offset === undefined ? undefined : writeOffset(offset, "")),
  Z: ({ offset }) => (offset === undefined ? undefined : writeOffset(offset, ":")),
};
const TOKEN = /YYYY|MM|DD|HH|mm|ss|SSS|ZZ|Z/g;

/** The pattern that sites are moved to: it means one instant wherever it is read. */
export const PORTABLE = "YYYY-MM-DDTHH:mm:ssZ";

/** Writes a date by a pattern; `undefined` when the pattern asks for a part that the date lacks. */
export function writeDate(date: WrittenDate, pattern: string): string | undefined {
  let complete = true;
  const text = pattern.replace(TOKEN, (token) => {
    const part = TOKENS[token]?.(date);
    complete &&= part !== undefined;
    return part ?? "";
  });
  return complete ? text : undefined;
}

/** The usual pattern for what a date has: its day, its time, its zone. */
export function choosePattern({ time, offset }: WrittenDate): string {
  if (!time) return "YYYY-MM-DD";
  const fraction = time.fraction ? ".SSS" : "";
  return offset === undefined ? `YYYY-MM-DD HH:mm:ss${fraction}` : `YYYY-MM-DDTHH:mm:ss${fraction}Z`;
}

/** Whether `text` is what a pattern asks for: a pattern's zone is `Z` or an offset. */
export function isWrittenAs(text: string, pattern: string): boolean {
  const source = pattern.split(/(YYYY|MM|DD|HH|mm|ss|SSS|ZZ|Z)/).map((part) => {
    if (part === "Z") return String.raw`(?:Z|[+-]\d\d:\d\d)`;
    if (part === "ZZ") return String.raw`[+-]\d{4}`;
    return Object.hasOwn(TOKENS, part)
      ? String.raw`\d{${part.length}}`
      : part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  });
  return new RegExp(`^${source.join("")}$`, "u").test(text);
}

function writeOffset(offset: number, colon: string): string {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}${colon}${pad(minutes % 60)}`;
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, "0");
}
