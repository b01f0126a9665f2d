import type { Range } from "@copydesk/front-matter";
import type { RuleContext, RuleDefinition } from "../../rule-definition.ts";
import { toPlugin } from "../../to-plugin.ts";
import type { RulePlugin } from "../../to-plugin.ts";
import { findKeyRoles, visitFields } from "./find-key-sources.ts";
import { findPostSources, mentionsSource } from "./find-post-sources.ts";
import type { Source } from "./find-sources.ts";
import { judgeAddress, looksLikeAddress } from "./judge-address.ts";
import type { AddressProblem, AddressVerdict } from "./judge-address.ts";
import { KEYS } from "./labels.ts";

interface Options {
  readonly required: boolean;
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  readonly hosts: readonly string[];
}

type MessageId = AddressProblem | "missing" | "missingKey" | "unlinked" | "key";
/** What is a defect of any link. */
const WRONG_ANYWHERE: ReadonlySet<AddressProblem> = new Set<AddressProblem>([
  "empty",
  "scheme",
  "noScheme",
  "malformed",
]);

type Context = RuleContext<Options, MessageId>;

export const sourceLink: RuleDefinition<Options, MessageId> = {
  id: "source-link",
  description: {
    en: "The link to where a post comes from is well-formed; where a site republishes, every post has one",
    "zh-CN": "来源链接写法正确；转载、翻译的文章都要注明来源",
  },
  schema: {
    type: "object",
    properties: {
      required: {
        type: "boolean",
        "x-description": {
          en: "Whether every post needs a source link: for folders of mirrored or translated posts, not for original reporting",
          "zh-CN": "是否每篇都要有来源链接：适用于转载、翻译的目录，不适用于原创报道",
        },
      },
      keys: {
        type: "array",
        items: { type: "string" },
        "x-description": {
          en: "Front matter keys that may hold the source; case, hyphens and underscores do not matter",
          "zh-CN": "可存放来源的元数据键，不分大小写，忽略连字符和下划线",
        },
      },
      labels: {
        type: "array",
        items: { type: "string", minLength: 1 },
        "x-description": {
          en: "Words of the site's own that introduce a source at the beginning of a line or of a link, besides those known in ten languages",
          "zh-CN": "除内置的十种语言标签外，本站在行首或链接文字开头用来引出来源的词",
        },
      },
      hosts: {
        type: "array",
        items: { type: "string", minLength: 1 },
        "x-description": {
          en: "Hosts that sources may be on, their subdomains included; any when empty",
          "zh-CN": "来源可用的域名，含其子域名；留空则不限",
        },
      },
    },
    additionalProperties: false,
  },
  defaults: { required: false, keys: KEYS, labels: [], hosts: [] },
  messages: {
    missing: {
      en: "Unexpected post without a source link, expected one such as `[name](https://…)` on the last line",
      "zh-CN": "文章没有来源链接，请在末行注明，例如 [来源](https://…)",
    },
    missingKey: {
      en: "Unexpected post without a source link, expected one at the key `{key}`, or such as `[name](https://…)` on the last line",
      "zh-CN": "文章没有来源链接，请写在元数据键“{key}”中，或在末行注明，例如 [来源](https://…)",
    },
    unlinked: {
      en: "Unexpected source `{text}` without a link, expected the address of the original",
      "zh-CN": "“{text}”没有附链接，请补上原文网址",
    },
    empty: {
      en: "Unexpected source link without an address, expected the address of the original",
      "zh-CN": "来源链接没有地址，请补上原文网址",
    },
    scheme: {
      en: "Unexpected source link `{url}` with a mistyped scheme, expected `{repaired}`",
      "zh-CN": "来源链接“{url}”的协议写错了，应为“{repaired}”",
    },
    noScheme: {
      en: "Unexpected source link `{url}` without a scheme, expected `{repaired}`",
      "zh-CN": "来源链接“{url}”缺少协议，应为“{repaired}”",
    },
    otherScheme: {
      en: "Unexpected source link `{url}`, expected an address with `https:` or `http:`",
      "zh-CN": "来源链接“{url}”不是网页地址，应以 https: 或 http: 开头",
    },
    relative: {
      en: "Unexpected relative address `{url}` as the source link, expected a whole one with `https://`",
      "zh-CN": "来源链接“{url}”是站内相对地址，应写完整网址，以 https:// 开头",
    },
    image: {
      en: "Unexpected image `{url}` as the source link, expected the page of the original",
      "zh-CN": "来源链接“{url}”指向图片，应指向原文页面",
    },
    malformed: {
      en: "Unexpected source link `{url}`, expected a valid web address",
      "zh-CN": "来源链接“{url}”不是有效的网址，请核对",
    },
    private: {
      en: "Unexpected source link `{url}`, expected the address of a public site",
      "zh-CN": "来源链接“{url}”不是公开的网址，请核对",
    },
    host: {
      en: "Unexpected source link `{url}`, expected one on {hosts}",
      "zh-CN": "来源链接“{url}”不在本站认可的来源之列：{hosts}",
    },
    key: {
      en: "Unexpected key `{key}`, expected `{expected}`",
      "zh-CN": "键“{key}”似乎拼错了，应为“{expected}”",
    },
  },
  create: (context) => {
    const { text, frontMatter, options } = context;
    const sources = findPostSources(text, frontMatter, options);
    const judged = sources.map((source) => ({ source, verdict: judgeAddress(source.address, options.hosts) }));
    const isNamed = judged.some(({ source, verdict }) => !source.unlinked && !verdict);
    const isRight = (address: string): boolean => !judgeAddress(address, options.hosts);
    const isReadable = frontMatter.data !== undefined || frontMatter.problems.length === 0;
    const isAsked = options.required && isReadable && !isNamed && !mentionsSource(text, frontMatter, options, isRight);
    const wrong = judged.flatMap(({ source, verdict }) =>
      verdict && isDefect(source, verdict, isAsked) ? [{ source, verdict }] : [],
    );
    for (const { source, verdict } of wrong) reportSource(context, source, verdict);
    const reported = reportMisspeltKeys(context) || wrong.length > 0;
    const name = judged.findLast(({ source }) => source.unlinked)?.source;
    if (isAsked && !reported && name) {
      context.report("unlinked", { range: name.range, values: { text: text.slice(...name.range) } });
    } else if (isAsked && !reported) {
      reportMissing(context);
    }
    return {};
  },
};

