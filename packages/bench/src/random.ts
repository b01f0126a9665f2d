/** A whole number from 0 to below `limit`. */
export type Random = (limit: number) => number;

/** A small generator (mulberry32) that gives the same numbers for the same seed everywhere. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed, 0x9e_37_79_b9) >>> 0;
  return (limit) => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
