import { MINUTE, SECOND } from '../../../kernel/time.ts'

const [SHORTEST_MS, LONGEST_MS] = [SECOND, 30 * SECOND]
/** A server that asks for more than this is asked again anyway: the phone may be in a pocket by then. */
const PATIENCE_MS = 5 * MINUTE

/**
 * Tells how long to wait before the next try: twice as long each time, up to half a minute, and never all phones at
 * the same moment. `chance` is in [0, 1).
 */
export function waitMsAfter(failures: number, chance: number): number {
  const fullMs = Math.min(SHORTEST_MS * 2 ** Math.min(failures - 1, 10), LONGEST_MS)
  return fullMs * (0.5 + chance / 2)
}

/** Reads `Retry-After` in seconds; null when it says nothing we understand. */
export function retryAfterMs(header: string | null): number | null {
  if (header === null || !/^\d+$/.test(header)) return null
  return Math.min(Number(header) * SECOND, PATIENCE_MS)
}
