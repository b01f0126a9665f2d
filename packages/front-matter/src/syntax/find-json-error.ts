/** One token after blanks: a text, another word, or a mark. */
const TOKEN =
  // oxlint-disable-next-line no-control-regex -- JSON has none in a text
  /[ \t\r\n]*(?:("(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:]))/uy;
const BLANKS = /[ \t\r\n]*/uy;

/** What may come next; `first…` right after the bracket that opens. */
type Next = "value" | "first item" | "key" | "first key" | "colon" | "end";

/** Where a text stops being JSON, which not every engine says; its length where only its end is missing. */
export function findJsonError(text: string): number {
  const open: string[] = [];
  let next: Next | undefined = "value";
  let at = 0;
  while (next) {
    TOKEN.lastIndex = at;
    const [, string, word, mark = ""] = TOKEN.exec(text) ?? [];
    next = string || word ? followWord(next, string !== undefined) : followMark(next, mark, open);
    if (next) at = TOKEN.lastIndex;
  }
  BLANKS.lastIndex = at;
  return at + (BLANKS.exec(text)?.[0].length ?? 0);
}

const takesValue = (next: Next): boolean => next === "value" || next === "first item";

function followWord(next: Next, isText: boolean): Next | undefined {
  if (takesValue(next)) return "end";
  return isText && next.endsWith("key") ? "colon" : undefined;
}

function followMark(next: Next, mark: string, open: string[]): Next | undefined {
  if (mark === ":") return next === "colon" ? "value" : undefined;
  if (mark === "[" || mark === "{") {
    if (!takesValue(next)) return undefined;
    open.push(mark);
    return mark === "[" ? "first item" : "first key";
  }
  const within = open.at(-1);
  if (mark === ",") return next === "end" && within ? (within === "[" ? "value" : "key") : undefined;
  const closes = mark === "]" ? within === "[" : mark === "}" && within === "{";
  if (!closes || (next !== "end" && !next.startsWith("first"))) return undefined;
  open.pop();
  return "end";
}
