import type { Localized } from "./types.ts";

const closingFence = {
  en: "Unexpected closing fence `{found}`, which only some generators read, expected `{fence}`",
  "zh-CN": "结束行 `{found}` 只有部分生成器识别，应为 `{fence}`",
};

/** The sentence of each code; a variant after `:` takes over when its value is given, one of no code for any. */
export const MESSAGES: Readonly<Record<string, Localized>> = {
  type: { en: "Unexpected `{entry}`, expected {types}", "zh-CN": "`{entry}` 类型不对，应为{types}" },
  "type:empty": { en: "Unexpected empty {name}, expected {types}", "zh-CN": "{name}为空，应为{types}" },
  ":listed": {
    en: "Unexpected `{entry}`, expected a list, such as `[{listed}]`",
    "zh-CN": "`{entry}` 应写成列表，例如 `[{listed}]`",
  },
  ":unquoted": { en: "Unexpected quotes in `{entry}`, expected it without them", "zh-CN": "`{entry}` 的值不应加引号" },
  ":quoted": {
    en: "Unexpected `{entry}` without quotes, expected text in quotes",
    "zh-CN": "`{entry}` 的值应为文本，请加引号",
  },
  enum: { en: "Unexpected `{entry}`, expected {allowed}", "zh-CN": "`{entry}` 不在允许范围内，应为{allowed}" },
  "enum:nearest": {
    en: "Unexpected `{entry}`, expected `{nearest}` or another of {allowed}",
    "zh-CN": "`{entry}` 不在允许范围内，是否想写 `{nearest}`？可用{allowed}",
  },
  const: { en: "Unexpected `{entry}`, expected {allowed}", "zh-CN": "`{entry}` 不对，应为{allowed}" },
  anyOf: { en: "Unexpected `{entry}`, expected {accepted}", "zh-CN": "`{entry}` 不符合要求，应为{accepted}" },
  "anyOf:required": {
    en: "Unexpected front matter without any of {keys}, expected one of them",
    "zh-CN": "缺少键，{keys} 至少要有一个",
  },
  oneOf: {
    en: "Unexpected `{entry}` that fits {found} alternatives at once, expected exactly one",
    "zh-CN": "`{entry}` 同时符合 {found} 种写法，只应符合一种",
  },
  not: {
    en: "Unexpected `{entry}`, which the schema rules out, expected anything else",
    "zh-CN": "`{entry}` 被 schema 明确禁止，请改用其他值",
  },
  "not:required": {
    en: "Unexpected `{key}` beside {keys}, expected one of them to be left out",
    "zh-CN": "`{key}` 不能与{keys}同时出现，请删除其一",
  },
  false: { en: "Unexpected `{key}`, expected it to be left out", "zh-CN": "这里不应出现 `{key}`，请删除" },
  "false:value": { en: "Unexpected `{entry}`, expected it to be left out", "zh-CN": "这里不应出现 `{entry}`，请删除" },
  multipleOf: {
    en: "Unexpected `{entry}`, expected a multiple of {limit}",
    "zh-CN": "`{entry}` 不对，应为 {limit} 的倍数",
  },
  maximum: { en: "Unexpected `{entry}`, expected at most {limit}", "zh-CN": "`{entry}` 过大，应不大于 {limit}" },
  exclusiveMaximum: {
    en: "Unexpected `{entry}`, expected less than {limit}",
    "zh-CN": "`{entry}` 过大，应小于 {limit}",
  },
  minimum: { en: "Unexpected `{entry}`, expected at least {limit}", "zh-CN": "`{entry}` 过小，应不小于 {limit}" },
  exclusiveMinimum: {
    en: "Unexpected `{entry}`, expected more than {limit}",
    "zh-CN": "`{entry}` 过小，应大于 {limit}",
  },
  maxLength: {
    en: "Unexpected {found character} in {name}, expected at most {limit}",
    "zh-CN": "{name}有 {found} 个字符，最多 {limit} 个",
  },
  minLength: {
    en: "Unexpected {found character} in {name}, expected at least {limit}",
    "zh-CN": "{name}有 {found} 个字符，至少 {limit} 个",
  },
  "minLength:empty": {
    en: "Unexpected empty {name}, expected at least {limit character}",
    "zh-CN": "{name}为空，至少要有 {limit} 个字符",
  },
  maxItems: {
    en: "Unexpected {found item} in {name}, expected at most {limit}",
    "zh-CN": "{name}有 {found} 项，最多 {limit} 项",
  },
  minItems: {
    en: "Unexpected {found item} in {name}, expected at least {limit}",
    "zh-CN": "{name}有 {found} 项，至少 {limit} 项",
  },
  maxProperties: {
    en: "Unexpected {found key} in {name}, expected at most {limit}",
    "zh-CN": "{name}有 {found} 个键，最多 {limit} 个",
  },
  minProperties: {
    en: "Unexpected {found key} in {name}, expected at least {limit}",
    "zh-CN": "{name}有 {found} 个键，至少 {limit} 个",
  },
  uniqueItems: {
    en: "Unexpected `{entry}` again, expected each item once (it is item {first} already)",
    "zh-CN": "`{entry}` 重复，与第 {first} 项相同，每项只应出现一次",
  },
  contains: {
    en: "Unexpected {found item} in {name} of the kind that it needs, expected at least {limit}",
    "zh-CN": "{name}中符合要求的项有 {found} 个，至少要有 {limit} 个",
  },
  "contains:kind": {
    en: "Unexpected {found item} in {name} of the kind that it needs ({accepted}), expected at least {limit}",
    "zh-CN": "{name}中符合要求（{accepted}）的项有 {found} 个，至少要有 {limit} 个",
  },
  maxContains: {
    en: "Unexpected {found item} of one kind in {name}, expected at most {limit}",
    "zh-CN": "{name}中同类项有 {found} 个，最多 {limit} 个",
  },
  "maxContains:kind": {
    en: "Unexpected {found item} of one kind ({accepted}) in {name}, expected at most {limit}",
    "zh-CN": "{name}中同类项（{accepted}）有 {found} 个，最多 {limit} 个",
  },
  items: {
    en: "Unexpected item `{entry}`, expected at most {limit item}",
    "zh-CN": "多出一项 `{entry}`，最多 {limit} 项",
  },
  unevaluatedItems: {
    en: "Unexpected item `{entry}`, expected at most {limit item}",
    "zh-CN": "多出一项 `{entry}`，最多 {limit} 项",
  },
  pattern: {
    en: "Unexpected `{entry}`, expected text that matches `{pattern}`",
    "zh-CN": "`{entry}` 与格式 `{pattern}` 不符",
  },
  effort: {
    en: "Unexpected `{entry}`, expected a value that the schema is through with in {limit} steps",
    "zh-CN": "`{entry}` 未能在 {limit} 步内与 schema 比对完，未通过检查",
  },
  "pattern-timeout": {
    en: "Unexpected `{entry}`, expected text that `{pattern}` can be tried on within a second",
    "zh-CN": "`{entry}` 未能在一秒内与格式 `{pattern}` 比对完，未通过检查",
  },
  format: { en: "Unexpected `{entry}`, expected {hint}", "zh-CN": "`{entry}` 格式不对，应为{hint}" },
  required: { en: "Unexpected front matter without {name}, expected the key", "zh-CN": "缺少必填的键{name}" },
  "misspelt-key": {
    en: "Unexpected key `{key}`, expected `{nearest}`",
    "zh-CN": "没有 `{key}` 这个键，应为 `{nearest}`",
  },
  dependentRequired: {
    en: "Unexpected `{trigger}` without `{key}`, expected both",
    "zh-CN": "有 `{trigger}` 就必须有 `{key}`，后者缺失",
  },
  additionalProperties: { en: "Unexpected key `{key}`, expected {keys}", "zh-CN": "多出了键 `{key}`，只允许{keys}" },
  "additionalProperties:nearest": {
    en: "Unexpected key `{key}`, expected `{nearest}`",
    "zh-CN": "没有 `{key}` 这个键，应为 `{nearest}`",
  },
  "additionalProperties:bare": {
    en: "Unexpected key `{key}`, expected no key here",
    "zh-CN": "多出了键 `{key}`，此处不允许有键",
  },
  propertyNames: {
    en: "Unexpected name `{key}` of a key, expected one that the schema allows",
    "zh-CN": "键名 `{key}` 不符合 schema 的要求",
  },
  "propertyNames:nearest": {
    en: "Unexpected key `{key}`, expected `{nearest}`",
    "zh-CN": "没有 `{key}` 这个键，应为 `{nearest}`",
  },
  "propertyNames:false": {
    en: "Unexpected key `{key}`, expected no key here",
    "zh-CN": "多出了键 `{key}`，此处不允许有键",
  },
  "propertyNames:const": {
    en: "Unexpected key `{key}`, expected {allowed}",
    "zh-CN": "键名 `{key}` 不在允许范围内，应为{allowed}",
  },
  "propertyNames:enum": {
    en: "Unexpected key `{key}`, expected {allowed}",
    "zh-CN": "键名 `{key}` 不在允许范围内，应为{allowed}",
  },
  "propertyNames:format": {
    en: "Unexpected name `{key}` of a key, expected {hint}",
    "zh-CN": "键名 `{key}` 格式不对，应为{hint}",
  },
  "propertyNames:maxLength": {
    en: "Unexpected name `{key}` of {found character}, expected at most {limit}",
    "zh-CN": "键名 `{key}` 有 {found} 个字符，最多 {limit} 个",
  },
  "propertyNames:minLength": {
    en: "Unexpected name `{key}` of {found character}, expected at least {limit}",
    "zh-CN": "键名 `{key}` 有 {found} 个字符，至少 {limit} 个",
  },
  "propertyNames:pattern": {
    en: "Unexpected name `{key}` of a key, expected one that matches `{pattern}`",
    "zh-CN": "键名 `{key}` 与格式 `{pattern}` 不符",
  },
  depth: {
    en: "Unexpected depth of more than {limit} levels, expected fewer",
    "zh-CN": "嵌套超过 {limit} 层，请减少层级",
  },
  "duplicate-key": {
    en: "Unexpected second `{key}` with another value, expected only the one on line {line}",
    "zh-CN": "键 `{key}` 重复且值不同，第 {line} 行已写过，只应出现一次",
  },
  "duplicate-key:same": {
    en: "Unexpected second `{key}` with the same value, expected only the one on line {line}",
    "zh-CN": "键 `{key}` 重复且值相同，第 {line} 行已写过，只应出现一次",
  },
  syntax: { en: "Unexpected text, expected valid front matter", "zh-CN": "文首元数据语法有误" },
  "syntax:json": { en: "Unexpected text, expected valid JSON", "zh-CN": "JSON 语法有误" },
  "syntax:toml": { en: "Unexpected text, expected valid TOML", "zh-CN": "TOML 语法有误" },
  "syntax:toml-key": {
    en: "Unexpected text, expected `key = value`",
    "zh-CN": "内容有误，应写成 `键 = 值`",
  },
  "syntax:toml-value": {
    en: "Unexpected value, expected text in quotes, a number, a date, `true` or `false`",
    "zh-CN": "值有误，应为加引号的文本、数字、日期、`true` 或 `false`",
  },
  "syntax:toml-again": {
    en: "Unexpected key that has a value already, expected it once",
    "zh-CN": "此键已有值，只应出现一次",
  },
  "syntax:toml-end": {
    en: "Unexpected text after a value, expected a new line, or a comma or bracket in a list",
    "zh-CN": "值后面有多余的内容，应换行；列表中应为逗号或右括号",
  },
  "syntax:MISSING_CHAR": {
    en: "Unexpected text, expected a closing quote, bracket or colon before it",
    "zh-CN": "此处之前缺少引号、括号或冒号",
  },
  "syntax:BAD_INDENT": {
    en: "Unexpected indentation, expected the line to align with those around it",
    "zh-CN": "缩进有误，应与上下文对齐",
  },
  "syntax:TAB_AS_INDENT": {
    en: "Unexpected tab as indentation, expected spaces",
    "zh-CN": "不能用制表符缩进，请改用空格",
  },
  "syntax:BLOCK_AS_IMPLICIT_KEY": {
    en: "Unexpected second colon, expected the value in quotes",
    "zh-CN": "值中含有冒号，请给整个值加引号",
  },
  "syntax:MULTILINE_IMPLICIT_KEY": {
    en: "Unexpected line without a colon, expected `key: value`",
    "zh-CN": "此行缺少冒号，应写成 `键: 值`",
  },
  "syntax:BAD_SCALAR_START": {
    en: "Unexpected character at the start of a value, expected the value in quotes",
    "zh-CN": "值不能以此字符开头，请给整个值加引号",
  },
  "syntax:BAD_DQ_ESCAPE": {
    en: "Unexpected backslash in double quotes, expected `\\\\` or single quotes",
    "zh-CN": "双引号中的反斜杠有误，请写成 `\\\\` 或改用单引号",
  },
  "syntax:BAD_ALIAS": {
    en: "Unexpected `*` alias without an anchor, expected the value in quotes",
    "zh-CN": "`*` 没有对应的锚点，请给整个值加引号",
  },
  "syntax:UNEXPECTED_TOKEN": { en: "Unexpected text, expected `key: value`", "zh-CN": "内容有误，应写成 `键: 值`" },
  "syntax:MULTIPLE_DOCS": {
    en: "Unexpected second document, expected one",
    "zh-CN": "只允许一份文首元数据，此处又开始了一份",
  },
  continuation: {
    en: "Unexpected continuation at the start of the line, expected it to be indented",
    "zh-CN": "引号内的续行没有缩进，请在行首加空格",
  },
  unclosed: {
    en: "Unexpected front matter without an end, expected a closing `{fence}`",
    "zh-CN": "文首元数据没有结束，缺少 `{fence}`",
  },
  "fence-language": {
    en: "Unexpected `{language}` after the opening fence, expected `---` alone (front matter is never run as code)",
    "zh-CN": "开头的 `---` 后不应有 `{language}`，文首元数据不会作为代码执行",
  },
  "blank-before-fence": {
    en: "Unexpected blank lines before the front matter, expected it on the first line",
    "zh-CN": "文首元数据前有空行，应从第一行开始",
  },
  "opening-fence": {
    en: "Unexpected front matter without an opening fence, expected `---` on the first line",
    "zh-CN": "文首元数据缺少开头的 `---`",
  },
  "closing-dots": closingFence,
  "closing-fence": closingFence,
  "no-front-matter": {
    en: "Unexpected post without front matter, expected {keys} at its start",
    "zh-CN": "文章没有文首元数据，开头应写明{keys}",
  },
  "not-a-mapping": {
    en: "Unexpected front matter without keys, expected `key: value`",
    "zh-CN": "文首元数据中没有键，应写成 `键: 值`",
  },
  "too-long": {
    en: "Unexpected front matter of over {limit character}, expected a shorter one",
    "zh-CN": "文首元数据超过 {limit} 个字符，请缩短",
  },
  "too-deep": {
    en: "Unexpected nesting of over {limit} levels, expected fewer",
    "zh-CN": "嵌套超过 {limit} 层，请减少层级",
  },
  aliases: {
    en: "Unexpected aliases that stand for over {limit} values, expected fewer",
    "zh-CN": "别名展开后超过 {limit} 个值，请减少",
  },
  directive: {
    en: "Unexpected `%` directive, expected none in front matter",
    "zh-CN": "文首元数据中不允许使用 `%` 指令",
  },
  "custom-tag": {
    en: "Unexpected tag `{tag}`, expected a plain value",
    "zh-CN": "不允许使用标签 `{tag}`，请写普通的值",
  },
};
