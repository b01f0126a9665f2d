import { MACHINE_CAPTIONS, PLACEHOLDERS } from "./placeholders.ts";

/** What is wrong with an alternative text. */
export type AltDefect = "missing" | "placeholder" | "fileName" | "address" | "machine";

/** An alternative text and what decides about it. */
export interface Alt {
  readonly text: string;
  /** Where the image is; empty when that is not known. */
  readonly url: string;
  /** Whether the rest of the post uses a word, which makes it a term and not the name of a file. */
  readonly isTerm: (word: string) => boolean;
  /** Further placeholders, normalized. */
  readonly placeholders: ReadonlySet<string>;
}

const INVISIBLE = /[\s\p{Cf}\u00A0\u3000]+/gu;
/** What {@link INVISIBLE} is for; a space between two words stays as it is. */
const NEEDS_SPACING = /[^\S ]|  |\p{Cf}/u;
const OPENING_PUNCTUATION = /^[\p{P}<>|~^=+\s]+/u;
const IS_PUNCTUATION = /^[\p{P}<>|~^=+\s]$/u;
const TRAILING_NUMBER = /[\s_#:.-]*[([（【]?(?:\d{1,4}|[一二三四五六七八九十])[)\]）】]?$/u;
const IMAGE_EXTENSION = /\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|avif|heic|jfif|ico)$/i;
const ADDRESS =
  /^(?:(?:https?|ftp):)?\/\/\S+$|^www\.\S+\.\S+$|^data:[\w/+.-]*[;,]\S*$|^(?:\.{0,2}\/)?(?:[\w@%.-]+\/)+[\w@%.-]+\.\w{3,4}$/i;

const STAMP = "(?:[\\d\\s\\p{P}\\p{S}]|at|am|pm|um|à|de|上午|下午|오전|오후|\\dx){0,40}";

/** Names that cameras, phones, messengers, screenshot tools and content systems give to files. */
const GENERATED_NAME = new RegExp(
  `^(?:${[
    "(?:img|image|dscf?|dscn|pxl|mvimg|wechatimg|mmexport|imag|cimg|wx|file|download|unnamed|untitled|clip_?image)[-_ ]?\\d{3,}(?:[-_.~ @]\\w{1,20}){0,4}",
    `(?:screen ?shot|snipaste|pasted ?(?:image|graphic)|clipboard|scan|ezgif|bildschirmfoto|captura de pantalla|capture d.écran)[-_ ]?(?:from|le|de|am|vom)?[-_ ]?\\d{4}${STAMP}`,
    `(?:屏幕快照|屏幕截图|截屏|截图|螢幕快照|スクリーンショット|스크린샷|(?:微信|企业微信|qq)(?:图片|截图|浏览器截图)|图片|图像|照片)[-_ ]?\\d{4}${STAMP}`,
    "wechat ?(?:img|image|workscreenshot)[-_ ]?\\w+",
    "[0-9a-f]{16,}(?:[-_]\\w{1,12})?",
    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
    "\\d{8,}(?:[-_]\\w{1,40}){0,4}",
    "v2-[0-9a-f]{8,}\\w*",
    "\\d\\*[\\w-]{10,}",
    "[0-9a-z]{8,10}g[1yz]\\w{15,}",
  ].join("|")})$`,
  "iu",
);
/** A token such as an upload id: long, without vowels in the places of words, mixing digits and letters. */
const OPAQUE_TOKEN = /^(?=(?:[^\d]*\d){3})(?=\S*[a-z])[A-Za-z0-9_-]{16,}$/;

const SLUG = /^[A-Za-z0-9.]+(?:[-_][A-Za-z0-9.]+)+$/;
const LOWER_KEBAB = /^[a-z0-9.]+(?:-[a-z0-9.]+){2,}$/;
/** `Coca-Cola`, `COVID-19`, `x-ray`. */
const PROPER_NAME = /^\p{Lu}\p{L}+-\p{Lu}\p{L}+$|^\p{L}-\S+$|^\p{L}+-\d{1,3}\p{L}?$/u;
const FUNCTION_WORD = /-(?:a|an|and|as|at|by|for|in|of|on|or|the|to|with|vs|de|la|le|à)-/i;
const DATED_SLUG = /^(?:19|20)\d{2}-?[01]\d-?[0-3]\d[-_][A-Za-z]/;

/** An alternative text in the form that placeholders are listed in. */
export function normalize(text: string): string {
  const spaced = space(text.normalize("NFKC").toLowerCase());
  let end = spaced.length;
  while (end > 0 && IS_PUNCTUATION.test(spaced.charAt(end - 1))) end--;
  return spaced.slice(0, end).replace(OPENING_PUNCTUATION, "");
}

function space(text: string): string {
  return NEEDS_SPACING.test(text) ? text.replace(INVISIBLE, " ") : text;
}

/** Judges an alternative text; `undefined` when it may well say what the image shows. */
export function judgeAlt({ text, url, isTerm, placeholders }: Alt): AltDefect | undefined {
  const alt = space(text).trim();
  if (alt === "") return "missing";
  if (alt.includes("{{") || alt.startsWith("{")) return undefined;
  const plain = normalize(alt);
  const isPlaceholder = (word: string): boolean => PLACEHOLDERS.has(word) || placeholders.has(word);
  if (isPlaceholder(plain) || !/[\p{L}\p{N}\p{S}]/u.test(alt)) return "placeholder";
  if (MACHINE_CAPTIONS.test(alt)) return "machine";
  if (ADDRESS.test(alt)) return "address";
  if (isFileName(alt, url, isTerm)) return "fileName";
  return isPlaceholder(plain.replace(TRAILING_NUMBER, "")) ? "placeholder" : undefined;
}

function isFileName(alt: string, url: string, isTerm: (word: string) => boolean): boolean {
  if (IMAGE_EXTENSION.test(alt)) return alt.split(" ").length <= 3 || alt === readFileName(url);
  if (GENERATED_NAME.test(alt) || (/^\d+$/.test(alt) && readFileName(url) === alt)) return true;
  if (!/^[\x21-\x7E]+$/.test(alt)) return false;
  if (OPAQUE_TOKEN.test(alt)) return true;
  return SLUG.test(alt) && !PROPER_NAME.test(alt) && isSlug(alt, readFileName(url)) && !isTerm(alt);
}

function isSlug(alt: string, fileName: string): boolean {
  const words = alt.split(/[-_]/).filter((token) => /[A-Za-z]{2}/.test(token));
  if (words.length === 0) return false;
  if (fileName.includes(alt) || DATED_SLUG.test(alt)) return true;
  if (alt.includes("_")) return words.length > 2 || words.some((word) => PLACEHOLDERS.has(word.toLowerCase()));
  return words.length > 1 && LOWER_KEBAB.test(alt) && !FUNCTION_WORD.test(alt);
}

/** The last segment of a URL's path, percent-encoding undone. */
function readFileName(url: string): string {
  const name = url.replace(/[?#].*$/s, "").replace(/^.*\//s, "");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
