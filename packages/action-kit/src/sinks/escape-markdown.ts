/** Text that GitHub shows as it is: no HTML, image, link, mention, table cell or line break of its own. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu, " ")
    .replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/&#64;/g, "&#64;\u2060");
}
