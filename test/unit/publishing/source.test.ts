import { expect, test } from 'vitest'
import { readSource, requireSource, withSource } from '../../../src/publishing/urgent/source.ts'

const urgent = (officialLink: string | null = null) =>
  readSource({ kind: 'urgent', officialSource: 'Ban Chỉ huy', officialLink })

test.each([
  ['gets its source at the end', 'Bão số 9.\n', urgent(), 'Bão số 9.\n\nNguồn: Ban Chỉ huy'],
  [
    'gets the link beside it',
    'Bão số 9.',
    urgent('https://pctt.vn'),
    'Bão số 9.\n\nNguồn: Ban Chỉ huy (https://pctt.vn)',
  ],
  ['keeps a source line of its own', 'Bão.\nNguồn: Đài KTTV', urgent(), 'Bão.\nNguồn: Đài KTTV'],
  [
    'knows a decomposed one',
    'Bão.\nNguồn tin: Đài'.normalize('NFD'),
    urgent(),
    'Bão.\nNguồn tin: Đài'.normalize('NFD'),
  ],
  [
    'does not take “nguồn” in a sentence for one',
    'Nguồn nước dâng.',
    urgent(),
    'Nguồn nước dâng.\n\nNguồn: Ban Chỉ huy',
  ],
  ['stays empty when it is empty', ' ', urgent(), ' '],
  ['is left alone when it is not urgent', 'Tin.', { ...urgent(), kind: 'ordinary' as const }, 'Tin.'],
])('a text %s', (_, message, source, expected) => {
  expect(withSource(message, source)).toBe(expected)
})

test('an urgent Post without a source is refused with everything else that is wrong', () => {
  const nameless = readSource({ kind: 'urgent', officialSource: '  ', officialLink: 'pctt.vn' })

  expect(() => requireSource(nameless, [{ path: 'message', code: 'POST_EMPTY' }])).toThrow(
    expect.objectContaining({
      code: 'SOURCE_REQUIRED',
      fields: [
        { path: 'officialSource', code: 'SOURCE_REQUIRED' },
        { path: 'officialLink', code: 'POST_LINK_INVALID' },
        { path: 'message', code: 'POST_EMPTY' },
      ],
    }),
  )
})
