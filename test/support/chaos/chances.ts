/** Draws that are the same for the same seed. */
export interface Chances {
  /** A number from `from` (included) to `to` (not). */
  between(from: number, to: number): number
  /** One of these. */
  oneOf<T>(choices: readonly [T, ...T[]]): T
  /** True in this share of all draws, 0 to 1. */
  happens(share: number): boolean
}

/** Makes the draws of one seed. @see "mulberry32", a public-domain generator by Tommy Ettinger */
export function createChances(seed: number): Chances {
  let state = seed >>> 0
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    between: (from, to) => from + draw() * (to - from),
    oneOf: choices => choices[Math.floor(draw() * choices.length)] ?? choices[0],
    happens: share => draw() < share,
  }
}
