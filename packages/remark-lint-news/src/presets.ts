import type { Severity } from "./rule-definition.ts";

/** A rule's setting as presets and configuration files write it. */
export type RuleSetting =
  | "off"
  | Severity
  | readonly [severity: "off" | Severity, options: Readonly<Record<string, unknown>>];

/**
 * The rules of each preset; a rule that is not named is off. One that yields stands after the other: in remark it sees what
 * was said before it.
 */
export const presets: Readonly<Record<"recommended" | "strict" | "mirror", Readonly<Record<string, RuleSetting>>>> = {
  /** Only what is never wrong to say of a news post. */
  recommended: {
    "date-format": ["error", { zone: "known" }],
    "source-link": "error",
    "front-matter": "error",
    "image-alt-text": "error",
    "no-broken-link": "error",
  },
  /** Everything. `no-unused-directive` comes last: in remark it judges what the others have said. */
  strict: {
    "date-format": ["error", { zone: "require" }],
    "source-link": "error",
    "front-matter": ["error", { schema: "base" }],
    "image-alt-text": "error",
    "no-broken-link": "error",
    "no-reprint-notice": "warning",
    "complete-summary": "warning",
    "translation-parity": "warning",
    "unique-source": "warning",
    "unique-title": "warning",
    "no-unused-directive": ["warning", { requireReason: true }],
  },
  /** For sites that republish: each post says where it comes from. */
  mirror: {
    "date-format": ["error", { zone: "known" }],
    "source-link": ["error", { required: true }],
    "front-matter": "error",
    "image-alt-text": "error",
    "no-broken-link": "error",
    "no-reprint-notice": "error",
    "unique-source": "warning",
  },
};
