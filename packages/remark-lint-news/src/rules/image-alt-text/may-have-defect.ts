const SIMPLE_IMAGE = /!\[([^[\]\\`<>&*_~]{1,200})\][([]/y;
/** Such a text may be the name of its file, which only the tree tells. */
const MAY_BE_FILE_NAME = /^[\x21-\x7E]+$/;

/**
 * Whether a post may hold an image with a defect, told from its text alone in about a microsecond an image, so that the
 * tree of a post whose images are all plainly described need not be built.
 */
export function mayHaveDefect(text: string, judge: (alt: string, url: string) => unknown): boolean {
  if (text.includes("<") && /<img/i.test(text)) return true;
  for (let at = text.indexOf("!["); at >= 0; at = text.indexOf("![", at + 2)) {
    SIMPLE_IMAGE.lastIndex = at;
    const alt = SIMPLE_IMAGE.exec(text)?.[1];
    if (alt === undefined || MAY_BE_FILE_NAME.test(alt.trim()) || judge(alt, "") !== undefined) return true;
  }
  return false;
}
