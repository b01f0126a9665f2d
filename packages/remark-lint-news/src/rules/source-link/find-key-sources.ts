import type { FrontMatter, Range } from "@copydesk/front-matter";
import type { Source } from "./find-sources.ts";
import { findKeyMeant } from "./find-misspelt-key.ts";
import { looksLikeAddress } from "./judge-address.ts";
import { remember, rememberBy } from "../../text/remember.ts";
import { simplifyKey } from "./simplify-key.ts";

/** What a front matter key is to a site whose sources stand under some keys. */
export interface KeyRole {
  readonly isSource: boolean;
  /** The source key that this one is a misspelling of. */
  readonly meant: string | undefined;
}

/** The role of a key where sources stand under `keys`; found out once for each. */
export const findKeyRoles: (keys: readonly string[]) => (key: string) => KeyRole = rememberBy((keys) => {
  const simple = new Set(keys.map(simplifyKey));
  return remember((key) => {
    const isSource = simple.has(simplifyKey(key));
    return { isSource, meant: isSource ? undefined : findKeyMeant(key, keys) };
  });
});

/** Finds the sources that front matter names. */
export function findKeySources(text: string, frontMatter: FrontMatter, keys: readonly string[]): Source[] {
  const sources: Source[] = [];
  const findRole = findKeyRoles(keys);
  const { data = {} } = frontMatter;
  for (const key of Object.keys(data)) {
    const value = data[key];
    if (typeof value !== "string" && typeof value !== "object") continue;
    const isKnown = findRole(key).isSource;
    if (typeof value === "object" && value !== null) {
      for (const [path, address] of findNestedAddresses(key, value, isKnown, findRole)) {
        const range = locateText(text, frontMatter, path);
        if (range) sources.push({ address, range, sure: true, labelled: true });
      }
    }
    if (!isKnown || typeof value !== "string" || value.trim() === "") continue;
    const isForAddress = /(?:url|uri|link)$/i.test(key) && !/^(?:link|canonical)/i.test(key);
    const range = looksLikeAddress(value) || isForAddress ? locateText(text, frontMatter, [key]) : undefined;
    if (range) sources.push({ address: value, range, sure: true, labelled: true });
  }
  return sources;
}

const NAME_KEYS = ["name", "title", "label", "text"];
const ADDRESS_KEYS = ["url", "link", "href", "uri"];
const NAMES_ORIGINAL =
  /原文|出[处處]|[来來]源|[转轉][载載]|元記事|원문|출처|\boriginal\b|\bsource\b(?! code)|\bfuente\b|\bquelle\b|источник/i;

type Nested = readonly [path: (string | number)[], address: string];

/**
 * Addresses one level down: `original: { url: … }`, `sources: […]`, `params: { source_url: … }`, and in a list of links
 * the one whose name says that it leads to the original.
 */
function findNestedAddresses(
  key: string,
  value: object,
  isKnown: boolean,
  findRole: (key: string) => KeyRole,
): Nested[] {
  const found: Nested[] = [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [inner, item] of entries) {
    if (typeof item === "string") {
      const isNamed = typeof inner === "string" && findRole(inner).isSource;
      const isAddress = isNamed || (isKnown && (typeof inner === "number" || ADDRESS_KEYS.includes(inner)));
      if (isAddress) found.push([[key, inner], item]);
    } else if (typeof inner === "number" && typeof item === "object" && item !== null) {
      const fields = new Map<string, unknown>(Object.entries(item));
      const saysSo = isKnown || NAME_KEYS.some((name) => isText(fields.get(name), NAMES_ORIGINAL));
      const name = ADDRESS_KEYS.find((one) => fields.has(one));
      const address = fields.get(name ?? "");
      if (saysSo && name && typeof address === "string") found.push([[key, inner, name], address]);
    }
  }
  return found.filter(([, address]) => looksLikeAddress(address));
}

function isText(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}

/** A value without its quotes. */
function locateText(text: string, frontMatter: FrontMatter, path: (string | number)[]): Range | undefined {
  const place = frontMatter.locate(path, "value");
  if (!place) return undefined;
  const quoted = /^["']/.test(text.slice(...place)) ? 1 : 0;
  return [place[0] + quoted, place[1] - quoted];
}
