import { remember } from "../../text/remember.ts";
import { parseUrl } from "../../text/parse-url.ts";
import { findAddressDefect } from "../../text/repair-address.ts";

export type AddressProblem =
  | "empty"
  | "scheme"
  | "noScheme"
  | "otherScheme"
  | "relative"
  | "image"
  | "malformed"
  | "private"
  | "host";

/** What is wrong with the address of a source, and what it could be instead. */
export interface AddressVerdict {
  readonly problem: AddressProblem;
  readonly repaired?: string;
  readonly certain?: boolean;
}

const IMAGE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|ico)$/i;
const DOMAIN =
  /^(?:[\p{L}\p{N}-]{1,63}\.)+(?:com|org|net|cn|hk|tw|jp|kr|de|fr|es|pt|br|ru|uk|us|eu|gov|edu|io|info|news|co|tv|me)(?:[/?#:]|$)/iu;
/** A host that readers reach: no `localhost`, no placeholder such as `https://原文地址`. */
const PUBLIC_HOST = /\.|^\[/;
const OTHER_SCHEME = /^[a-z][a-z0-9+-]*(?=[:：])/i;

/** Judges the address of a source: a whole http(s) one, of a page, on one of `hosts` if there are any. */
export function judgeAddress(address: string, hosts: readonly string[]): AddressVerdict | undefined {
  const url = address.trim();
  const defect = findAddressDefect(url);
  if (url === "" || defect?.id === "empty") return { problem: "empty" };
  if (defect?.id === "scheme" && defect.repaired) {
    const { repaired } = defect;
    return judgeAddress(repaired, hosts) ?? { problem: "scheme", repaired, certain: true };
  }
  if (!/^https?:\/\//i.test(url)) {
    if (url.startsWith("//")) return { problem: "noScheme", repaired: `https:${url}` };
    if (defect?.id === "noScheme" || DOMAIN.test(url)) return { problem: "noScheme", repaired: `https://${url}` };
    return { problem: defect?.id === "script" || OTHER_SCHEME.test(url) ? "otherScheme" : "relative" };
  }
  const parsed = parseUrl(url);
  if (!parsed) return { problem: "malformed" };
  const { hostname, pathname } = parsed;
  if (!PUBLIC_HOST.test(hostname)) return { problem: "private" };
  if (IMAGE.test(pathname)) return { problem: "image" };
  const known = hosts.map(toHostname).some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return known || hosts.length === 0 ? undefined : { problem: "host" };
}

/** A host of the configuration as addresses have it: in lower case, its letters in Punycode. */
const toHostname = remember((host) => {
  const address = `https://${host.replace(/^(?:https?:\/\/)?(?:\*\.)?/i, "")}`;
  return URL.canParse(address) ? new URL(address).hostname : host;
});

/** Whether a text can only be meant as a web address, however it is mistyped. */
export function looksLikeAddress(text: string): boolean {
  const address = text.trim();
  if (/^(?:https?:)?\/\//i.test(address) || (DOMAIN.test(address) && /^[^/\s]+\/\S+$/.test(address))) return true;
  const defect = findAddressDefect(address);
  return defect !== undefined && defect.id !== "empty";
}
