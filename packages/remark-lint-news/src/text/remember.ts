/** Far more than the keys or settings of any site; hostile posts may have any number. */
const MAX_ANSWERS = 1_000;

/** Asks `find` once for each text that comes again and again. */
export function remember<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  let known = new Map<string, Answer>();
  return (text) => {
    let answer = known.get(text);
    if (answer !== undefined || known.has(text)) return answer as Answer;
    if (known.size >= MAX_ANSWERS) known = new Map();
    answer = find(text);
    known.set(text, answer);
    return answer;
  };
}

/** Makes something when it is first asked for: most posts never ask for some of what takes a millisecond to make. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Makes something once for each list or set of options. */
export function rememberBy<Key extends object, Answer>(make: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, Answer>();
  return (key) => {
    const answer = known.get(key) ?? make(key);
    known.set(key, answer);
    return answer;
  };
}
