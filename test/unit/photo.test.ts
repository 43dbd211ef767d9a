import { describe, expect, test } from 'vitest'
import { readAltText, readOriginalName, VARIANTS } from '../../src/intake/photo.ts'

describe('an alt text', () => {
  test('written with loose marks is kept in NFC', () => {
    expect(readAltText('Trồng cây'.normalize('NFD'))).toBe('Trồng cây')
  })

  test('over several lines becomes one', () => {
    expect(readAltText('  Đoàn viên\n trồng cây ')).toBe('Đoàn viên trồng cây')
  })

  test('of 1,000 units is taken and of one more refused', () => {
    expect(readAltText('ộ'.normalize('NFD').repeat(1_000))).toHaveLength(1_000)
    expect(() => readAltText('ộ'.repeat(1_001))).toThrow(
      expect.objectContaining({ code: 'ALT_TEXT_TOO_LONG' }),
    )
  })
})

describe('the name of a file', () => {
  test.each([
    ['z7150805809101-ảnh.jpg', 'z7150805809101-ảnh.jpg'],
    ['C:\\Users\\Lan\\IMG_1.jpg', 'IMG_1.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['anh\u0000\u202Egpj.exe', 'anhgpj.exe'],
    ['   ', null],
    ['/', null],
    [null, null],
  ])('%j is kept as %j', (name, kept) => {
    expect(readOriginalName(name)).toBe(kept)
  })

  test('of any length is cut without breaking a letter', () => {
    const kept = readOriginalName('ộ'.repeat(10_000))

    expect(kept).toHaveLength(255)
  })
})

describe('the variants', () => {
  test('include what Facebook, a phone and a list need, largest first', () => {
    expect(VARIANTS.map(({ name }) => name)).toEqual(['facebook', 'phone', 'thumbnail'])
    expect(VARIANTS[0]).toMatchObject({ longEdgePx: 2048 })
    expect(VARIANTS[0].limitBytes).toBeLessThan(4_000_000)
  })
})
