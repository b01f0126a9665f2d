import picomatch from "picomatch";

/** Bounds within which a pattern's regular expression stays fast on any path; sites' patterns use a fraction of them. */
export const GLOB_BOUNDS = { length: 400, stars: 3, globstars: 3, braces: 3 } as const;

/** Whether a pattern may be matched: a hostile one could hold a regular expression engine for minutes. */
export function isBoundedGlob(pattern: string): boolean {
  const segments = pattern.split("/");
  const stars = segments.map((segment) => (segment === "**" ? 0 : (segment.match(/\*+/g)?.length ?? 0)));
  return (
    pattern.length <= GLOB_BOUNDS.length &&
    Math.max(...stars) <= GLOB_BOUNDS.stars &&
    segments.filter((segment) => segment === "**").length <= GLOB_BOUNDS.globstars &&
    (pattern.match(/\{/g)?.length ?? 0) <= GLOB_BOUNDS.braces
  );
}

/**
 * A predicate for paths with forward slashes. Patterns know `*`, `**`, `?`, `[…]` and `{a,b}`; parentheses and `+` stand for
 * themselves, a later `!pattern` takes paths out again, and a pattern without a slash matches at any depth, as does
 * everything below a folder that matches.
 */
export function createMatcher(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map((pattern) => {
    const negated = pattern.startsWith("!");
    return { negated, matches: createPatternMatcher(negated ? pattern.slice(1) : pattern) };
  });
  return (path) => {
    let matched = false;
    for (const { negated, matches } of matchers) {
      if (matched === negated && matches(path)) matched = !negated;
    }
    return matched;
  };
}

function createPatternMatcher(pattern: string): (path: string) => boolean {
  const trimmed = pattern.replace(/^\.?\//, "").replace(/\/$/, "");
  const anchored = pattern.startsWith("./") || trimmed.includes("/") || pattern.startsWith("/");
  const literal = trimmed.replace(/[()+@|]/g, (character) => `\\${character}`).replaceAll("[!", "[^");
  const everywhere = anchored ? literal : `**/${literal}`;
  const options = { dot: true, noextglob: true, nonegate: true };
  const globs = trimmed === "" || trimmed === "." ? ["**"] : [everywhere, `${everywhere}/**`];
  // picomatch's own matchers take four times as long over a site's first 10,000 paths.
  const expressions = globs.map((glob) => picomatch.makeRe(glob, options));
  return (path) => globs.includes(path) || expressions.some((expression) => expression.test(path));
}
