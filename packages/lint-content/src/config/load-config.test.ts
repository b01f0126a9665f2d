import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { namedSchemas, presets } from "@copydesk/remark-lint-news";
import { afterAll, describe, expect, test } from "vitest";
import { ConfigError } from "./config-error.ts";
import { loadConfig } from "./load-config.ts";
import type { LoadedConfig } from "./load-config.ts";
import { resolveFileConfig } from "./resolve-file-config.ts";

const cwd = path.resolve("/newsroom");

/** Files of an imagined site, read as the Action reads a commit: no disk. */
function load(
  files: Readonly<Record<string, string>>,
  options: Partial<Parameters<typeof loadConfig>[0]> = {},
): LoadedConfig {
  const texts = new Map(Object.entries(files).map(([name, text]) => [path.resolve(cwd, name), text]));
  return loadConfig({ cwd, read: (file) => texts.get(file), ...options });
}

function findMistakes(...site: Parameters<typeof load>): string[] {
  try {
    load(...site);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split("\n");
  }
}

function severities(loaded: LoadedConfig, file: string): Record<string, string> {
  return Object.fromEntries(
    resolveFileConfig(loaded.config, file).rules.map(({ rule, severity }) => [rule.id, severity]),
  );
}

test("a site without a configuration has the recommended preset", () => {
  expect(load({}).config).toMatchObject({ root: cwd, rules: presets.recommended, ignore: [], overrides: [] });
});

test.each([
  [".lint-content.yaml", "language: zh-CN\n"],
  [".lint-content.yml", "language: zh-CN\n"],
  [".lint-content.json", '{\n\t"language": "zh-CN"\n}\n'],
  ["package.json", '{\n\t"name": "site",\n\t"lint-content": {"language": "zh-CN"}\n}\n'],
])("%s is found upwards from the posts", (name, text) => {
  const loaded = load({ [name]: text }, { folder: path.join(cwd, "content/posts") });
  expect(loaded).toMatchObject({ file: path.join(cwd, name), config: { root: cwd, language: "zh-CN" } });
  expect(loaded.origins.get("language")?.source).toBe(name);
});

test("a package.json without the key is passed over", () => {
  expect(
    load(
      { "content/package.json": '{"name": "lint-content"}', ".lint-content.yaml": "" },
      { folder: path.join(cwd, "content") },
    ).file,
  ).toBe(path.join(cwd, ".lint-content.yaml"));
});

test("an override holds for its files only, keeps options it does not name, and the last one wins", () => {
  const loaded = load({
    ".lint-content.yaml": `rules:
  image-alt-text: [error, {placeholders: [pic]}]
overrides:
  - files: [content/mirror]
    rules: {image-alt-text: warning}
    language: zh-CN
  - files: ["*.draft.md"]
    rules: {image-alt-text: off, front-matter: warning}
`,
  });
  expect(severities(loaded, "content/own/a.md")["image-alt-text"]).toBe("error");
  expect(severities(loaded, "content/mirror/a.md")["image-alt-text"]).toBe("warning");
  expect(severities(loaded, "content/mirror/a.draft.md")).not.toHaveProperty("image-alt-text");
  const mirrored = resolveFileConfig(loaded.config, "content/mirror/a.md");
  expect(mirrored.language).toBe("zh-CN");
  expect(mirrored.rules.find(({ rule }) => rule.id === "image-alt-text")?.options).toMatchObject({
    placeholders: ["pic"],
  });
  expect(resolveFileConfig(loaded.config, "content/mirror/deep/b.md")).toBe(mirrored);
});

test("options that are not named stay as the preset or the site has them", () => {
  const loaded = load({
    ".lint-content.yaml": `extends: mirror
rules: {source-link: [error, {labels: [采访]}]}
overrides: [{files: [column], rules: {source-link: [warning, {required: false}]}}]
`,
  });
  const sourceOptions = (file: string): object | undefined =>
    resolveFileConfig(loaded.config, file).rules.find(({ rule }) => rule.id === "source-link")?.options;
  expect(sourceOptions("wire/a.md")).toMatchObject({ required: true, labels: ["采访"] });
  expect(sourceOptions("column/a.md")).toMatchObject({ required: false, labels: ["采访"] });
});

