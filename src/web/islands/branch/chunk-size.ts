import { SECOND } from '../../../kernel/time.ts'

const KILOBYTE = 1024

/** Eight seconds at 64 kbit/s: what a cut costs at most where the server keeps whole chunks only. */
export const FIRST_CHUNK_BYTES = 64 * KILOBYTE

const [LEAST_BYTES, MOST_BYTES] = [32 * KILOBYTE, 4096 * KILOBYTE]
/** What took less than half of what is slow may be doubled, as after a cut that made chunks small. */
const [QUICK_MS, SLOW_MS] = [6 * SECOND, 12 * SECOND]

/** Tells how large the next chunk may be, from how long the last one took: larger on a good line, smaller on a bad one. */
export function nextChunkBytes(bytes: number, tookMs: number): number {
  if (tookMs < QUICK_MS) return Math.min(bytes * 2, MOST_BYTES)
  return tookMs > SLOW_MS ? smallerChunkBytes(bytes) : bytes
}

/** Tells how large a chunk may be after one was cut off. */
export const smallerChunkBytes = (bytes: number): number => Math.max(Math.floor(bytes / 2), LEAST_BYTES)
