import type { Walk } from "@copydesk/remark-lint-news";
import type { Nodes } from "mdast";

/** satteri (native) does the work; remark is the reference, and the fallback where no binary of satteri loads. */
export type ParserName = "satteri" | "remark";

/** The parser seam: a post's text to the walk over its tree, or to the whole tree for plugins. */
export interface Parser {
  readonly name: ParserName;
  readonly walk: (text: string) => Walk;
  readonly parse: (text: string) => Nodes;
}

/** Thrown for a post that satteri must not read, and remark can. */
export class PostForRemark extends Error {
  constructor() {
    super("Unexpected paragraph of this length, expected one that satteri surely reads in time");
  }
}

const loading = new Map<ParserName, Promise<Parser>>();

/** Loads a parser on first use. Without a name: satteri, or remark where satteri's binary does not load. */
export async function loadParser(name?: ParserName): Promise<Parser> {
  if (name) return loadOnce(name);
  return loadOnce("satteri").catch(async () => loadOnce("remark"));
}

async function loadOnce(name: ParserName): Promise<Parser> {
  let parser = loading.get(name);
  if (!parser) loading.set(name, (parser = name === "satteri" ? loadSatteri() : loadRemark()));
  return parser;
}

async function loadSatteri(): Promise<Parser> {
  const { parseSatteri, walkSatteri } = await import("./satteri-walk.ts");
  return { name: "satteri", walk: walkSatteri, parse: parseSatteri };
}

async function loadRemark(): Promise<Parser> {
  const { parseRemark, walkRemark } = await import("./remark-walk.ts");
  return { name: "remark", walk: walkRemark, parse: parseRemark };
}
