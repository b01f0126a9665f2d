import { isAscii, isUtf8, transcode } from "node:buffer";
import type { Localized } from "@copydesk/front-matter";
import type { Point } from "unist";
import { ENGINE_VALUES } from "./engine-findings.ts";

/** A post's text, or what it is instead and where that shows. */
export type Decoded = { readonly text: string } | { readonly found: Localized; readonly at?: Point };

/** Decodes a post. Node 20's own decoder takes six times as long over Chinese as transcoding does. */
export function decodePost(bytes: Buffer): Decoded {
  if (!isUtf8(bytes)) return recognise(bytes);
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    return { found: looksLikeUtf16(bytes) ? ENGINE_VALUES.utf16 : ENGINE_VALUES.nul, at: findPoint(bytes, nul) };
  }
  if (isAscii(bytes)) return { text: bytes.toString("latin1") };
  return { text: transcode(bytes, "utf8", "utf16le").toString("utf16le") };
}

function recognise(bytes: Buffer): Decoded {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xff_fe || mark === 0xfe_ff) return { found: ENGINE_VALUES.utf16 };
  const at = findPoint(bytes, findInvalidByte(bytes));
  if (bytes.includes(0)) return { found: looksLikeUtf16(bytes) ? ENGINE_VALUES.utf16 : ENGINE_VALUES.bytes, at };
  return { found: looksLikeGbk(bytes) ? ENGINE_VALUES.gbk : ENGINE_VALUES.bytes, at };
}

/**
 * Without a mark: the NUL halves of ASCII characters all stand at odd, or all at even places; those of a few Chinese
 * characters, such as 一 (U+4E00), stand at the others.
 */
function looksLikeUtf16(bytes: Buffer): boolean {
  const counts = [0, 0];
  for (const [index, byte] of bytes.subarray(0, 2_048).entries()) if (byte === 0) counts[index % 2]! += 1;
  return Math.max(...counts) > 2 && Math.min(...counts) * 2 < Math.max(...counts);
}

/** Chinese as GBK has it, for the most part common characters and full-width signs. */
const CHINESE = /[\u4E00-\u9FA5\u3000-\u303F\uFF00-\uFFEF“”‘’…—]/;

/** Encodings whose bytes read as GBK too, and the share of their own script in a text that is really theirs. */
const NEIGHBOURS = [
  { encoding: "shift_jis", script: /[\u3040-\u30FF]/, share: 0.3 },
  { encoding: "euc-kr", script: /[\uAC00-\uD7A3]/, share: 0.9 },
] as const;

function looksLikeGbk(bytes: Buffer): boolean {
  return (
    hasShare(bytes, "gbk", CHINESE, 0.9) &&
    !NEIGHBOURS.some(({ encoding, script, share }) => hasShare(bytes, encoding, script, share))
  );
}

/** Whether bytes read as an encoding, and at least this share of the characters beyond ASCII, and two, are of a script. */
function hasShare(bytes: Buffer, encoding: string, script: RegExp, share: number): boolean {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  const beyond = text.match(/[^\p{ASCII}]/gu) ?? [];
  const own = beyond.filter((character) => script.test(character));
  return own.length > 1 && own.length >= beyond.length * share;
}

/** Halving finds the first byte that is no UTF-8: what comes before it, cut at a character's start, is valid. */
function findInvalidByte(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >>> 1;
    if (isUtf8(bytes.subarray(0, characterStart(bytes, middle)))) valid = middle;
    else invalid = middle;
  }
  return characterStart(bytes, valid);
}

function characterStart(bytes: Buffer, index: number): number {
  let start = index;
  while (start > 0 && index - start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return start;
}

function findPoint(bytes: Buffer, index: number): Point {
  const before = bytes.toString("utf8", 0, index);
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: before.length };
}
