import type { Localized } from "@copydesk/front-matter";
import { catalogue, presets } from "@copydesk/remark-lint-news";
import type { Rule } from "@copydesk/remark-lint-news";

type JsonSchema = Readonly<Record<string, unknown>>;

const SEVERITY = { enum: ["off", "warning", "error"] };
const TEXTS = { type: "array", items: { type: "string", minLength: 1 } };

const KEY_DESCRIPTIONS: Readonly<Record<string, Localized>> = {
  extends: {
    en: `A preset (${Object.keys(presets).join(", ")}), a file, or an installed package to start from; \`recommended\` when absent`,
    "zh-CN": `以预设（${Object.keys(presets).join("、")}）、文件或已安装的包为基础；不写则为 \`recommended\``,
  },
  files: {
    en: "Which files are posts, as globs relative to this file's folder",
    "zh-CN": "哪些文件是文章：相对于本文件所在文件夹的通配模式",
  },
  ignore: { en: "Files and folders that are not looked at, as globs", "zh-CN": "不检查的文件和文件夹，写作通配模式" },
  rules: {
    en: "Each rule's severity: off, warning, error, or [severity, options]",
    "zh-CN": "每条规则的级别：off、warning、error，或 [级别, 选项]",
  },
  language: { en: "The language of messages", "zh-CN": "提示信息使用的语言" },
  timeZone: {
    en: "The site's time zone: an IANA name such as Asia/Shanghai, or an offset such as +08:00",
    "zh-CN": "网站的时区：IANA 名称（如 Asia/Shanghai）或偏移量（如 +08:00）",
  },
  schema: {
    en: "The JSON Schema of the front matter: a file, or one that is bundled: `base`, `news-post`, `mainroad-post`",
    "zh-CN": "文首元数据的 JSON Schema：文件路径，或内置的 `base`、`news-post`、`mainroad-post`",
  },
  baseline: {
    en: "The file of findings that are known already and not reported again",
    "zh-CN": "记录已知问题的基线文件，其中的问题不再报告",
  },
  plugins: {
    en: "remark-lint plugins and presets to run too, by package name; they are code and run only where that is allowed",
    "zh-CN": "一并运行的 remark-lint 插件和预设（包名）；它们是代码，只在允许时运行",
  },
  overrides: {
    en: "Other settings for some files; the last that matches wins",
    "zh-CN": "对部分文件另行设置，靠后的优先",
  },
};

/** The JSON Schema (draft 2020-12) of configurations, made from the rule catalogue. */
export function createConfigSchema(): JsonSchema {
  const settings = {
    rules: describe("rules", {
      type: "object",
      properties: Object.fromEntries([...catalogue.values()].map((rule) => [rule.id, toSettingSchema(rule)])),
      additionalProperties: false,
    }),
    language: describe("language", { enum: ["en", "zh-CN"] }),
    timeZone: describe("timeZone", { type: "string", minLength: 1 }),
    schema: describe("schema", { type: "string", minLength: 1 }),
  };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "lint-content",
    type: "object",
    properties: {
      $schema: { type: "string" },
      extends: describe("extends", { anyOf: [{ type: "string", minLength: 1 }, TEXTS] }),
      files: describe("files", { ...TEXTS, minItems: 1 }),
      ignore: describe("ignore", TEXTS),
      ...settings,
      baseline: describe("baseline", { type: "string", minLength: 1 }),
      plugins: describe("plugins", {
        type: "array",
        items: {
          anyOf: [
            { type: "string", minLength: 1 },
            { type: "array", prefixItems: [{ type: "string", minLength: 1 }], minItems: 1, maxItems: 2 },
          ],
        },
      }),
      overrides: describe("overrides", {
        type: "array",
        items: {
          type: "object",
          required: ["files"],
          properties: { files: { ...describe("files", TEXTS), minItems: 1 }, ...settings },
          additionalProperties: false,
        },
      }),
    },
    additionalProperties: false,
  };
}

function describe(key: string, schema: JsonSchema): JsonSchema {
  const text = KEY_DESCRIPTIONS[key];
  return { ...(text && { description: formatDescription(text) }), ...schema };
}

function toSettingSchema(rule: Rule): JsonSchema {
  return {
    description: formatDescription(rule.description),
    anyOf: [SEVERITY, { type: "array", prefixItems: [SEVERITY, publish(rule.schema)], minItems: 1, maxItems: 2 }],
  };
}

function formatDescription(text: Localized): string {
  return `${text.en}\n\n${text["zh-CN"]}`;
}

/** Editors show `description`; rules keep theirs in both languages under `x-description`. */
function publish(schema: JsonSchema): JsonSchema {
  const { "x-description": text, ...rest } = schema;
  const published = Object.entries(rest).map(([key, value]) => [key, isObject(value) ? publish(value) : value]);
  return { ...(text ? { description: formatDescription(text as Localized) } : {}), ...Object.fromEntries(published) };
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
