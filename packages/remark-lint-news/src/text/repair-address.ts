/** What is wrong with a link's address, and the address it should be where that is known. */
export interface AddressDefect {
  readonly id: "empty" | "script" | "scheme" | "noScheme";
  readonly repaired?: string;
}

/** Nothing is wrong with how such an address starts. */
const WELL_BEGUN = /^\s*https?:\/\/(?!https?(?::?\/\/|:\/))[^\s/\\／]/i;
/** What stands before an address in `[the map]((https://…))`. */
const OPENING_BRACKETS = /^[(（<《「【]{1,3}(?=http)/i;
const CLOSING_BRACKETS = ")）>》」】";
const BARE_SCHEME = /^https?:[/\\]*$/i;
const SCRIPT = /^[\s\p{Cc}]*(?:javascript|vbscript)\s*[:：]/iu;
const DOUBLED = /^https?:\/\/(?:https?:\/\/|https?\/\/|https?:\/(?!\/))+(?=\S)/i;
/** A scheme with its separators, however mistyped and however wide, before something that can be a host. */
const SCHEME = /^([a-zａ-ｚ]{2,7})\s*([.,，。](?=[/\\／]{2})|[:：;；]?)\s*([/\\／]{0,4})(?=[^\s/\\／])/iu;
const WRITTEN_LIKE_HTTP =
  /^(?:h{0,2}t{1,3}p{1,2}s{0,2}|h{1,2}t{1,2}s?|h{1,2}p{1,2}s?|htpt|hptt|httsp|htpts|hptts|httos|httpd|[gjn]ttps?|hppts?|hytps?)$/i;
const HOST = /^(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}]{2,24}(?=[/:?#]|$)/iu;

/** Judges the address of a link; `undefined` when it may be right. Relative addresses, anchors and other schemes are. */
export function findAddressDefect(url: string): AddressDefect | undefined {
  if (WELL_BEGUN.test(url)) return undefined;
  const address = url.trim();
  if (address.includes("{{") || address.includes("{%")) return undefined;
  if (address === "" || BARE_SCHEME.test(address)) return { id: "empty" };
  if (SCRIPT.test(address)) return { id: "script" };
  const bare = removeBrackets(address);
  if (bare !== address && WELL_BEGUN.test(bare)) return { id: "scheme", repaired: bare };
  const doubled = DOUBLED.exec(address);
  if (doubled) return { id: "scheme", repaired: `${readScheme(doubled[0])}${address.slice(doubled[0].length)}` };
  if (/^\/?www\.[^\s/]+\.[^\s/]/i.test(address)) {
    return { id: "noScheme", repaired: `https://${address.replace(/^\//, "")}` };
  }
  const match = SCHEME.exec(address);
  const [written = "", letters = "", colon = "", slashes = ""] = match ?? [];
  const scheme = letters.normalize("NFKC");
  if (!match || !WRITTEN_LIKE_HTTP.test(scheme)) return undefined;
  if (/^https?:\/\/$/i.test(written)) return undefined;
  const rest = address.slice(written.length);
  if (!HOST.test(rest) || (colon === "" && slashes.length < 2)) return undefined;
  const repaired = `${readScheme(scheme)}${rest}`;
  return URL.canParse(repaired) ? { id: "scheme", repaired } : undefined;
}

/** An address without the brackets before it, and without as many behind it. */
function removeBrackets(address: string): string {
  const [opening = ""] = OPENING_BRACKETS.exec(address) ?? [];
  let end = address.length;
  while (end > address.length - opening.length && CLOSING_BRACKETS.includes(address.charAt(end - 1))) end--;
  return address.slice(opening.length, end);
}

function readScheme(written: string): string {
  return /s/i.test(written) ? "https://" : "http://";
}
