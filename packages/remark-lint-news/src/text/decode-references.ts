import { decodeNamedCharacterReference } from "decode-named-character-reference";

/** An HTML character reference with its semicolon: `&#39;`, `&#x27;`, `&amp;`. */
export const REFERENCE: RegExp = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g;

/** The text with its character references replaced by what they stand for; unknown ones stay. */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (written, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name) return decodeNamedCharacterReference(name) || written;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16);
    return code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff) ? String.fromCodePoint(code) : written;
  });
}
