import type { FrontMatter, Range } from "@copydesk/front-matter";
import type { RuleContext, RuleDefinition } from "../../rule-definition.ts";
import { remember, rememberBy } from "../../text/remember.ts";
import { toPlugin } from "../../to-plugin.ts";
import type { RulePlugin } from "../../to-plugin.ts";
import { findGenerator } from "./find-generator.ts";
import type { Generator } from "./find-generator.ts";
import { judgeDate } from "./judge-date.ts";
import type { DatePolicy, Defect } from "./judge-date.ts";
import type { WrittenDate } from "./read-date.ts";
import { exists, readDate } from "./read-date.ts";
import { countDaysBetween, findImpossiblePathDate, readPathDates, saysDate, saysDay } from "./read-path-date.ts";
import { findOffsets } from "./time-zone.ts";
import { writeDate } from "./write-date.ts";

interface Options {
  readonly fields: readonly string[];
  readonly formats: readonly string[];
  readonly zone: DatePolicy["zone"];
  readonly generator?: Generator;
  readonly pathTolerance: number;
}

type MessageId = Defect | "path" | "pathImpossible";
type Context = RuleContext<Options, MessageId>;

const zoneless = {
  en: "Unexpected date `{date}` without a time zone, expected an offset such as `{offset}` after the time",
  "zh-CN": "日期“{date}”没有写时区，请在时间后注明，例如 {offset}",
};

/** The index of the field that a key is, in any letter case; -1 when it is none. */
const findFields = rememberBy((fields: readonly string[]) => {
  const lower = fields.map((field) => field.toLowerCase());
  return remember((key) => lower.indexOf(key.toLowerCase()));
});

export const dateFormat: RuleDefinition<Options, MessageId> = {
  id: "date-format",
  description: {
    en: "Dates exist, and mean the same day to every reader and site generator",
    "zh-CN": "日期真实存在，且对读者和各网站生成器都是同一天",
  },
  schema: {
    type: "object",
    properties: {
      fields: {
        type: "array",
        items: { type: "string" },
        "x-description": {
          en: "Front matter keys that hold dates, in any letter case; the first is the one compared with the path",
          "zh-CN": "存放日期的元数据键，不分大小写；第一个会与路径中的日期比对",
        },
      },
      formats: {
        type: "array",
        items: { type: "string", pattern: "YYYY" },
        "x-description": {
          en: "Forms the site accepts, made of YYYY MM DD HH mm ss SSS, Z (+08:00) and ZZ (+0800); fixes write the first. Any clear form when empty",
          "zh-CN":
            "网站接受的写法，由 YYYY MM DD HH mm ss SSS、Z（+08:00）和 ZZ（+0800）组成，修正时采用第一种；留空则接受一切明确的写法",
        },
      },
      zone: {
        enum: ["accept", "known", "warn", "require"],
        "x-description": {
          en: "What a time without a zone gets: nothing (`accept`), a warning where the configuration has a `timeZone` (`known`, as in the presets `recommended` and `mirror`), a warning anywhere (`warn`), or the rule's severity (`require`, as in `strict`)",
          "zh-CN":
            "没有时区的时间如何处理：`accept` 放行；`known` 仅在配置了 `timeZone` 时提醒（预设 `recommended` 和 `mirror` 的做法）；`warn` 一律提醒；`require` 按规则的级别报告（`strict` 的做法）",
        },
      },
      generator: {
        enum: ["hugo", "other"],
        "x-description": {
          en: "Whether dates must be ones that Hugo reads; `other` where the folders or keys are those of another generator, such as `_posts` or `layout`, else `hugo`",
          "zh-CN":
            "日期是否必须是 Hugo 读得懂的；目录或元数据键属于其他生成器（如 `_posts`、`layout`）时默认 `other`，否则默认 `hugo`",
        },
      },
      pathTolerance: {
        type: "integer",
        minimum: 0,
        "x-description": {
          en: "Days that a date may differ from the one in the post's path",
          "zh-CN": "日期与文件路径中的日期最多可相差几天",
        },
      },
    },
    additionalProperties: false,
  },
  defaults: { fields: ["date", "lastmod", "publishDate", "expiryDate"], formats: [], zone: "warn", pathTolerance: 1 },
  messages: {
    impossible: {
      en: "Unexpected date `{date}`, expected a day and time that exist",
      "zh-CN": "日期“{date}”并不存在，请核对",
    },
    unread: {
      en: "Unexpected form of date `{date}`, which Hugo does not read, expected `{expected}`",
      "zh-CN": "Hugo 不认得日期“{date}”的写法，应写作“{expected}”",
    },
    number: {
      en: "Unexpected number `{date}` as a date, expected year, month and day with hyphens, such as `2025-02-10`",
      "zh-CN": "日期“{date}”会被当成数字，年月日之间应加连字符，例如 2025-02-10",
    },
    notADate: {
      en: "Unexpected `{date}` as a date, expected one such as `2025-02-10T16:31:51+08:00`",
      "zh-CN": "“{date}”不是日期，应写作 2025-02-10T16:31:51+08:00 这样的形式",
    },
    ambiguous: {
      en: "Unexpected date `{date}`, in which day and month can be mistaken, expected the year first, such as `2025-02-10`",
      "zh-CN": "日期“{date}”分不清哪个是月、哪个是日，应把年份写在前面，例如 2025-02-10",
    },
    zoneName: {
      en: "Unexpected name of a time zone in `{date}`, expected an offset such as `{offset}`",
      "zh-CN": "日期“{date}”中的时区缩写有歧义，应写成 {offset} 这样的时差",
    },
    zoneless: { ...zoneless, severity: "warning" },
    zoneMissing: zoneless,
    form: {
      en: "Unexpected form of date `{date}`, expected `{format}`",
      "zh-CN": "日期“{date}”的写法与本站不一致，应为“{format}”",
    },
    path: {
      en: "Unexpected date `{date}` where the path of the file says `{expected}`, expected the same day in both",
      "zh-CN": "日期“{date}”与文件路径中的“{expected}”不一致，请核对",
      severity: "warning",
    },
    pathImpossible: {
      en: "Unexpected date `{date}` in the name of the file, expected a day that exists",
      "zh-CN": "文件名中的日期“{date}”并不存在，请核对",
      severity: "warning",
    },
  },
  create: (context) => {
    const { frontMatter, options, path, report } = context;
    const findField = findFields(options.fields);
    let published: Range | undefined;
    for (const key of Object.keys(frontMatter.data ?? {})) {
      const index = findField(key);
      const isOther = index < 0 && options.fields.length > 0 && OTHER_DATE.test(key);
      const value = index < 0 && !isOther ? undefined : readValue(context.text, frontMatter, key);
      if (value && isOther) inspectOther(value, context);
      else if (value) inspect(value, index === 0, context);
      if (index === 0) published = value?.range;
    }
    const impossible = findImpossiblePathDate(path, published !== undefined);
    if (impossible !== undefined)
      report("pathImpossible", { range: published ?? [0, 0], values: { date: impossible } });
    return {};
  },
};

