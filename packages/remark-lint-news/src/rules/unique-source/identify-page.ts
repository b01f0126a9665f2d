import { parseUrl } from "../../text/parse-url.ts";

const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|spm|scm|from|share.*|ref|referrer|ref_?src|source|src|cmpid|ncid|sr_share|isappinstalled|timestamp|scene|chksm|amp|outputtype|_ga)$/i;
const MOBILE = /^(?:www\d?|m|mobile|wap|3g|amp|touch)\.(?=[^.]+\.)/;

/** What tells one page from another: two addresses with the same identity show the same story. `undefined` for a site's front page. */
export function identifyPage(address: string): string | undefined {
  const url = parseUrl(address);
  if (!url) return undefined;
  const { hostname, pathname, search } = url;
  const host = hostname.replace(MOBILE, "").replace(/\.m\.(?=[^.]+\.[^.]+$)/, ".");
  const path = pathname.replace(/(?:\/(?:amp|index\.\w{3,5}))?\/*$/i, "").replace(/^\/amp(?=\/)/i, "");
  const parameters = search === "" ? [] : [...url.searchParams];
  const query = parameters.filter(([name]) => !TRACKING.test(name)).map(([name, value]) => `${name}=${value}`);
  const route = /^#!?\//.test(url.hash) ? url.hash : "";
  if (path === "" && query.length === 0 && route === "") return undefined;
  return [`${host}${path}${route}`, ...query.toSorted()].join("&");
}
