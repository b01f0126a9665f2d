let last: { readonly address: string; readonly url: URL | undefined } | undefined;

/** The parts of a web address, `undefined` when it has none; once for those who ask for the same one after another. */
export function parseUrl(address: string): URL | undefined {
  if (last?.address !== address) last = { address, url: URL.canParse(address) ? new URL(address) : undefined };
  return last.url;
}
