const INVISIBLE = /[\s\p{Cf}\u00A0\u3000]+/gu;
/** What {@link INVISIBLE} is for; a space between two words stays as it is. */
const NEEDS_SPACING = /[^\S ]|  |\p{Cf}/u;
const JOINERS = /[-_]+/g;
const MARKS = /\p{Mn}+/gu;
const OPENING_PUNCTUATION = /^[\p{P}<>|~^=+\s]+/u;
const IS_PUNCTUATION = /^[\p{P}<>|~^=+\s]$/u;

/**
 * A text in the form that placeholders are compared in: lower case, the width of ASCII, no accents, single spaces where
 * hyphens and underscores were too, no outer punctuation.
 */
export function normalize(text: string): string {
  const plain = text.normalize("NFKD").replace(MARKS, "").replace(/[’‘]/g, "'");
  const spaced = space(plain.toLowerCase().replace(JOINERS, " "));
  let end = spaced.length;
  while (end > 0 && IS_PUNCTUATION.test(spaced.charAt(end - 1))) end--;
  return spaced.slice(0, end).replace(OPENING_PUNCTUATION, "");
}

/** A text with a single space for each run of white space and invisible characters. */
export function space(text: string): string {
  return NEEDS_SPACING.test(text) ? text.replace(INVISIBLE, " ") : text;
}
