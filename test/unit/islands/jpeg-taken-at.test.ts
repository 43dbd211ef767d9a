import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { jpegTakenAt } from '../../../src/web/islands/branch/jpeg-taken-at.ts'

const TAGS = { DateTimeOriginal: '2026:11:20 08:30:15', OffsetTimeOriginal: '+07:00' }
const grey = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })

test('the time of a photo is found behind whatever else stands before it', async () => {
  const jpeg = await grey().withExif({ IFD2: TAGS }).withXmp('<x:xmpmeta/>').jpeg().toBuffer()

  expect(jpegTakenAt(jpeg)).toBe('2026-11-20T08:30:15+07:00')
})

test.each([
  ['a JPEG without tags', () => grey().jpeg().toBuffer()],
  ['a PNG', () => grey().withExif({ IFD2: TAGS }).png().toBuffer()],
  ['nothing at all', async () => new Uint8Array()],
])('%s has no time', async (_, make) => {
  expect(jpegTakenAt(await make())).toBeNull()
})

test('a head cut off anywhere gives no time or the right one, never an error', async () => {
  const jpeg = await grey().withExif({ IFD2: TAGS }).jpeg().toBuffer()

  const seen = Array.from(jpeg.keys(), length => jpegTakenAt(jpeg.subarray(0, length)))

  expect(new Set(seen)).toEqual(new Set([null, '2026-11-20T08:30:15+07:00']))
})

test('any bytes at all are read without an error', () => {
  const begun = fc.uint8Array({ maxLength: 300 }).map(rest => new Uint8Array([0xff, 0xd8, 0xff, ...rest]))

  fc.assert(fc.property(begun, bytes => jpegTakenAt(bytes) === null))
})