/** Where other generators keep further dates, in forms of their own. */
const OTHER_DATE =
  /^(?:updated|modified|published|last[-_]?(?:modified|updated?)|pub(?:lish(?:ed)?)?[-_]?date)(?:[-_]?(?:at|date|on))?$/i;
const YEAR_FIRST = /^\d{4}([-/])\d{1,2}\1\d{1,2}(?!\d)/;

/** A date that is none of the rule's fields is in the form that some other generator takes, whichever that is. */
function inspectOther(value: Value, context: Context): void {
  const date = YEAR_FIRST.test(value.text) ? readDate(value.text) : undefined;
  if (!date || (date.zoneName !== undefined && exists(date))) return;
  const zone = context.options.formats.length > 0 ? "accept" : context.options.zone;
  inspectForm(value, { findGenerator: () => "other", formats: [], zone }, context);
}

interface Value {
  readonly text: string;
  readonly range: Range;
  readonly isNumber: boolean;
}

/** A field's text without quotes; `undefined` when there is nothing a date could stand in, or a template's placeholder. */
function readValue(text: string, frontMatter: FrontMatter, key: string): Value | undefined {
  const value = frontMatter.data?.[key];
  const place = frontMatter.locate([key], "value");
  if (!place || (typeof value !== "string" && typeof value !== "number")) return undefined;
  const quoted = /^(["'])[^]*\1$/.test(text.slice(...place));
  const range: Range = quoted ? [place[0] + 1, place[1] - 1] : place;
  const written = typeof value === "string" && frontMatter.format !== "toml" ? value : text.slice(...range);
  if (written.trim() === "" || written.includes("{{")) return undefined;
  const typed = frontMatter.format === "toml" && !quoted;
  return { text: typed ? written.toUpperCase() : written, range, isNumber: typeof value === "number" };
}

function inspectForm(
  { text, range, isNumber }: Value,
  policy: Omit<DatePolicy, "timeZone">,
  { timeZone, report }: Context,
): void {
  const verdict = judgeDate(text, isNumber, { ...policy, timeZone });
  if (!verdict) return;
  const { defect, expected, certain } = verdict;
  const [best = ""] = expected;
  const values = {
    date: text,
    expected: best,
    format: policy.formats[0] ?? "",
    offset: /[+-]\d\d:\d\d$/.exec(best)?.[0] ?? findOffsetOfDay(text, timeZone) ?? "+08:00",
  };
  report(defect, { range, values, ...(expected.length > 0 && { expected }), ...(certain && { certain }) });
}

/** The offset at noon of a date's day in the site's zone, whose clocks may skip the date's own hour. */
function findOffsetOfDay(text: string, timeZone: string | undefined): string | undefined {
  const date = readDate(text);
  if (!date || timeZone === undefined) return undefined;
  const noon = { ...date, time: { hour: 12, minute: 0, second: 0, fraction: "" } };
  const [offset] = findOffsets(noon, timeZone);
  return offset === undefined ? undefined : writeDate({ ...noon, offset }, "Z");
}

function inspect(value: Value, isPublished: boolean, context: Context): void {
  const { options, path, frontMatter } = context;
  const policy = { ...options, findGenerator: () => options.generator ?? findGenerator(path, frontMatter) };
  inspectForm(value, policy, context);
  const { range } = value;
  const date = readDate(value.text);
  if (!date || date.ambiguous || !exists(date)) return;
  const inPath = isPublished ? readPathDates(path) : [];
  const last = inPath.at(-1);
  if (!last || inPath.some((one) => countDaysBetween(date, one) <= options.pathTolerance)) return;
  if (inPath.some((one) => isNamedAfter(one, date, range, context))) return;
  context.report("path", { range, values: { date: value.text, expected: writeDate(last, "YYYY-MM-DD") ?? "" } });
}

/** Whether the post tells of the day that its file is named with; a date of the same day in another year is a slip all the same. */
function isNamedAfter(
  day: WrittenDate,
  date: WrittenDate,
  [start, end]: Range,
  { text, frontMatter }: Context,
): boolean {
  if (day.month === date.month && day.day === date.day) return false;
  const title = frontMatter.data?.["title"];
  return (
    (typeof title === "string" && saysDay(title, day)) || saysDate(`${text.slice(0, start)}\n${text.slice(end)}`, day)
  );
}

const plugin: RulePlugin = toPlugin(dateFormat);
export default plugin;
