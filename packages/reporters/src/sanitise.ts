const SPACES = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
const UNSAFE = /[\p{Control}\p{Bidi_Control}\p{Surrogate}\u2028\u2029]/gu;
/** Ignorable characters count as absent: a runner may compare by culture. */
const OLD_COMMAND = /#(\p{Default_Ignorable_Code_Point}*#\p{Default_Ignorable_Code_Point}*)\[/gu;
const COMMAND =
  /^(?:(?![\n\r\u2028\u2029])[\s\u0085\p{Default_Ignorable_Code_Point}])*:(?=\p{Default_Ignorable_Code_Point}*:)/gmu;

/**
 * Hostile text as one harmless line: line ends and tabs become blanks; other control characters, bidirectional overrides
 * and lone surrogates are shown as `<U+001B>`; runner commands are broken.
 */
export function sanitise(text: string): string {
  return escapeCommands(toLine(text));
}

/** Text as one line without control characters, bidirectional overrides and lone surrogates. */
export function toLine(text: string): string {
  return showControls(text.replace(SPACES, " "));
}

/** Shows control characters, bidirectional overrides and lone surrogates by their code points, such as `<U+001B>`. */
export function showControls(text: string): string {
  return text.replace(UNSAFE, (character) => `<U+${codePoint(character)}>`);
}

/** Puts a backslash into whatever GitHub's runner would take as a command: `::` at a line's start, `##[` anywhere. */
export function escapeCommands(output: string): string {
  return output.replace(OLD_COMMAND, "#$1\\[").replace(COMMAND, (start) => `${start.slice(0, -1)}\\:`);
}

/**
 * What JSON leaves as it is: bidirectional controls (Unicode's `Bidi_Control`; by name they take six times as long over a
 * report of a thousand findings), control characters, line ends.
 */
const LIVE = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u007F-\u009F\u2028\u2029]/g;

/** JSON of the same value in which no string is live in a terminal or a runner's log. */
export function stringifySafely(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent)
    .replace(LIVE, (character) => `\\u${codePoint(character)}`)
    .replace(OLD_COMMAND, "#$1\\u005b");
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