function reportMissing({ text, frontMatter, options, report }: Context): void {
  const findRole = findKeyRoles(options.keys);
  let emptyKey: Range | undefined;
  visitFields(
    frontMatter,
    (key) => findRole(key).isSource,
    (_key, value, path) => {
      if (value === null || value === "") emptyKey ??= frontMatter.locate(path, "key");
    },
  );
  const end = text.trimEnd().length;
  const [key] = options.keys.join() === KEYS.join() ? [] : options.keys;
  if (emptyKey) report("empty", { range: emptyKey });
  else if (key === undefined) report("missing", { range: [end, end] });
  else report("missingKey", { range: [end, end], values: { key } });
}

/** An original that the site itself published, in another language. */
const TRANSLATED = /^(?:\.{0,2}\/)*[a-z]{2}(?:[-_][a-z]{2,4})?\/|\.md$/i;

/** An address whose scheme is that of the page: browsers follow it. */
const SITES_SCHEME = /^\/\/[^/]+\./;

/** Whether an address is wrong, whatever kind of link a doubtful source may be. */
function isDefect(
  { sure, labelled, unlinked, address }: Source,
  { problem }: AddressVerdict,
  isAsked: boolean,
): boolean {
  if (unlinked || (problem === "relative" && !isAsked && TRANSLATED.test(address))) return false;
  const isFollowed = !labelled && SITES_SCHEME.test(address);
  const isWrongAnywhere = WRONG_ANYWHERE.has(problem) && !isFollowed;
  return sure || isAsked || isWrongAnywhere || /^(?:javascript|vbscript|data|file)\b/i.test(address);
}

function reportSource({ text, options, report }: Context, source: Source, verdict: AddressVerdict): void {
  const { problem, repaired, certain } = verdict;
  const { address, range } = source;
  const values = { url: address, repaired: repaired ?? "", hosts: options.hosts.join(", ") };
  const isAsWritten = repaired !== undefined && text.slice(...range) === address;
  report(problem, { range, values, ...(isAsWritten && { expected: [repaired], certain: certain ?? false }) });
}

function reportMisspeltKeys({ text, frontMatter, options, report }: Context): boolean {
  let found = false;
  const findRole = findKeyRoles(options.keys);
  const isMisspelt = (key: string): boolean => findRole(key).meant !== undefined;
  visitFields(frontMatter, isMisspelt, (key, value, path) => {
    const { meant } = findRole(key);
    if (meant === undefined || typeof value !== "string" || !looksLikeAddress(value)) return;
    const isBesideSource = Object.entries(frontMatter.data ?? {}).some(([one, held]) => held && findRole(one).isSource);
    if (isBesideSource) return;
    const range = frontMatter.locate(path, "key");
    if (!range) return;
    const isAsWritten = text.slice(...range) === key && frontMatter.data?.[meant] === undefined;
    report("key", { range, values: { key, expected: meant }, ...(isAsWritten && { expected: [meant] }) });
    found = true;
  });
  return found;
}

const plugin: RulePlugin = toPlugin(sourceLink);
export default plugin;
