/** Gives the value below which this share (0 to 1) of the numbers lies; they need not be in order. */
export function percentile(numbers: readonly number[], share: number): number {
  const ordered = numbers.toSorted((a, b) => a - b)
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Number.NaN
}

/** Gives the middle one of the numbers. */
export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5)
