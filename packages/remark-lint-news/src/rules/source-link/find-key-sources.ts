import type { FrontMatter, Range } from "@copydesk/front-matter";
import type { Source } from "./find-sources.ts";
import { findLinks } from "./find-links.ts";
import { findKeyMeant } from "./find-misspelt-key.ts";
import { looksLikeAddress } from "./judge-address.ts";
import { remember, rememberBy } from "../../text/remember.ts";
import { simplifyKey } from "./simplify-key.ts";

/** What a front matter key is to a site whose sources stand under some keys. */
export interface KeyRole {
  readonly isSource: boolean;
  /** Whether it is the plural of one: it may list what a post only refers to. */
  readonly isList: boolean;
  /** Whether what stands under it is a picture's own source. */
  readonly isMedia: boolean;
  /** The source key that this one is a misspelling of. */
  readonly meant: string | undefined;
}

/** The role of a key where sources stand under `keys`; found out once for each. */
export const findKeyRoles: (keys: readonly string[]) => (key: string) => KeyRole = rememberBy((keys) => {
  const simple = new Set(keys.map(simplifyKey));
  return remember((key) => {
    const isSource = simple.has(simplifyKey(key));
    const isList = /^(?:source|origin)\w*s$/.test(simplifyKey(key)) && simple.has(simplifyKey(key).slice(0, -1));
    const isMedia = !isSource && OF_MEDIA.test(key);
    return { isSource, isList, isMedia, meant: isSource ? undefined : findKeyMeant(key, keys) };
  });
});

/** Where Zola and Hugo keep the keys that are a site's own. */
const OWN_KEYS: ReadonlySet<string> = new Set(["extra", "params"]);

type VisitField = (key: string, value: unknown, path: readonly string[]) => void;

/** Visits the fields of front matter that `isWanted` by their keys, and those that are a site's own. */
export function visitFields({ data = {} }: FrontMatter, isWanted: (key: string) => boolean, visit: VisitField): void {
  for (const key of Object.keys(data)) {
    const value = data[key];
    if (OWN_KEYS.has(key) && typeof value === "object" && value !== null) {
      for (const [inner, item] of Object.entries(value)) if (isWanted(inner)) visit(inner, item, [key, inner]);
    } else if (isWanted(key)) visit(key, value, [key]);
  }
}

const OF_MEDIA = /image|img|cover|photo|picture|banner|header|thumb|hero|video|audio|media|figure|poster|icon|logo/i;

/** Finds the sources that front matter names. */
export function findKeySources(text: string, frontMatter: FrontMatter, keys: readonly string[]): Source[] {
  const sources: Source[] = [];
  const findRole = findKeyRoles(keys);
  const isWanted = (key: string): boolean => !findRole(key).isMedia;
  visitFields(frontMatter, isWanted, (key, value, path) => {
    const { isSource, isList } = findRole(key);
    const found: readonly Nested[] =
      typeof value === "object" && value !== null
        ? findNestedAddresses(value, isSource || isList, findRole)
        : readAddress(key, value, isSource || isList);
    for (const [inner, address] of found) {
      const range = locateAddress(text, frontMatter, [...path, ...inner], address);
      if (range) sources.push({ address, range, sure: !isList, labelled: !isList });
    }
  });
  return sources;
}

/** The address that a key holds: all of its value, or the first link in it. */
function readAddress(key: string, value: unknown, isKnown: boolean): Nested[] {
  if (!isKnown || typeof value !== "string" || value.trim() === "") return [];
  const isForAddress = /(?:url|uri|link)$/i.test(key) && !/^(?:link|canonical)/i.test(key) && /[.:]|^[/#]/.test(value);
  if (looksLikeAddress(value) || isForAddress) return [[[], value]];
  const link = findLinks({ text: value, start: 0 }, "").find(({ address }) => /^https?:/i.test(address));
  return link ? [[[], link.address]] : [];
}

const NAME_KEYS = ["name", "title", "label", "text"];
const ADDRESS_KEYS = ["url", "link", "href", "uri"];
const NAMES_ORIGINAL =
  /原文|出[处處]|[来來]源|[转轉][载載]|元記事|원문|출처|\boriginal\b|\bsource\b(?! code)|\bfuente\b|\bquelle\b|источник/i;

type Nested = readonly [path: readonly (string | number)[], address: string];

/**
 * Addresses one level down: `original: { url: … }`, `sources: […]`, `translation: { source: … }`, and in a list of links
 * the one whose name says that it leads to the original.
 */
function findNestedAddresses(value: object, isKnown: boolean, findRole: (key: string) => KeyRole): Nested[] {
  const found: Nested[] = [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [inner, item] of entries) {
    if (typeof item === "string") {
      const isNamed = typeof inner === "string" && findRole(inner).isSource;
      const isAddress = isNamed || (isKnown && (typeof inner === "number" || ADDRESS_KEYS.includes(inner)));
      if (isAddress) found.push([[inner], item]);
    } else if (typeof inner === "number" && typeof item === "object" && item !== null) {
      const fields = new Map<string, unknown>(Object.entries(item));
      const saysSo = isKnown || NAME_KEYS.some((name) => isText(fields.get(name), NAMES_ORIGINAL));
      const name = ADDRESS_KEYS.find((one) => fields.has(one));
      const address = fields.get(name ?? "");
      if (saysSo && name && typeof address === "string") found.push([[inner, name], address]);
    }
  }
  return found.filter(([, address]) => looksLikeAddress(address));
}

function isText(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}

/** Where an address stands in a value; a value without its quotes when it is written otherwise. */
function locateAddress(
  text: string,
  frontMatter: FrontMatter,
  path: (string | number)[],
  address: string,
): Range | undefined {
  const place = frontMatter.locate(path, "value");
  if (!place) return undefined;
  const at = text.slice(...place).indexOf(address);
  if (at >= 0) return [place[0] + at, place[0] + at + address.length];
  const quoted = /^["']/.test(text.slice(...place)) ? 1 : 0;
  return [place[0] + quoted, place[1] - quoted];
}
