import { simplifyKey } from "./simplify-key.ts";

/** At most this many letters are wrong in a misspelt key: in a short one, one, or two that changed places. */
const MAX_DISTANCE = 2;
const LONG = 10;
/** Shorter keys are too near to other words. */
const MIN_LENGTH = 8;

/** The source key that an unknown key is meant to be; `undefined` when there is none so near. */
export function findKeyMeant(key: string, keys: readonly string[]): string | undefined {
  const written = simplifyKey(key);
  const all = keys.map((known) => ({ known, simple: simplifyKey(known) }));
  if (all.some(({ simple }) => `${simple}s` === written)) return undefined;
  const near = all
    .filter(({ simple }) => simple.length >= MIN_LENGTH && simple[0] === written[0])
    .map(({ known, simple }) => ({ known, simple, distance: countEdits(written, simple) }))
    .filter(({ distance }) => distance > 0 && distance <= MAX_DISTANCE)
    .filter(
      ({ simple, distance }) => distance === 1 || simple.length >= LONG || sortLetters(simple) === sortLetters(written),
    );
  return near.toSorted((a, b) => a.distance - b.distance)[0]?.known;
}

function sortLetters(key: string): string {
  return key.split("").toSorted().join("");
}

/** Levenshtein's distance. */
function countEdits(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MAX_DISTANCE) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of a.split("").entries()) {
    const next = [i + 1];
    for (const [j, other] of b.split("").entries()) {
      next.push(Math.min((row[j] ?? 0) + Number(letter !== other), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? Infinity;
}
