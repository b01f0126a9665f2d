import { compileSchema, formatProblem } from "@copydesk/front-matter";
import type { FrontMatter, JsonSchema, Problem, Validator } from "@copydesk/front-matter";
import { loadSchema } from "@copydesk/front-matter/load-schema";
import type { RuleDefinition } from "../../rule-definition.ts";
import { toPlugin } from "../../to-plugin.ts";
import type { RulePlugin } from "../../to-plugin.ts";
import { namedSchemas } from "./named-schemas.ts";

interface Options {
  readonly schema: string | JsonSchema;
  readonly allow: readonly string[];
}

/** What `allow` takes: oddities of writing that some generator reads, and what another rule may be left to say. */
const ALLOWABLE = [
  "blank-before-fence",
  "closing-dots",
  "closing-fence",
  "continuation",
  "hugo-date",
  "no-front-matter",
  "opening-fence",
];

/** What generators take for the date of publication where `date` is absent, in any letter case. */
const DATE_KEY =
  /^(?:date|pub(?:lish(?:ed)?)?_?(?:date(?:time)?|at|on)|published|created(?:_?(?:date|at|on))?|posted(?:_?(?:at|on))?|lastmod)$/i;
const DATED_PATH = /\d{4}[-/]\d{1,2}[-/]\d{1,2}/u;

export const frontMatter: RuleDefinition<Options, never> = {
  id: "front-matter",
  description: { en: "Front matter follows its schema", "zh-CN": "文首元数据符合 schema" },
  schema: {
    type: "object",
    properties: {
      schema: {
        anyOf: [
          { enum: Object.keys(namedSchemas) },
          { type: "string", pattern: String.raw`\.(?:json|ya?ml)$` },
          { type: "object" },
        ],
        "x-description": {
          en: "A bundled schema by name, a JSON Schema (draft 2020-12), or the path of one in JSON or YAML; the default asks for no key, and lets themes give some of the known ones a meaning of their own",
          "zh-CN":
            "内置 schema 的名称、一份 JSON Schema（draft 2020-12），或其 JSON、YAML 文件的路径；默认的不要求必须有哪些键，也容许主题给部分常见键另作他用",
        },
      },
      allow: {
        type: "array",
        items: { enum: ALLOWABLE },
        "x-description": {
          en: "What not to report; by default what a site generator reads all the same, and dates, which `date-format` checks",
          "zh-CN": "不报告的问题；默认为生成器照样能读的写法，以及由 `date-format` 检查的日期",
        },
      },
    },
    additionalProperties: false,
  },
  defaults: { schema: "any-post", allow: ["closing-dots", "continuation", "hugo-date", "opening-fence"] },
  messages: {},
  yieldsTo: "source-link",
  load: (options, root) => {
    if (typeof options.schema !== "string" || Object.hasOwn(namedSchemas, options.schema)) return options;
    const key = `${root}\0${options.schema}`;
    const schema = loaded.get(key) ?? loadSchema(options.schema, { root });
    loaded.set(key, schema);
    return { ...options, schema };
  },
  create: ({ frontMatter: post, options, language, path, reportSentence }) => {
    const isBroken = post.data === undefined && post.problems.length > 0;
    for (const problem of [...post.problems, ...findValidator(options.schema)(post)]) {
      if (isAllowed(problem, post, options.allow) || isDatedOtherwise(problem, post, path)) continue;
      reportSentence(formatProblem(problem, language), {
        range: problem.range,
        ...(problem.expected && { expected: problem.expected }),
        ...(problem.certain && { certain: true }),
        ...(problem.severity === "warning" && { severity: "warning" }),
        ...(isBroken && { broken: true }),
      });
    }
    return {};
  },
};

function isAllowed({ code, path, values }: Problem, post: FrontMatter, allow: readonly string[]): boolean {
  if (allow.includes(code)) return true;
  const [key = ""] = path;
  const isDateAsNumber = DATES.has(String(key)) && typeof post.data?.[key] === "number";
  return isDateAsNumber ? allow.includes("hugo-date") : code === "format" && allow.includes(String(values["format"]));
}

/** What `date-format` looks at, numbers included. */
const DATES: ReadonlySet<string> = new Set(["date", "lastmod", "publishDate", "expiryDate"]);

/** Many generators take the date from the post's path, the file's or the one that its front matter sets, or from another key. */
function isDatedOtherwise({ code, path: keys }: Problem, { data = {} }: FrontMatter, path: string): boolean {
  if (code !== "required" || keys.join("/") !== "date") return false;
  return (
    [path, data["path"], data["permalink"], data["slug"], data["url"]].some((text) => DATED_PATH.test(String(text))) ||
    Object.entries(data).some(([key, value]) => DATE_KEY.test(key) && /^\d{4}/.test(String(value)))
  );
}

const loaded = new Map<string, JsonSchema>();
const validators = new Map<string | JsonSchema, Validator>();

function findValidator(schema: string | JsonSchema): Validator {
  const known = validators.get(schema);
  if (known) return known;
  const validator = compileSchema(typeof schema === "string" ? findBundled(schema) : schema);
  validators.set(schema, validator);
  return validator;
}

function findBundled(name: string): JsonSchema {
  const schema = namedSchemas[name];
  if (schema === undefined) throw new Error(`Unexpected schema ${name}, expected one that was read from its file`);
  return schema;
}

const plugin: RulePlugin = toPlugin(frontMatter);
export default plugin;
