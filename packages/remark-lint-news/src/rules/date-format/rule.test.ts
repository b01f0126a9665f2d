import { testRule } from "../../testing/test-rule.ts";
import type { RuleCase } from "../../testing/test-rule.ts";
import { dateFormat } from "./rule.ts";

/** A post whose front matter is one line. */
function post(line: string): string {
  return `---\n${line}\n---\n`;
}

/** What the presets `recommended` and `mirror` ask for. */
const preset = { zone: "known" };

/** A post whose one date is wrong from the sixth column of its second line on. */
function wrong(name: string, value: string, message: string, rest: Partial<RuleCase> = {}): RuleCase {
  const quotes = /^["']/.test(value) ? 1 : 0;
  const place = `2:${7 + quotes}-2:${7 + value.length - quotes}`;
  return { name, markdown: post(`date: ${value}`), messages: [`${place}: ${message}`], ...rest };
}

const fine = [
  "2025-02-10",
  "2025-02-10T16:31:51Z",
  "2025-02-10T7:16:13+08:00",
  "'2025-02-10T16:31:51.123Z'",
  "2023-10-13 11:20:00 -0500",
  "Mon, 10 Feb 2025 16:31:51 +0800",
  "",
  '""',
  "{{ .Date }}",
  "false",
].map((value): RuleCase => ({
  name: `a date written ${value || "as nothing"}`,
  markdown: post(`date: ${value}`),
  messages: [],
}));

testRule(dateFormat, [
  {
    name: "a date and time with its offset",
    documented: "en",
    markdown: post("date: 2025-02-10T16:31:51+08:00"),
    messages: [],
  },
  wrong(
    "a day that February does not have",
    "2025-02-30",
    "Unexpected date `2025-02-30`, expected a day and time that exist",
    {
      documented: "en",
    },
  ),
  wrong(
    "a time without seconds",
    '"2025-02-10 16:31"',
    "Unexpected form of date `2025-02-10 16:31`, which Hugo does not read, expected `2025-02-10 16:31:00`",
    { options: preset, fixed: post('date: "2025-02-10 16:31:00"') },
  ),
  wrong(
    "a time whose zone nobody knows",
    "2025-02-10 16:31:51",
    "Unexpected date `2025-02-10 16:31:51` without a time zone, expected an offset such as `+08:00` after the time",
    { documented: "en" },
  ),
  {
    name: "a time whose zone nobody knows, in the presets of sites that have said nothing of their zone",
    options: preset,
    markdown: post('date: "2025-02-10 16:31:51"'),
    messages: [],
  },
  {
    name: "写明时差的日期",
    documented: "zh-CN",
    language: "zh-CN",
    markdown: post('date: "2025-02-10T16:31:51+08:00"'),
    messages: [],
  },
  wrong("用年月日书写的日期", "2025年2月10日", "Hugo 不认得日期“2025年2月10日”的写法，应写作“2025-02-10”", {
    documented: "zh-CN",
    language: "zh-CN",
    fixed: post("date: 2025-02-10"),
  }),
  wrong("少了连字符的日期", "20250210", "日期“20250210”会被当成数字，年月日之间应加连字符，例如 2025-02-10", {
    documented: "zh-CN",
    language: "zh-CN",
    fixed: post("date: 2025-02-10"),
  }),
  ...fine,
  { name: "a post without front matter", markdown: "date: 2025-02-30\n", messages: [] },
  wrong(
    "a day that nobody has filled in, which JavaScript takes for the first of the month",
    "November x, 2018",
    "Unexpected `November x, 2018` as a date, expected one such as `2025-02-10T16:31:51+08:00`",
    { path: "_posts/ferry.md" },
  ),
  {
    name: "the other dates of other generators exist too, in whatever form",
    path: "source/_posts/ferry.md",
    markdown: post(
      "updated: 2025-02-10 16:35:83\nlast_modified_at: 2025/2/30\npubDate: Feb 10 2025\nmodified: yesterday",
    ),
    messages: [
      "2:10-2:29: Unexpected date `2025-02-10 16:35:83`, expected a day and time that exist",
      "3:19-3:28: Unexpected date `2025/2/30`, expected a day and time that exist",
    ],
  },
  {
    name: "the other dates of other generators have a zone where the first has one",
    path: "source/_posts/ferry.md",
    timeZone: "Asia/Shanghai",
    markdown: post("date: 2025-02-10T16:31:51+08:00\nupdated: 2025-02-11 16:35:03\nmodified: 2025-02-11 16:35:03 CST"),
    messages: [
      "3:10-3:29: Unexpected date `2025-02-11 16:35:03` without a time zone, expected an offset such as `+08:00` after the time",
    ],
    fixed: post(
      "date: 2025-02-10T16:31:51+08:00\nupdated: 2025-02-11T16:35:03+08:00\nmodified: 2025-02-11 16:35:03 CST",
    ),
  },
  {
    name: "the other dates of other generators are in the form of a site that writes no zones",
    timeZone: "Asia/Shanghai",
    options: { formats: ["YYYY-MM-DD HH:mm:ss"], zone: "require" },
    markdown: post("date: 2025-02-10 16:31:51\nupdated: 2025-02-11 16:35:03"),
    messages: [],
  },
  {
    name: "a date in a post that Jekyll or Hexo builds needs no zero before the month",
    path: "source/_posts/2017-01-16-ferry.md",
    options: preset,
    markdown: post("date: 2017-1-16 12:36:37"),
    messages: [],
  },
  ...[
    ["src/content/blog/ferry.md", "date: Feb 10, 2025"],
    ["source/ferry.md", "date: 2025-02-10 16:31"],
    ["src/routes/blog/ferry.md", "date: Wed Jan 8 2020 09:00:00 GMT+0000 UTC"],
    ["src/routes/blog/ferry.md", "date: 2020 Jan 8 09:00"],
    ["blog/ferry.md", "date: 2025/2/10"],
    ["content/ferry.mdx", "date: 2025/2/10"],
    ["posts/ferry.md", "layout: post\ndate: 2025/02/10 16:31"],
    ["posts/ferry.md", "permalink: /ferry/\ndate: 2025/02/10"],
  ].map(([path = "", yaml = ""]) => ({
    name: `a date that the generator of ${path} reads: ${yaml}`,
    path,
    options: preset,
    markdown: post(yaml),
    messages: [],
  })),
  ...["content/pages/ferry.md", "docs/content/posts/ferry.md", "content/posts/src/ferry.md", "docs/ferry.md"].map(
    (path) => ({
      name: `a date that the generator of ${path} does not read`,
      path,
      markdown: post("layout: single\ndate: 2025/2/10"),
      messages: ["3:7-3:16: Unexpected form of date `2025/2/10`, which Hugo does not read, expected `2025-02-10`"],
      fixed: post("layout: single\ndate: 2025-02-10"),
    }),
  ),
  wrong(
    "a month without its zero that Hugo builds",
    "2017-1-16 12:36:37",
    "Unexpected form of date `2017-1-16 12:36:37`, which Hugo does not read, expected `2017-01-16 12:36:37`",
    { path: "content/ferry.md", options: preset, fixed: post("date: 2017-01-16 12:36:37") },
  ),
  wrong(
    "slashes, on a site that Hugo builds with a time zone of its own",
    "'2025/02/10 16:31'",
    "Unexpected form of date `2025/02/10 16:31`, which Hugo does not read, expected `2025-02-10T16:31:00+08:00`",
    { timeZone: "Asia/Shanghai", fixed: post("date: '2025-02-10T16:31:00+08:00'") },
  ),
  wrong(
    "a word instead of a date",
    "tomorrow",
    "Unexpected `tomorrow` as a date, expected one such as `2025-02-10T16:31:51+08:00`",
  ),
  wrong(
    "an hour that no clock has",
    "2025-02-10 25:00:00",
    "Unexpected date `2025-02-10 25:00:00`, expected a day and time that exist",
  ),
  wrong(
    "seconds since 1970",
    "1739176311",
    "Unexpected number `1739176311` as a date, expected year, month and day with hyphens, such as `2025-02-10`",
  ),
  wrong(
    "the 29th of February of a year that has none",
    "1900-02-29",
    "Unexpected date `1900-02-29`, expected a day and time that exist",
  ),
  wrong(
    "a day and a month that may be exchanged",
    "02/10/2025",
    "Unexpected date `02/10/2025`, in which day and month can be mistaken, expected the year first, such as `2025-02-10`",
    { suggested: post("date: 2025-02-10") },
  ),
  wrong(
    "a day that can be no month",
    "25/12/2025",
    "Unexpected form of date `25/12/2025`, which Hugo does not read, expected `2025-12-25`",
    { fixed: post("date: 2025-12-25") },
  ),
  wrong(
    "CST, which is Chinese to some and American to others",
    "2025-02-10 16:31:51 CST",
    "Unexpected name of a time zone in `2025-02-10 16:31:51 CST`, expected an offset such as `+08:00`",
    { timeZone: "+08:00", suggested: post("date: 2025-02-10T16:31:51+08:00") },
  ),
  wrong(
    "full-width digits",
    "２０２５-02-10",
    "Unexpected form of date `２０２５-02-10`, which Hugo does not read, expected `2025-02-10`",
    { fixed: post("date: 2025-02-10") },
  ),
  wrong(
    "a local time where the site's zone is known",
    '"2025-02-10 16:31:51"',
    "Unexpected date `2025-02-10 16:31:51` without a time zone, expected an offset such as `+08:00` after the time",
    { options: preset, timeZone: "Asia/Shanghai", fixed: post('date: "2025-02-10T16:31:51+08:00"') },
  ),
  wrong(
    "a summer time in Berlin",
    "2025-07-10 16:31:51",
    "Unexpected date `2025-07-10 16:31:51` without a time zone, expected an offset such as `+02:00` after the time",
    { timeZone: "Europe/Berlin", fixed: post("date: 2025-07-10T16:31:51+02:00") },
  ),
  wrong(
    "a time that Berlin's clocks skip",
    "2025-03-30 02:30:00",
    "Unexpected date `2025-03-30 02:30:00` without a time zone, expected an offset such as `+02:00` after the time",
    { timeZone: "Europe/Berlin" },
  ),
  wrong(
    "a time that Berlin's clocks show twice",
    "2025-10-26 02:30:00",
    "Unexpected date `2025-10-26 02:30:00` without a time zone, expected an offset such as `+02:00` after the time",
    { timeZone: "Europe/Berlin", suggested: post("date: 2025-10-26T02:30:00+02:00") },
  ),
  wrong(
    "a local time where a zone is required and none is known",
    "2025-02-10 16:31:51",
    "Unexpected date `2025-02-10 16:31:51` without a time zone, expected an offset such as `+08:00` after the time",
    { options: { zone: "require" } },
  ),
  {
    name: "a local time where that is accepted",
    timeZone: "Asia/Shanghai",
    options: { zone: "accept" },
    markdown: post("date: 2025-02-10 16:31:51"),
    messages: [],
  },
  {
    name: "a day alone where a zone is required",
    options: { zone: "require" },
    markdown: post("date: 2025-02-10"),
    messages: [],
  },
  ...[
    "2025-02-10 16:31 EST",
    "2025-02-10 16:31:51 CET",
    '"Mon Feb 10 2025 16:31:51 GMT+0800 (China Standard Time)"',
  ].map((date) => ({
    name: `a form that other generators read: ${date}`,
    options: { generator: "other", zone: "require" },
    markdown: post(`date: ${date}`),
    messages: [],
  })),
  wrong(
    "a zone that Hugo does not know",
    "2025-02-10 16:31:51 EST",
    "Unexpected name of a time zone in `2025-02-10 16:31:51 EST`, expected an offset such as `-05:00`",
    { suggested: post("date: 2025-02-10T16:31:51-05:00") },
  ),
  wrong(
    "another form than the site's",
    "2025-02-10T16:31:51Z",
    "Unexpected form of date `2025-02-10T16:31:51Z`, expected `YYYY-MM-DD`",
    { options: { formats: ["YYYY-MM-DD"] } },
  ),
  wrong(
    "a time that the site writes with a space",
    "2025-02-10T16:31:51",
    "Unexpected form of date `2025-02-10T16:31:51`, expected `YYYY-MM-DD HH:mm:ss`",
    { options: { formats: ["YYYY-MM-DD HH:mm:ss", "YYYY-MM-DD"] }, fixed: post("date: 2025-02-10 16:31:51") },
  ),
  {
    name: "the second of the site's forms",
    options: { formats: ["YYYY-MM-DD HH:mm:ss", "YYYY-MM-DD"] },
    markdown: post("date: 2025-02-10"),
    messages: [],
  },
  {
    name: "every date field, in any letter case, and one the site adds",
    options: { fields: ["date", "lastmod", "expiryDate", "embargo"] },
    markdown: "---\ndate: 2025-02-10\nexpirydate: 2025-02-30\nembargo: soon\nseen: 2025-02-30\n---\n",
    messages: [
      "3:13-3:23: Unexpected date `2025-02-30`, expected a day and time that exist",
      "4:10-4:14: Unexpected `soon` as a date, expected one such as `2025-02-10T16:31:51+08:00`",
    ],
  },
  wrong(
    "a zone by its name in Seoul",
    "2025-02-10 16:31:51 KST",
    "Unexpected name of a time zone in `2025-02-10 16:31:51 KST`, expected an offset such as `+09:00`",
    { suggested: post("date: 2025-02-10T16:31:51+09:00") },
  ),
  wrong(
    "a date of another week than the file's name",
    "2025-02-10",
    "Unexpected date `2025-02-10` where the path of the file says `2025-02-17`, expected the same day in both",
    {
      path: "content/news/2025-02-17-ferry.md",
    },
  ),
  {
    name: "a date that a name begins with, before that of the event it tells of",
    markdown: post("date: 2025-05-24T10:00:53+09:00"),
    path: "content/news/2025-05-24-ferry_20250418.md",
    messages: [],
  },
  wrong(
    "a date of another week than the file's folder",
    "2025-02-10",
    "Unexpected date `2025-02-10` where the path of the file says `2025-02-17`, expected the same day in both",
    {
      path: "content/2025/02/17/ferry.md",
    },
  ),
  ...[
    "title: 4/6 故障报告",
    "title: 关于4月6日停电",
    "title: Outage of April 6th",
    "title: Ausfall vom 06.04.",
    "title: 4 月 6 日停电",
    "title: Outage on the 6th of April",
    "原文日期: 2025-04-06",
    "original: 6 April 2025",
    "summary: 译自2025年4月6日的晚报",
  ].map((other) => ({
    name: `a file named after the day that the post tells of: ${other}`,
    path: "20250406-outage.md",
    markdown: post(`${other}\ndate: 2025-04-17`),
    messages: [],
  })),
  ...[
    "title: Outage 14/60",
    "title: 6 Aprilians ask for power",
    "title: Firm raises $4.6 million after outage",
    "title: Version 6.4.1 is out",
    "title: Outage of 2019-04-06",
    "image: /2025-04-06/outage.png",
    "image: outage-2025-04-06.png",
  ].map((other) => ({
    name: `a date that the post does not explain: ${other}`,
    path: "20250406-outage.md",
    markdown: post(`${other}\ndate: 2025-04-17`),
    messages: [
      "3:7-3:17: Unexpected date `2025-04-17` where the path of the file says `2025-04-06`, expected the same day in both",
    ],
  })),
  {
    name: "last year's date, whatever the post tells of",
    path: "20260106-outage.md",
    markdown: post("title: The outage of 1/6\ndate: 2025-01-06"),
    messages: [
      "3:7-3:17: Unexpected date `2025-01-06` where the path of the file says `2026-01-06`, expected the same day in both",
    ],
  },
  {
    name: "a date one day off its file's name",
    path: "20250211A05NRE.zh-CN.md",
    markdown: post("date: 2025-02-10T23:59:00Z"),
    messages: [],
  },
  {
    name: "a number in a file's name that is no date",
    path: "20251399-ferry.md",
    markdown: post("date: 2025-02-10"),
    messages: [],
  },
  ...[
    ["2018-30-09", "", "1:1-1:1"],
    ["2018-02-00", "", "1:1-1:1"],
    ["2018-02-30", "date: 2018-02-28", "2:7-2:17"],
    ["022-05-06", "date: 2022-05-06", "2:7-2:17"],
  ].map(([written = "", date = "", place = ""]) => ({
    name: `a file's name that begins with a date that no calendar has: ${written}`,
    path: `_posts/${written}-ferry.md`,
    markdown: post(date),
    messages: [`${place}: Unexpected date \`${written}\` in the name of the file, expected a day that exists`],
  })),
  ...["Last Modified", "git Last Modified", "git Created"].map((words) => ({
    name: `words that Eleventy takes for a date: ${words}`,
    markdown: post(`date: ${words}`),
    messages: [],
  })),
  {
    name: "a file's name whose day nobody knows",
    path: "_posts/2015-03-00-ferry.md",
    markdown: post("date: 2015-03-23"),
    messages: [],
  },
]);
