import type { Language } from "@copydesk/front-matter";
import { isMirror } from "./inspect-site.ts";
import type { Share, Site } from "./inspect-site.ts";

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
    mirror: "republishes: every post is to name its source",
    more: (n: number) => `and ${n} more`,
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
    mirror: "转载：每篇都要注明来源",
    more: (n: number) => `另有 ${n} 项`,
  },
} as const;

/** How many entries of a list are shown. */
const SHOWN = 8;

/** What {@link inspectSite} found, for a person to agree with. */
export function renderFindings(site: Site, language: Language): string {
  const say = LABELS[language];
  const list = (shares: readonly Share[]): string => {
    const shown = shares.slice(0, SHOWN).map(({ name, posts }) => `${name} (${posts})`);
    return [...shown, ...(shares.length > SHOWN ? [say.more(shares.length - SHOWN)] : [])].join(", ") || "–";
  };
  const folders = site.folders.slice(0, SHOWN).map((folder) => {
    return `  ${folder.path} (${folder.posts})${isMirror(folder) ? ` – ${say.mirror}` : ""}`;
  });
  if (site.folders.length > SHOWN) folders.push(`  ${say.more(site.folders.length - SHOWN)}`);
  return [
    `${say.generator}: ${site.generator ?? say.unknown}`,
    `${say.posts}: ${site.posts}`,
    `${say.languages}: ${list(site.languages)}`,
    `${say.dates}: ${list(site.dates)}`,
    `${say.zone}: ${site.timeZone && site.timeZone.from !== "language" ? site.timeZone.name : say.unnamed}`,
    `${say.keys}: ${list(site.keys)}`,
    `${say.folders}:\n${folders.join("\n")}`,
    "",
  ].join("\n");
}
