import { expect, it } from 'vitest'
import { vi } from '../../src/web/text/pages.vi.ts'
import { distanceText, exactText, instantText, latenessText } from '../../src/web/views/time-text.ts'

const NOW = new Date('2026-11-22T02:00:00Z')
const CLOCK = { texts: vi, now: NOW, timeZone: 'Asia/Ho_Chi_Minh' }

it.each([
  ['2026-11-23T12:30:00Z', 'T2 23/11, 19:30'],
  ['2026-11-22T17:00:00Z', 'T2 23/11, 00:00'],
  ['2027-01-03T12:30:00Z', 'CN 3/1/2027, 19:30'],
])('%s is written %s', (at, text) => {
  expect(instantText(new Date(at), CLOCK)).toBe(text)
})

it.each([
  ['2026-11-22T02:00:30Z', 'ngay bây giờ'],
  ['2026-11-22T02:59:59Z', 'còn 59 phút'],
  ['2026-11-22T05:00:00Z', 'còn 3 giờ'],
  ['2026-11-24T02:00:00Z', 'còn 2 ngày'],
  ['2026-11-22T01:59:30Z', 'vừa xong'],
  ['2026-11-22T01:55:00Z', '5 phút trước'],
])('%s is %s', (at, text) => {
  expect(distanceText(new Date(at), NOW, vi)).toBe(text)
})

it('the exact instant has its weekday, seconds and zone', () => {
  const text = exactText(new Date('2026-11-23T12:30:05Z'), CLOCK)

  expect(text).toBe('thứ Hai 23/11/2026 19:30:05 (Asia/Ho_Chi_Minh)')
})

it.each([
  [140, 'Đúng giờ.'],
  [2_400, 'Trễ 2 giây so với giờ đã xếp.'],
  [180_000, 'Trễ 3 phút so với giờ đã xếp.'],
])('%d ms late is told as %s', (latenessMs, text) => {
  expect(latenessText(latenessMs, vi)).toBe(text)
})
