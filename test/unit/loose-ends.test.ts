import { expect, test } from 'vitest'
import { looseEnds } from '../../src/publishing/delivery/loose-ends.ts'
import { isHashtag } from '../../src/publishing/template/hashtag.ts'

test.each([
  ['ra quân tại .', 'tại .'],
  ['Sáng  nay', '  '],
  ['📷 Tin, ảnh:', 'ảnh:'],
  ['Nổi bật:\n\nMỗi việc', 'bật:'],
  ['cùng tham gia, .', 'gia, .'],
  ['rác,.', ',.'],
  ['xong..', '..'],
  [', cùng tham gia', ','],
  ['(  )', '(  )'],
  ['“”', '“”'],
  ['Kỷ niệm ( – 26/3/2027)', '( –'],
  ['Kỷ niệm (26/3/1931 – )', '– )'],
  ['ngày {{ ngay }}', '{{'],
  ['ngày undefined', 'undefined'],
])('%j has the loose end %j', (text, found) => {
  expect(looseEnds(text)).toContain(found)
})

test.each([
  'Bà con lưu ý:\n• Không đến gần',
  'Dù ai đi ngược về xuôi,\nNhớ ngày Giỗ Tổ.',
  'Lãi 80 triệu đồng/năm, “vui”. Rau, củ... Còn bạn? (26/3/1931 – 26/3/2027)',
  'Xem https://vi-du.vn/a?b=1,2 lúc 05:30!',
])('%j has none', text => {
  expect(looseEnds(text)).toEqual([])
})

test.each([
  ['#26thang3', true],
  ['#ĐTN', true],
  ['#2026', false],
  ['#Tuoi Tre', false],
  ['TuoiTre', false],
  ['#', false],
])('%s as a hashtag: %s', (text, is) => {
  expect(isHashtag(text)).toBe(is)
})
