import { compileDataSchema, readFrontMatter } from "@copydesk/front-matter";
import { expect, test } from "vitest";
import { runRules } from "../../run-rules.ts";
import fixture from "./hugo-dates.json" with { type: "json" };
import { readDate } from "./read-date.ts";
import { dateFormat } from "./rule.ts";
import { PORTABLE, writeDate } from "./write-date.ts";

const rows = Object.entries(fixture.dates);
const rule = { rule: dateFormat, severity: "error", options: { ...dateFormat.defaults, zone: "accept" } } as const;

/** Values that are no date at all are the schema's to refuse. */
const NOT_WRITTEN = /^date ?[:=] ?(?:(["']?) *\1|null|~|true|false|\[.*|"\{\{.*)$/;

/** What is said of a line: by the rule, or by the reader of front matter where it is no TOML. */
function lint(line: string): readonly string[] {
  const fence = line.startsWith("date =") ? "+++" : "---";
  const text = `${fence}\n${line}\n${fence}\n`;
  const messages = runRules([rule], { text, path: "", language: "en", walk: () => {} });
  return [...messages.map(({ reason }) => reason), ...readFrontMatter(text).problems.map(({ code }) => code)];
}

/** The instant a line means, as Hugo shows it: without a zone it is UTC. */
function readLine(line: string): string | undefined {
  const text = line
    .replace(/^date ?[:=] (?:!!\w+ )?/, "")
    .replace(/ +#.*| +$/g, "")
    .replace(/^(["'])(.*)\1$/, "$2");
  const date = readDate(line.startsWith("date =") ? text.toUpperCase() : text);
  const start = { hour: 0, minute: 0, second: 0, fraction: "" };
  return date && writeDate({ time: start, offset: 0, ...date }, PORTABLE)?.replace("+00:00", "Z");
}

test("Hugo has read at least 150 forms of dates", () => {
  expect(rows.length).toBeGreaterThanOrEqual(150);
});

/** Defects of dates that Hugo reads, though not as their writer meant them. */
const MISREAD = /as a date|day and time that exist|name of a time zone/;

test.each(rows.filter(([line]) => !NOT_WRITTEN.test(line)))("%s is %s to Hugo", (line, answer) => {
  const [reason = ""] = lint(line);
  const isLost = answer === "error" || answer < "0002";
  const understood = reason === "" ? readLine(line) : isLost || MISREAD.test(reason) ? "refused" : reason;
  expect(understood).toBe(reason === "" ? answer : "refused");
});

test("a date that the schemas' `hugo-date` takes is one that Hugo reads", () => {
  const findProblems = compileDataSchema({ type: "string", format: "hugo-date" });
  const taken = rows.filter(([line]) => {
    const fence = line.startsWith("date =") ? "+++" : "---";
    return findProblems(readFrontMatter(`${fence}\n${line}\n${fence}\n`).data?.["date"]).length === 0;
  });
  expect(taken.length).toBeGreaterThan(30);
  const lost = taken.filter(([line, answer]) => answer === "error" || (answer < "0002" && !/\b000[01]-/.test(line)));
  expect(lost).toEqual([]);
});
