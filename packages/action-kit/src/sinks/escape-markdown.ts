import { sanitise } from "@copydesk/reporters";

/**
 * Text that GitHub shows as it is: no HTML, image, link or table cell of its own. A word joiner after `@` and `#` keeps
 * them from being mentions and references.
 */
export function escapeMarkdown(text: string): string {
  return sanitise(text)
    .replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/&#(?:64|35);/g, "$&\u2060");
}