test("the site's schema is for every post, whatever the preset brings", () => {
  const loaded = load({
    ".lint-content.yaml": `extends: strict
schema: site.json
overrides:
  - {files: [wire], schema: news-post}
  - {files: [column], rules: {front-matter: [warning, {schema: base}]}}
`,
    "site.json": '{"required": ["boats"]}',
  });
  const schemaOf = (file: string): unknown => {
    const { options } =
      resolveFileConfig(loaded.config, file).rules.find(({ rule }) => rule.id === "front-matter") ?? {};
    return (options as { readonly schema?: unknown }).schema;
  };
  expect(schemaOf("a.md")).toMatchObject({ required: ["boats"] });
  expect(schemaOf("wire/a.md")).toBe(namedSchemas["news-post"]);
  expect(schemaOf("column/a.md")).toBe(namedSchemas["base"]);
});

test("extends lays a preset, a file and a package's JSON under the configuration", () => {
  const loaded = load({
    ".lint-content.yaml":
      'extends: [./base/house.json, "@desk/style", "@desk/style/zh.json"]\nrules: {front-matter: warning}\nignore: [drafts]\n',
    "base/house.json": '{"extends": "strict", "ignore": ["archive"], "rules": {"front-matter": "off"}}',
    "node_modules/@desk/style/package.json": '{"lint-content": {"timeZone": "+08:00"}}',
    "node_modules/@desk/style/zh.json": '{"language": "zh-CN"}',
  });
  expect(loaded.config).toMatchObject({
    timeZone: "+08:00",
    language: "zh-CN",
    ignore: ["archive", "drafts"],
    rules: { "front-matter": ["warning", { schema: "base" }] },
  });
  expect(loaded.origins.get("timeZone")).toMatchObject({ source: "node_modules/@desk/style/package.json", line: 1 });
  expect(loaded.origins.get("rules.front-matter")).toEqual({ source: ".lint-content.yaml", line: 2, column: 9 });
  expect(loaded.sources).toHaveLength(4);
});

test("what a configuration of several extends says stands, whatever the next one leaves unsaid", () => {
  const loaded = load({
    ".lint-content.yaml": "extends: [mirror, ./a.yaml, ./b.yaml]\n",
    "a.yaml": "rules: {image-alt-text: off}\n",
    "b.yaml": "rules: {date-format: warning}\n",
  });
  expect(loaded.config.rules).toMatchObject({
    "image-alt-text": "off",
    "date-format": ["warning", { zone: "known" }],
    "no-reprint-notice": "error",
  });
  expect(loaded.origins.get("rules.image-alt-text")).toMatchObject({ source: "a.yaml" });
  expect(loaded.origins.get("rules.source-link")).toEqual({ source: "mirror" });
});

test("a package is found where a workspace installs it, in a folder above", () => {
  const files = {
    "apps/site/.lint-content.yaml": "extends: desk/style.json\n",
    "node_modules/desk/style.json": '{"language": "zh-CN"}',
  };
  const disk = mkdtempSync(path.join(tmpdir(), "copydesk-workspace-"));
  mkdirSync(path.join(disk, ".git"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(disk, name)), { recursive: true });
    writeFileSync(path.join(disk, name), text);
  }
  expect(loadConfig({ cwd: path.join(disk, "apps/site") }).config.language).toBe("zh-CN");
  rmSync(disk, { recursive: true });
});

test("a severity alone in a list is a severity", () => {
  const rules = "rules: {front-matter: [warning], date-format: [off]}\n";
  const loaded = load({
    ".lint-content.yaml": `${rules}overrides: [{files: [wire], rules: {front-matter: [error]}}]\n`,
  });
  expect(loaded.config.rules).toMatchObject({ "front-matter": "warning", "date-format": ["off", {}] });
  expect(severities(loaded, "wire/a.md")["front-matter"]).toBe("error");
});

test("a YAML document may have its end marked", () => {
  expect(load({ ".lint-content.yaml": "---\nlanguage: zh-CN\n...\n" }).config.language).toBe("zh-CN");
});

test("a schema is read from its file, from a bundled name, or for some files only", () => {
  const loaded = load({
    ".lint-content.yaml": "schema: news-post\noverrides: [{files: [mirror], schema: schemas/mirror.yaml}]\n",
    "schemas/mirror.yaml": "type: object\nrequired: [source_url]\n",
  });
  expect(loaded.config.schema).toHaveProperty("title", "News post");
  expect(loaded.config.overrides[0]?.schema).toEqual({ type: "object", required: ["source_url"] });
});

