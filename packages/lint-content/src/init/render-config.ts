import { bundledSchemas, compileSchema, inferSchema } from "@copydesk/front-matter";
import type { FrontMatter, Language } from "@copydesk/front-matter";
import { catalogue } from "@copydesk/remark-lint-news";
import { findMessageLanguage, isMirror } from "./inspect-site.ts";
import type { Site } from "./inspect-site.ts";

/** Names of the files that `init` writes, relative to the site's root. */
export const INIT_FILES = {
  config: ".lint-content.yaml",
  schema: "post.schema.json",
  baseline: ".lint-content-baseline.json",
  workflow: ".github/workflows/lint-content.yml",
} as const;

const SCHEMA_URL = "https://raw.githubusercontent.com/copydesk/copydesk/main/packages/lint-content/schema/config.json";

const COMMENTS = {
  en: {
    head: "What lint-content looks for on this site. Data only: nothing here is run.\n# `lint-content config <file>` shows what holds for a file; `lint-content rules` lists the rules.",
    extends: "The preset to start from: recommended, mirror (every post names its source) or strict.",
    language: "The language of messages.",
    zone: {
      generator: "The site's time zone, from the generator's configuration.",
      dates: "Most dates carry this offset.",
      language:
        "A date without a zone is read as UTC by Hugo and others. Name the newsroom's zone to be told, and --fix writes it.",
    },
    schema: "The front matter's schema, inferred from the posts; keys it does not name are allowed.",
    baseline: "Findings of the day this was set up; only new ones are reported. `--baseline prune` after mending some.",
    ignore: "Not looked at, besides what .gitignore, themes and node_modules leave out.",
    bare: "Most posts have no front matter, so none is asked for.",
    dateKey: (key: string) => `Dates stand in \`${key}\`.`,
    generator: (name: string) => `The site is made with ${name}, so dates need not be ones that Hugo reads.`,
    overrides: "Nearly all posts of these folders name a source, so each must.",
  },
  "zh-CN": {
    head: "本站的 lint-content 配置。只有数据，不会执行任何代码。\n# `lint-content config <文件>` 查看某个文件适用的配置；`lint-content rules` 列出所有规则。",
    extends: "所用预设：recommended、mirror（每篇注明来源）或 strict。",
    language: "提示信息的语言。",
    zone: {
      generator: "网站时区，取自生成器的配置。",
      dates: "多数日期使用这个时区。",
      language: "没有时区的日期会被 Hugo 等按 UTC 处理。写明编辑部所在时区后会给出提示，--fix 可自动补上。",
    },
    schema: "文首元数据的 schema，根据现有文章推断；允许其中没有的键。",
    baseline: "设置当天已有的问题，今后只报新问题。修正一部分后可用 `--baseline prune` 清理。",
    ignore: "不检查的内容；.gitignore、themes 和 node_modules 已自动排除。",
    bare: "多数文章没有文首元数据，因此不作要求。",
    dateKey: (key: string) => `日期写在 \`${key}\` 中。`,
    generator: (name: string) => `本站使用 ${name}，日期不必是 Hugo 能读懂的写法。`,
    overrides: "这些文件夹里的文章几乎都注明了来源，因此要求每篇都注明。",
  },
} as const;

/** A configuration for a site with a comment for each choice. */
export function renderConfig(site: Site, language: Language): string {
  const say = COMMENTS[language];
  const parts = [
    `# yaml-language-server: $schema=${SCHEMA_URL}\n# ${say.head}`,
    `# ${say.extends}\nextends: recommended`,
    `# ${say.language}\nlanguage: ${findMessageLanguage(site) ?? language}`,
  ];
  if (site.timeZone) {
    const { name, from } = site.timeZone;
    parts.push(`# ${say.zone[from]}\n${from === "language" ? "# " : ""}timeZone: ${JSON.stringify(name)}`);
  }
  if (site.frontMatters.length > 0) parts.push(`# ${say.schema}\nschema: ${INIT_FILES.schema}`);
  parts.push(`# ${say.baseline}\nbaseline: ${INIT_FILES.baseline}`);
  parts.push(`# ${say.ignore}\nignore: []`);
  const rules = renderRules(site, language);
  if (rules.length > 0) parts.push(`rules:\n${rules.map((line) => `  ${line}`).join("\n")}`);
  const globs = listMirrorGlobs(site).map((glob) => `      - ${JSON.stringify(glob)}`);
  if (globs.length > 0) {
    parts.push(
      `# ${say.overrides}\noverrides:\n  - files:\n${globs.join("\n")}\n    rules:\n      source-link: [error, { required: true }]`,
    );
  }
  return `${parts.join("\n\n")}\n`;
}

