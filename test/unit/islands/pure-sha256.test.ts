import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pureSha256 } from '../../../src/web/islands/branch/pure-sha256.ts'

const reference = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('any bytes have the sum that everybody else reckons', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => pureSha256(bytes) === reference(bytes)))
})

test('every length around the end of a block is padded right', () => {
  const bytes = new Uint8Array(200).fill(0xa5)

  const wrong = Array.from(bytes.keys()).filter(
    length => pureSha256(bytes.subarray(0, length)) !== reference(bytes.subarray(0, length)),
  )

  expect(wrong).toEqual([])
})

test('a photo of 5 MB is summed up in a moment', () => {
  const photo = new Uint8Array(5_000_000).map((_, i) => i * 7)
  const startedAt = performance.now()

  expect(pureSha256(photo)).toBe(reference(photo))

  expect(performance.now() - startedAt).toBeLessThan(2_000)
})
