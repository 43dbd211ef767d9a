import { expect, test } from 'vitest'
import {
  FIRST_CHUNK_BYTES,
  nextChunkBytes,
  smallerChunkBytes,
} from '../../../src/web/islands/branch/chunk-size.ts'
import { retryAfterMs, waitMsAfter } from '../../../src/web/islands/branch/waits.ts'

test('tries become rarer, up to one in half a minute, and go on for ever', () => {
  const waits = [1, 2, 3, 4, 5, 6, 1_000].map(failures => waitMsAfter(failures, 1))

  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
})

test('a hundred phones do not come back at the same moment', () => {
  expect(waitMsAfter(3, 0)).toBe(2_000)
  expect(waitMsAfter(3, 0.999)).toBeLessThan(4_000)
})

test.each([
  ['120', 120_000],
  ['999999', 300_000],
  ['Wed, 21 Oct 2026 07:28:00 GMT', null],
  ['', null],
  [null, null],
])('Retry-After %j is a wait of %j ms', (header, waitMs) => {
  expect(retryAfterMs(header)).toBe(waitMs)
})

test('chunks grow on a good line and shrink on a bad one, within bounds', () => {
  const quick = Array.from({ length: 20 }).reduce<number>(
    bytes => nextChunkBytes(bytes, 100),
    FIRST_CHUNK_BYTES,
  )
  const slow = Array.from({ length: 20 }).reduce<number>(
    bytes => nextChunkBytes(bytes, 60_000),
    FIRST_CHUNK_BYTES,
  )

  expect(quick).toBe(4096 * 1024)
  expect(slow).toBe(32 * 1024)
  expect(smallerChunkBytes(slow)).toBe(slow)
})

test('at 64 kbit/s a chunk keeps its size, and finds it again after a cut', () => {
  expect(nextChunkBytes(FIRST_CHUNK_BYTES, 9_200)).toBe(FIRST_CHUNK_BYTES)
  expect(nextChunkBytes(smallerChunkBytes(FIRST_CHUNK_BYTES), 5_000)).toBe(FIRST_CHUNK_BYTES)
})