describe("a mistake names its file, line and column, and every mistake is named at once", () => {
  const cases: [name: string, files: Record<string, string>, mistakes: (string | RegExp)[]][] = [
    [
      "an unknown rule",
      { ".lint-content.yaml": "rules:\n  image-alt-txt: error\n" },
      [/^\.lint-content\.yaml:2:3: .*image-alt-txt/],
    ],
    ["an unknown key", { ".lint-content.json": '{\n  "langage": "en"\n}\n' }, [/^\.lint-content\.json:2:3: .*langage/]],
    [
      "a key of package.json",
      { "package.json": '{\n  "lint-content": {\n    "language": "fr"\n  }\n}\n' },
      [/^package\.json:3:17: .*language/],
    ],
    ["two mistakes", { ".lint-content.yaml": "language: fr\nignore: drafts\n" }, [/:1:11: /, /:2:9: /]],
    ["broken YAML", { ".lint-content.yaml": "rules: [\n" }, [/^\.lint-content\.yaml:\d+:\d+: /]],
    [
      "a list for a whole",
      { ".lint-content.yaml": "- rules\n" },
      [".lint-content.yaml:1:1: Unexpected content, expected keys with values, such as `key: value`"],
    ],
    [
      "a text for the key of package.json",
      { "package.json": '{\n  "lint-content": "strict"\n}\n' },
      ["package.json:2:19: Unexpected content, expected keys with values, such as `key: value`"],
    ],
    [
      "a package.json that is broken",
      { "package.json": '{\n  "lint-content": {"language": "en"\n}\n' },
      [/^package\.json:\d+:\d+: Unexpected text, expected valid JSON/],
    ],
    [
      "a package without a configuration",
      { ".lint-content.yaml": "extends: desk\n", "node_modules/desk/package.json": '{"name": "desk"}' },
      [
        ".lint-content.yaml:1:10: Unexpected package `desk`, expected one with the key `lint-content` in its package.json",
      ],
    ],
    [
      "an override for no files",
      { ".lint-content.yaml": "overrides:\n  - language: en\n" },
      [".lint-content.yaml:2:5: Unexpected override without `files`, expected the globs of the files that it is for"],
    ],
    [
      "two documents",
      { ".lint-content.yaml": "---\nlanguage: en\n---\nrules: {}\n" },
      [".lint-content.yaml:3:1: Unexpected second document, expected one"],
    ],
    [
      "a time zone that does not exist",
      { ".lint-content.yaml": "timeZone: Asia/Beijing\n" },
      [
        ".lint-content.yaml:1:11: Unexpected time zone `Asia/Beijing`, expected an IANA name such as `Asia/Shanghai` or an offset such as `+08:00`",
      ],
    ],
    [
      "an extended file that is missing",
      { ".lint-content.yaml": "extends:\n  - strict\n  - ./gone.yaml\n" },
      [
        ".lint-content.yaml:3:5: Unexpected `./gone.yaml`, expected a preset (recommended, strict, mirror), a file that exists, or an installed package",
      ],
    ],
    [
      "a circle of extended files",
      { ".lint-content.yaml": "extends: ./b.yaml\n", "b.yaml": "extends: .lint-content.yaml\n" },
      ["b.yaml:1:10: Unexpected `.lint-content.yaml`, expected a configuration that does not extend this one in turn"],
    ],
    [
      "a schema that is none",
      { ".lint-content.yaml": "schema: s.json\n", "s.json": '{"type": "strin"}' },
      [/^s\.json:1:10: Unexpected `type: strin`, expected a list, `array`, `boolean`/],
    ],
    [
      "a misspelt keyword",
      {
        ".lint-content.yaml": "schema: s.yaml\n",
        "s.yaml": "properties:\n  desk: { enums: [a], x-desk: 1, example: a }\n",
      },
      ["s.yaml:2:11: Unexpected key `enums`, expected `enum`"],
    ],
    [
      "a part of a schema that does not parse",
      {
        ".lint-content.yaml": "schema: s.yaml\n",
        "s.yaml": "$ref: part.json\n",
        "part.json": '{"type": "object",\n}\n',
      },
      ["part.json:2:1: Unexpected text, expected valid JSON"],
    ],
    [
      "a schema that refers to what is not there",
      { ".lint-content.yaml": "schema: s.yaml\n", "s.yaml": "$ref: '#/$defs/desk'\n" },
      [/^\.lint-content\.yaml:1:9: .* \(Unexpected `\$ref` to `#\/\$defs\/desk`, expected a place that exists\)$/],
    ],
    [
      "a key that is there twice",
      { ".lint-content.yaml": "schema: s.yaml\n", "s.yaml": "type: object\ntype: array\n" },
      ["s.yaml:2:1: Unexpected second `type` with another value, expected only the one on line 1"],
    ],
    [
      "a path out of the repository",
      { ".lint-content.yaml": "schema: ../../etc/passwd\n" },
      [/^\.lint-content\.yaml:1:9: Unexpected path `\.\.\/\.\.\/etc\/passwd`, expected a file inside /],
    ],
    [
      "a package's name that climbs",
      { ".lint-content.yaml": 'extends: "pkg/../../../../etc/passwd"\n' },
      [/^\.lint-content\.yaml:1:10: /],
    ],
    [
      "a pattern that would stall the matcher",
      { ".lint-content.yaml": `ignore: ["${"*a".repeat(20)}b"]\n` },
      [/^\.lint-content\.yaml:1:10: Unexpected pattern /],
    ],
    [
      "a file of several megabytes",
      { ".lint-content.yaml": `# ${"x".repeat(600_000)}\n` },
      [/^\.lint-content\.yaml: Unexpected size/],
    ],
  ];
  test.each(cases)("%s", (_, files, mistakes) => {
    const found = findMistakes(files);
    expect(found).toHaveLength(mistakes.length);
    for (const [index, mistake] of mistakes.entries()) expect(found[index]).toMatch(mistake);
  });

  test("a severity that is none", () => {
    const mistakes = findMistakes({ ".lint-content.yaml": "rules:\n  front-matter: eror\n" });
    expect(mistakes[0]).toMatch(/^\.lint-content\.yaml:2:17: .*rules\.front-matter/);
  });

  test("in the language that the configuration asks for, unless another is asked for", () => {
    const files = { ".lint-content.yaml": "language: zh-CN\ntimeZone: Mars\n" };
    expect(findMistakes(files)[0]).toContain("无法识别时区");
    expect(findMistakes(files, { language: "en" })[0]).toContain("Unexpected time zone");
    expect(findMistakes({}, { file: "x.yaml", fallbackLanguage: "zh-CN" })).toEqual([
      "x.yaml: 找不到这个配置文件，请检查路径",
    ]);
  });
});

