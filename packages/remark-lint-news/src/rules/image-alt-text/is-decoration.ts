/** Some of the names are also what a picture may show, at the end of a longer name or in a format for pictures. */
const STUB_NAME =
  /(?:(?:^|[/_.-])(?:spacer|1x1|1px|tracking[-_]?pixel)\.(?:gif|png)|(?:^|\/)(?:(?:blank|transparent)\.(?:gif|png)|(?:pixel|clear)\.gif))(?:[?#]|$)/i;
const TRACKER =
  /^(?:https?:)?\/\/(?:feeds\.feedburner\.com\/~|pixel\.wp\.com\/|stats\.wordpress\.com\/b\.gif|(?:www\.)?google-analytics\.com\/|[\w.]*doubleclick\.net\/|[\w.]*scorecardresearch\.com\/|(?:www\.)?facebook\.com\/tr\b|medium\.com\/_\/stat|pixel\.\w)|\/(?:piwik|matomo)\.php\b/i;
/** A longer `data:` address holds a real picture. */
const MAX_STUB_LENGTH = 400;

/** Whether an image only counts readers or fills a place: a tracking pixel, a spacer, a `data:` stub. */
export function isDecoration(url: string, width = "", height = ""): boolean {
  if (/^data:image\//i.test(url)) return url.length <= MAX_STUB_LENGTH;
  return STUB_NAME.test(url) || TRACKER.test(url) || (isDot(width) && isDot(height));
}

function isDot(length: string): boolean {
  return /^\s*[01](?:px)?\s*$/i.test(length);
}
