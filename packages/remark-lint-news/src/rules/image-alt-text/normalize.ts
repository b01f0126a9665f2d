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
  const folded = space(fold(text));
  let end = folded.length;
  while (end > 0 && IS_PUNCTUATION.test(folded.charAt(end - 1))) end--;
  return folded.slice(0, end).replace(OPENING_PUNCTUATION, "");
}

/** As {@link normalize}, with the outer punctuation and the spaces of the text. */
export function fold(text: string): string {
  const plain = text.normalize("NFKD").replace(MARKS, "").replace(/[’‘]/g, "'");
  return plain.toLowerCase().replace(JOINERS, " ");
}

/** A text with a single space for each run of white space and invisible characters. */
export function space(text: string): string {
  return NEEDS_SPACING.test(text) ? text.replace(INVISIBLE, " ") : text;
}
