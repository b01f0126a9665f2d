import { once } from "../../text/remember.ts";
import { normalize, space } from "./normalize.ts";
import { MACHINE_CAPTIONS, getCounted, getPlaceholders } from "./placeholders.ts";

/** What is wrong with an alternative text. */
export type AltDefect = "missing" | "placeholder" | "fileName" | "address" | "machine";

/** An alternative text and what decides about it. */
export interface Alt {
  readonly text: string;
  /** Where the image is; empty when that is not known. */
  readonly url: string;
  /** Whether the rest of the post uses a word, which makes it a term and not the name of a file. */
  readonly isTerm: (word: string) => boolean;
  /** Whether the post has it as the text of three images or more. */
  readonly isRepeated: (text: string) => boolean;
  /** Further placeholders, normalized. */
  readonly placeholders: ReadonlySet<string>;
}

/** A letter, a figure or a symbol, or a face of punctuation. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{S}]|^[:;]'?-?[()[\]/\\*]+$/u;
/** `-----3-3`: lines and figures; `1939--1945` has a dash. */
const WORDLESS = /^[-_=~]{2}[-_=~\d\s.]*$/;
/** `2`, `(2)`, `2.1`, `2a`, `二`. */
const TRAILING_NUMBER = /[\s#:.]*[([【]?(?:\d{1,4}(?:[. ]\d{1,4}){0,2}[a-c]?|[一二三四五六七八九十]{1,2})[)\]】]?$/u;
const EXTENSION = String.raw`\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|avif|heic|jfif|ico)`;
const IMAGE_EXTENSION = new RegExp(`${EXTENSION}$`, "i");
const NAMED_FILE = new RegExp(`${EXTENSION}(?![\\w.])`, "i");
/** The width and height that some editors put behind a bar. */
const SIZE = /\s?\|\s?\d{1,4}(?:x\d{1,4})?(?:, ?\d{1,3}%)?$/i;
const ADDRESS = /^(?:(?:https?|ftp|file):)?\/\/\S+$|^www\.\S+\.\S+$|^data:[\w/+.-]*[;,]\S*$/i;
/** Where an image is from, and nothing of what it shows. */
const CREDITED_ADDRESS =
  /^(?:(?:image |photo |picture )?(?:sources?|credits?|via|from)|(?:[图圖]片?)?(?:[来來]源|出[处處])|[图圖]源|出典|引用元?|출처|fuentes?|quellen?|fontes?|источник) ?[:：-]? ?<?(?:https?:\/\/|www\.)\S+$/iu;

/** What stands around the figures of a time: `2024-03-19 at 10.37.40`, `昨天 下午3.20`. */
const STAMP =
  "(?:[\\d\\s\\p{P}\\p{S}]|at|am|pm|um|uhr|à|às|as|las?|a|o|om|kl|de|в|v|alle|ore|pukul|saat|lúc|[上下中]午|[早晚]上|凌晨|清晨|오전|오후|午前|午後|\\dx){0,40}";
/** What cameras and phones begin the names of files with, before a number. */
const CAMERAS =
  "(?:_?img|image|_?dscf?|dscn|pxl|mvimg|wechatimg|mmexport|imag|cimg|gopr|wx|file|download|unnamed|untitled|clip_?image)[-_ ]?|(?:_?mg|vid|sam|pict|dji|pano|burst|c360|lrm_export|psx|fb_img|inshot|inkedimg)_|kimg|hpim|pict|gp0";
/** What is added to the name of a file that was copied or edited. */
const EDITED =
  "cop(?:y|ie|ia)|cópia|kop(?:ie|i|ia)|копия|副本|拷贝|のコピー|복사본|edit(?:ed|ado)?|bearbeitet|modifi[ée]|retouch(?:ed|ée)|medium|large|small|mittel|groß|klein|verkleinert|gro(?:ss|ot)|scaled|crop(?:ped)?|resized?|thumb(?:nail)?|min|web|final|rotated|compressed|optimized|hdr|bw|\\d+x\\d+";

/** Names that cameras, phones, messengers, screenshot tools and content systems give to files. */
const getGeneratedName = once(
  () =>
    new RegExp(
      `^(?:${[
        `(?:${CAMERAS})\\d{3,}[a-f]?(?:[-_.~@]+[^\\W_]{1,20}| ?[([]\\d{1,3}[)\\]]| \\d{1,6}|[-_ ]{1,3}(?:${EDITED})){0,8}`,
        "(?:image_?thumb\\d*|image\\d+|download|fullsizerender)(?: ?[([]\\d{1,3}[)\\]]){1,2}|fullsizerender|(?:maxres|hq|mq|sd)default|640\\?wx_fmt=\\w+",
        `(?:photo|foto|picture|video)[-_ ]\\d{1,4}[-. ]\\d{1,2}[-. ]\\d{1,4},?[-_ ]\\d{1,2}[-.: ]\\d\\d${STAMP}`,
        `(?:screen ?shot|cleanshot|snipaste|xnip|whatsapp image|pasted ?(?:image|graphic)|clipboard|scan|ezgif|bildschirmfoto|captura de (?:pantalla|tela|ecrã)|capture d.écran|снимок экрана|знімок екрана|schermafbeelding|schermata|zrzut ekranu|sn[ií]m(?:ek|ka) obrazovky|skärm(?:av)?bild|skærmbillede|skjermbilde|näyttökuva|képernyő(?:fotó|kép)|ekran (?:resmi|görüntüsü|alıntısı)|tangkapan layar|ảnh chụp màn hình)[-_ ]?(?:from|le|de|em|am|vom|от|van)?[-_ ]?\\d{4}${STAMP}`,
        `(?:屏幕快照|屏幕截图|截屏|截图|螢幕快照|螢幕截圖|螢幕擷取畫面|截圖|スクリーンショット|스크린샷|화면 ?캡[처쳐]|(?:微信|企业微信|qq|tim|钉钉|飞书)(?:图片|截图|浏览器截图)|图片|图像|照片)[-_ ]?\\d{4}${STAMP}|qq\\d{8}-\\d+`,
        "wechat ?(?:img|image|workscreenshot)[-_ ]?\\w*\\d\\w*",
        "[0-9a-f]{16,}(?:[-_]\\w{1,12})?",
        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        "\\d{8,}(?:[-_]\\w{1,40}){0,4}",
        "\\d{4}(?:[-._]?\\d\\d){2}[-_. tT]+\\d\\d(?:[-._:]?\\d\\d){1,2}(?:[-._]\\d{1,6})?(?: hdr)?",
        "v2-[0-9a-f]{8,}\\w*",
        "\\d\\*(?:[\\w-]{10,}|(?=[\\w -]{20,24}$)(?=\\D*\\d)[\\w-]+ [\\w-]+)",
        "P[0-9A-C]\\d{6}|line_album_\\w*\\d\\w*|f:id:[\\w-]+:\\d{14}\\w?(?::[\\w:]+)?",
        "[0-9a-z]{8,10}g[1yz]\\w{15,}",
      ].join("|")})$`,
      "iu",
    ),
);
/** `b64a2d3f`: the beginning of a hash; `24dec2020` and `00ff00ff` mean something. */
const HASH = /^(?=(?:\d+[a-f]+){3}|(?:[a-f]+\d+){3})[\da-f]{8,15}$/;
/** File systems take no longer name than 255 bytes. */
const MAX_NAME = 256;
/** What every one of them has: figures, or a run of letters. */
const MAY_BE_GENERATED = /\d|^\w{16}|default$|^fullsize/i;
/**
 * A token such as an upload id: long, without vowels in the places of words, mixing digits and letters; or the 15
 * characters that Twitter names uploads with.
 */
const OPAQUE_TOKEN = /^(?=(?:[^\d]*\d){3})(?=\S*[a-z])[A-Za-z0-9_-]{16,}$|^[A-H][\w-]{7}[AEIMQUYcgkosw048]A[\w-]{5}$/;

/** A name that an image host made up; one of the tools that upload there gives every picture the text `mark`. */
const UPLOADED = /^(?=\D*\d)[\w-]{8,}\.\w+$/;

/** What pictures of a post are counted with; `307` is the subject of one (FACTS: real content). */
const COUNT = /^(?:\d{1,2}(?:[-_.]\d{1,2})?|0\d*)$/;

const IMAGE_HOST =
  /^(?:(?:i|images|live|upload|s\d)\.)?(imgur|unsplash|pexels|pixabay|flickr|postimg|imgbb|imageshack|tinypic|wikimedia)(?:\.(?:com|cc|org))?(?: (?:image|photo|album))?$/;

const SLUG = /^[A-Za-z0-9.]+(?:[-_][A-Za-z0-9.]+)+$/;
const LOWER_KEBAB = /^[a-z0-9.]+(?:-[a-z0-9.]+){2,}$/;
/** `Coca-Cola`, `Check-in`, `COVID-19`, `x-ray`. */
const PROPER_NAME = /^\p{Lu}\p{L}+-\p{L}+$|^\p{L}-\S+$|^\p{L}+-\d{1,3}\p{L}?$/u;
const FUNCTION_WORD = /-(?:a|an|and|as|at|by|for|in|of|on|or|the|to|with|vs|de|la|le|à)-/i;
const IMAGE_WORD = /^(?:img|pic)_|_(?:img|image|pic|picture|photo|gif|png|jpe?g|screenshot)$/i;
/** `ferry-sample`: two words, which may be a compound. */
const PAIR = /^[A-Za-z]{2,}-[A-Za-z]{2,}$/;
/** What makes a slug of a pair: `easyFerry`, or the kind of picture behind; `mRNA`, `iPhone` and `macOS` are words. */
const SLUG_WORD = /[a-z]{3}[A-Z][a-z]|-(?:html|img|pic|screenshot|thumb|thumbnail)$/;
const DATED_SLUG = /^(?:19|20)\d{2}-?[01]\d-?[0-3]\d[-_][A-Za-z]/;

/** Judges an alternative text; `undefined` when it may well say what the image shows. */
export function judgeAlt({ text, url, isTerm, isRepeated, placeholders }: Alt): AltDefect | undefined {
  const alt = space(text.normalize()).replace(SIZE, "").trim();
  if (alt === "") return "missing";
  if (alt.includes("{{") || alt.startsWith("{")) return undefined;
  const plain = normalize(alt);
  const isPlaceholder = (word: string): boolean => getPlaceholders().has(word) || placeholders.has(word);
  if (isPlaceholder(plain) || !SAYS_SOMETHING.test(alt) || WORDLESS.test(alt)) return "placeholder";
  if (MACHINE_CAPTIONS.test(alt)) return "machine";
  if (ADDRESS.test(alt) || CREDITED_ADDRESS.test(alt)) return "address";
  const file = readFileName(url);
  if (isFileName(alt, file, { isTerm, isRepeated }) || isPathOf(alt, url)) return "fileName";
  if (/^\d{1,2}$/.test(alt) || (alt === "mark" && UPLOADED.test(file)) || isNameOfHost(plain, url))
    return "placeholder";
  const counted = plain.replace(TRAILING_NUMBER, "");
  return isPlaceholder(counted) || (counted !== plain && getCounted().has(counted)) ? "placeholder" : undefined;
}

type Post = Pick<Alt, "isTerm" | "isRepeated">;

function isFileName(alt: string, file: string, post: Post): boolean {
  const stem = alt.replace(IMAGE_EXTENSION, "");
  if (stem !== alt && (alt.split(" ").length <= 3 || normalize(alt) === normalize(file))) return true;
  if (isGenerated(stem) || isGenerated(findNamedFile(alt))) return true;
  if (COUNT.test(alt)) return file === alt || file.replace(IMAGE_EXTENSION, "") === alt;
  if (/^\d+$/.test(alt)) return file === alt;
  if (!/^[\x21-\x7E]+$/.test(alt) || post.isTerm(alt)) return false;
  if (OPAQUE_TOKEN.test(alt)) return true;
  return SLUG.test(alt) && !PROPER_NAME.test(alt) && isSlug(alt, file, post);
}

/** The file of an image that a text begins with, perhaps behind a label, without its extension. */
function findNamedFile(alt: string): string {
  const index = alt.includes(".") ? alt.search(NAMED_FILE) : -1;
  const start = alt.lastIndexOf(" ", index) + 1;
  return index >= 0 && /^(?:\p{L}+: )?$/u.test(alt.slice(0, start)) ? alt.slice(start, index) : "";
}

function isGenerated(name: string): boolean {
  return name.length < MAX_NAME && MAY_BE_GENERATED.test(name) && (HASH.test(name) || getGeneratedName().test(name));
}

/** Whether an alternative text with a slash is what the address says, without its extension: `charts/river` for `./charts/river.svg`. */
function isPathOf(alt: string, url: string): boolean {
  if (!/^[^\s/]+\/\S+$/.test(alt)) return false;
  const path = url.replace(/[?#].*$/s, "").replace(IMAGE_EXTENSION, "");
  return path === alt || path.endsWith(`/${alt}`);
}

/** Whether an alternative text only tells which site for pictures this one is on. */
function isNameOfHost(plain: string, url: string): boolean {
  const name = IMAGE_HOST.exec(plain)?.[1];
  return name !== undefined && /^https?:\/\/[^/]*/i.exec(url)?.[0].toLowerCase().includes(name) === true;
}

/** `Drag-and-Drop`: capitals but for the small words. */
function isPhrase(alt: string): boolean {
  return (
    FUNCTION_WORD.test(alt) && alt.split("-").every((word) => /^\p{Lu}/u.test(word) || FUNCTION_WORD.test(`-${word}-`))
  );
}

function isSlug(alt: string, file: string, post: Post): boolean {
  const words = alt.split(/[-_]/).filter((token) => /[A-Za-z]{2}/.test(token));
  if (words.length === 0 || isPhrase(alt)) return false;
  if (file.toLowerCase().includes(alt.toLowerCase()) || DATED_SLUG.test(alt)) return true;
  if (alt.includes("_")) return words.length > 2 || IMAGE_WORD.test(alt);
  if (words.length > 1 && LOWER_KEBAB.test(alt) && !FUNCTION_WORD.test(alt)) return true;
  return PAIR.test(alt) && (SLUG_WORD.test(alt) || post.isRepeated(alt));
}

/** The last segment of a URL's path, percent-encoding undone. */
function readFileName(url: string): string {
  const name = url.replace(/[?#].*$/s, "").replace(/^.*\//s, "");
  try {
    return decodeURIComponent(name).normalize();
  } catch {
    return name;
  }
}
