import { expect, test } from 'vitest'
import { type ComparedPagePost, findLikelyEvents } from '../../../src/activity/events/same-event.ts'
import { pagePostId } from '../../../src/kernel/ids.ts'
import { DAY, plus } from '../../../src/kernel/time.ts'

const NOON = new Date('2026-11-10T05:00:00Z')
const NEWS =
  'Sáng nay, Đoàn xã Hòa An ra quân Ngày Chủ nhật xanh, 45 đoàn viên dọn vệ sinh và trồng hoa hai bên tuyến lộ trung tâm xã.'

const shown = (id: string, change: Partial<ComparedPagePost> = {}): ComparedPagePost => ({
  id: pagePostId(id),
  eventId: null,
  knownBy: [id],
  message: NEWS,
  photoHash: null,
  postedAt: NOON,
  ...change,
})

const groups = (posts: readonly ComparedPagePost[], apart: readonly (readonly [string, string])[] = []) =>
  findLikelyEvents(
    posts,
    apart.map(([a, b]) => [pagePostId(a), pagePostId(b)] as const),
  ).map(({ posts, reasons }) => [posts.map(({ id }) => id).join(' '), [...reasons].join(' ')])

test('the same words, twice on two Pages, seem to show one event, the oldest first', () => {
  const later = shown('school', { message: `${NEWS} #chunhatxanh`, postedAt: plus(NOON, DAY) })

  expect(groups([later, shown('commune')])).toEqual([['commune school', 'text']])
})

test('one event cut into three posts with the same photo is one group', () => {
  const hash = (bits: string) => bits.padStart(16, '0')

  const found = groups([
    shown('a', { message: 'Hình ảnh buổi sáng', photoHash: hash('f0f0') }),
    shown('b', { message: 'Phần 2', photoHash: hash('f0f1') }),
    shown('c', { message: 'Thêm vài tấm', photoHash: hash('f0f0') }),
  ])

  expect(found).toEqual([['a b c', 'photo']])
})

test.each([
  [
    'another event in other words',
    { message: 'Tối qua, đội hình tri thức trẻ ôn tập cho 60 học sinh lớp 9 tại trường.' },
  ],
  ['the same words a month later', { postedAt: plus(NOON, 30 * DAY) }],
  ['a mere greeting', { message: 'Chúc mừng!' }],
])('%s is not offered', (_, change) => {
  expect(groups([shown('a'), shown('b', change)])).toEqual([])
})

test('diacritics written otherwise make no difference', () => {
  expect(groups([shown('a'), shown('b', { message: NEWS.normalize('NFD') })])).toHaveLength(1)
})

test('what stands in one event already, or was said to be apart, is not offered again', () => {
  expect(groups([shown('a', { eventId: 'e' }), shown('b', { eventId: 'e' })])).toEqual([])
  expect(groups([shown('a'), shown('b')], [['a', 'b']])).toEqual([])
  expect(groups([shown('b'), shown('a')], [['a', 'b']])).toEqual([])
})

test('a slogan that everybody ends with brings nobody together', () => {
  const slogan = 'Tuổi trẻ xung kích, sáng tạo, chủ động, tình nguyện vì cộng đồng'
  const posts = Array.from({ length: 60 }, (_, at) =>
    shown(`p${at}`, { message: `Việc số ${at} của chi đoàn ${at} tại ấp ${at * 7}. ${slogan}` }),
  )

  expect(groups(posts)).toEqual([])
})