/** Where a preset asks for more than the site does: without this, the next ordinary post would be a finding. */
function renderRules(site: Site, language: Language): string[] {
  const say = COMMENTS[language];
  const lines: string[] = [];
  if (site.bare > site.posts / 2) {
    const { allow = [] } = (catalogue.get("front-matter")?.defaults ?? {}) as { readonly allow?: readonly string[] };
    lines.push(`# ${say.bare}`, `front-matter: [error, { allow: [${[...allow, "no-front-matter"].join(", ")}] }]`);
  }
  const options: string[] = [];
  if (site.dateKey !== "date") {
    lines.push(`# ${say.dateKey(site.dateKey)}`);
    options.push(`fields: [${site.dateKey}]`);
  }
  if (site.generator !== undefined && site.generator !== "Hugo") {
    lines.push(`# ${say.generator(site.generator)}`);
    options.push("generator: other");
  }
  if (options.length > 0) lines.push(`date-format: [error, { ${options.join(", ")} }]`);
  return lines;
}

/** Folders that republish, without those below them that do not. */
function listMirrorGlobs({ folders }: Site): string[] {
  const known = folders
    .map((folder) => ({ prefix: folder.path === "." ? "/" : `/${folder.path}/`, mirrors: isMirror(folder) }))
    .filter(({ mirrors }) => mirrors !== undefined)
    .toSorted((a, b) => a.prefix.length - b.prefix.length);
  const isBelowMirror = (prefix: string): boolean =>
    known.some((other) => other.mirrors && other.prefix !== prefix && prefix.startsWith(other.prefix));
  return known
    .filter(({ prefix, mirrors }) => mirrors || isBelowMirror(prefix))
    .map(({ prefix, mirrors }) => `${mirrors ? "" : "!"}${prefix}**`);
}

/** Fewer posts do not tell which keys the next one has. */
const ENOUGH_POSTS = 10;

/** A schema that today's posts follow, but for their mistakes; of few posts, it asks for no key but those that every site has. */
export function renderSchema({ frontMatters }: Site): string {
  const schema = inferSchema(takeMistakesOut(frontMatters));
  const always = new Set<unknown>(bundledSchemas.base.required);
  const isMust = (key: unknown): boolean => frontMatters.length >= ENOUGH_POSTS || always.has(key);
  const required = [schema["required"] ?? []].flat().filter(isMust);
  return `${JSON.stringify({ ...schema, required }, null, 2)}\n`;
}

/** What is wrong in a post of any site, such as `draft: "false"`, is no custom of this one. */
function takeMistakesOut(frontMatters: readonly FrontMatter[]): Pick<FrontMatter, "data">[] {
  const validate = compileSchema(bundledSchemas.base);
  return frontMatters.map((frontMatter) => {
    const wrong = new Set(validate(frontMatter).flatMap(({ code, path: [key] }) => (code === "type" ? [key] : [])));
    return { data: Object.fromEntries(Object.entries(frontMatter.data ?? {}).filter(([key]) => !wrong.has(key))) };
  });
}

/** A workflow that checks pull requests with the released Action; `config` is the configuration's path in the repository. */
export function renderWorkflow(config: string): string {
  return `name: Posts
on:
  pull_request:

permissions:
  contents: read

jobs:
  lint-content:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with:
          fetch-depth: 2
          persist-credentials: false
      - uses: copydesk/copydesk/actions/lint-content@v1
${config === INIT_FILES.config ? "" : `        with:\n          config: ${JSON.stringify(config)}\n`}`;
}
