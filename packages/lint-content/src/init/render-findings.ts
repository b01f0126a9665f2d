import type { Language } from "@copydesk/front-matter";
import { isMirror } from "./inspect-site.ts";
import type { Folder, Share, Site } from "./inspect-site.ts";

const LABELS = {
  en: {
    generator: "Generator",
    unknown: "not recognised",
    posts: "Posts",
    languages: "Languages",
    dates: "Dates",
    zone: "Time zone",
    unnamed: "not named anywhere",
    keys: "Keys",
    folders: "Folders",
    folder: ({ path, posts, sourced }: Folder) =>
      `${path} (${posts} ${posts === 1 ? "post" : "posts"}, ${sourced} ${sourced === 1 ? "names" : "name"} a source)`,
    mirror: "republishes, so every post is to name its source",
    more: (n: number) => `and ${n} more`,
    colon: ": ",
    comma: ", ",
  },
  "zh-CN": {
    generator: "生成器",
    unknown: "未识别",
    posts: "文章",
    languages: "语言",
    dates: "日期写法",
    zone: "时区",
    unnamed: "未注明",
    keys: "元数据键",
    folders: "文件夹",
    folder: ({ path, posts, sourced }: Folder) => `${path}（${posts} 篇，其中 ${sourced} 篇注明来源）`,
    mirror: "视为转载，每篇都要注明来源",
    more: (n: number) => `另有 ${n} 项`,
    colon: "：",
    comma: "、",
  },
} as const;

/** How many entries of a list are shown. */
const SHOWN = 8;

/** What {@link inspectSite} found, for a person to agree with. */
export function renderFindings(site: Site, language: Language): string {
  const say = LABELS[language];
  const list = (shares: readonly Share[]): string => {
    const shown = shares.slice(0, SHOWN).map(({ name, posts }) => `${name} (${posts})`);
    return [...shown, ...(shares.length > SHOWN ? [say.more(shares.length - SHOWN)] : [])].join(say.comma) || "–";
  };
  const folders = site.folders.slice(0, SHOWN).map((folder) => {
    return `  ${say.folder(folder)}${isMirror(folder) ? `${say.colon}${say.mirror}` : ""}`;
  });
  if (site.folders.length > SHOWN) folders.push(`  ${say.more(site.folders.length - SHOWN)}`);
  const zone = site.timeZone && site.timeZone.from !== "language" ? site.timeZone.name : say.unnamed;
  const rows = [
    [say.generator, site.generator ?? say.unknown],
    [say.posts, site.posts],
    [say.languages, list(site.languages)],
    [say.dates, list(site.dates)],
    [say.zone, zone],
    [say.keys, list(site.keys)],
    [say.folders, `\n${folders.join("\n")}`],
  ];
  return `${rows.map(([label, value]) => `${label}${say.colon}${value}`.replace(" \n", "\n")).join("\n")}\n`;
}
