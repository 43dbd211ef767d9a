import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readTakenAt } from '../../src/kernel/exif.ts'

const exifOf = async (tags: Record<string, string>) => {
  const grey = sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
  const { exif } = await sharp(await grey.withExif({ IFD2: tags }).jpeg().toBuffer()).metadata()
  return exif ?? new Uint8Array()
}

describe('the time a photo was taken', () => {
  test.each([
    [
      'with an offset',
      { DateTimeOriginal: '2026:11:20 08:30:15', OffsetTimeOriginal: '+07:00' },
      '2026-11-20T08:30:15+07:00',
    ],
    ['without an offset', { DateTimeOriginal: '2026:11:20 08:30:15' }, '2026-11-20T08:30:15'],
    [
      'with an offset that is none',
      { DateTimeOriginal: '2026:11:20 08:30:15', OffsetTimeOriginal: '   :  ' },
      '2026-11-20T08:30:15',
    ],
    ['only when it was changed', { DateTimeDigitized: '2026:11:20 08:30:15' }, null],
    ['as zeros', { DateTimeOriginal: '0000:00:00 00:00:00' }, null],
    ['as blanks', { DateTimeOriginal: '    :  :     :  :  ' }, null],
    ['on 31 February', { DateTimeOriginal: '2026:02:31 08:30:15' }, null],
    ['in words', { DateTimeOriginal: 'hôm qua' }, null],
  ])('written %s is read as it stands', async (_, tags, takenAt) => {
    expect(readTakenAt(await exifOf(tags))).toBe(takenAt)
  })

  test('a block cut off anywhere gives no time or the right one, never an error', async () => {
    const exif = await exifOf({ DateTimeOriginal: '2026:11:20 08:30:15' })

    const seen = Array.from({ length: exif.length + 1 }, (_, length) => readTakenAt(exif.subarray(0, length)))

    expect(new Set(seen)).toEqual(new Set([null, '2026-11-20T08:30:15']))
  })

  test('any bytes at all are read without an error', () => {
    const bytes = fc.uint8Array({ maxLength: 400 })
    const begun = bytes.map(rest => new Uint8Array([...Buffer.from('II*\0\x08\0\0\0', 'latin1'), ...rest]))

    fc.assert(fc.property(fc.oneof(bytes, begun), exif => readTakenAt(exif) !== undefined))
  })

  test('a directory of 65,535 entries that all point at the same bytes costs next to nothing', () => {
    const exif = Buffer.alloc(10 + 65_535 * 12, '\xff', 'latin1')
    exif.write('II*\0\x08\0\0\0', 'latin1')
    const startedAt = performance.now()

    expect(readTakenAt(exif)).toBeNull()

    expect(performance.now() - startedAt).toBeLessThan(200)
  })
})