test.each([
  [{}, ["zh-CN", "zh-CN", "en"]],
  [{ fallbackLanguage: "en" as const }, ["zh-CN", "zh-CN", "en"]],
  [{ language: "en" as const }, ["en", "en", "en"]],
  [{ file: "none.yaml", fallbackLanguage: "zh-CN" as const }, ["zh-CN", "zh-CN", "zh-CN"]],
])("the language that was asked for is the strongest, the fallback the weakest: %o", (options, languages) => {
  const { config } = load(
    {
      ".lint-content.yaml": "language: zh-CN\noverrides: [{files: [en], language: en}]\n",
      "none.yaml": "extends: recommended\n",
    },
    options,
  );
  const paths = ["a.md", "zh/a.md", "en/a.md"];
  expect(paths.map((name) => resolveFileConfig(config, name).language)).toEqual(languages);
});

describe("on a real disk", () => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "copydesk-config-")));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("a symbolic link that leads out of the repository is not followed", () => {
    mkdirSync(path.join(folder, "site/.git"), { recursive: true });
    writeFileSync(path.join(folder, "secret.json"), '{"title": "secret"}');
    symlinkSync("../secret.json", path.join(folder, "site/schema.json"));
    writeFileSync(path.join(folder, "site/.lint-content.yaml"), "schema: schema.json\n");
    expect(() => loadConfig({ cwd: path.join(folder, "site") })).toThrow("Unexpected schema `schema.json`");
  });

  test("a folder in place of a file is reported, not thrown over", () => {
    mkdirSync(path.join(folder, "odd/.lint-content.yaml"), { recursive: true });
    expect(() => loadConfig({ cwd: path.join(folder, "odd") })).toThrow(ConfigError);
  });
});
