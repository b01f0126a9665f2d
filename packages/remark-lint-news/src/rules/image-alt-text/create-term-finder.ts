/** Enough for any article; a text with more candidates is not searched for each. */
const MAX_LOOKUPS = 100;

/** Whether a post uses a word in its sentences, and not only in the names of links and images. */
export function createTermFinder(text: string): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    let found = known.get(word);
    if (found === undefined) {
      found = known.size >= MAX_LOOKUPS || findWord(text, word);
      known.set(word, found);
    }
    return found;
  };
}

function findWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const before = text.slice(Math.max(at - 5, 0), at);
    const after = text.slice(at + word.length, at + word.length + 2);
    if (!/(?:[\w/[.#=-]|alt=["'])$/i.test(before) && !/^(?:[\w/\]#-]|\.\w)/.test(after)) return true;
  }
  return false;
}
