import type { WrittenDate } from "./read-date.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * The offsets from UTC, in minutes, that a local date and time can have in a zone: none where the clock skips it, two
 * where it passes twice. Throws when the zone is neither an IANA name nor an offset such as `+08:00`.
 */
export function findOffsets({ year, month, day, time }: WrittenDate, timeZone: string): readonly number[] {
  const fixed = /^([+-])(\d\d):?(\d\d)$/.exec(timeZone);
  if (fixed) return [(fixed[1] === "-" ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]))];
  const local = Date.UTC(year, month - 1, day, time?.hour, time?.minute, time?.second);
  const around = [local - DAY, local + DAY].map((instant) => offsetAt(instant, timeZone));
  return [...new Set(around)].filter((offset) => offsetAt(local - offset * MINUTE, timeZone) === offset);
}

function offsetAt(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    findClock(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((shown - Math.floor(instant / 1000) * 1000) / MINUTE);
}

function findClock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = createClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function createClock(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch (error) {
    const accepted = "an IANA name such as Asia/Shanghai or an offset such as +08:00";
    throw new Error(`Unexpected time zone ${JSON.stringify(timeZone)}, expected ${accepted}`, { cause: error });
  }
}
