import { describe, expect, test } from 'vitest'
import { findSameEvents, type SentEvent } from '../../../src/intake/same-event.ts'
import { submissionId, unitId } from '../../../src/kernel/ids.ts'

const COMMUNE: SentEvent = {
  id: submissionId('s-1'),
  unitId: unitId('xa'),
  title: 'Hòa An trao Nhà nhân ái cho em Hải',
  body: 'Sáng 22/11, Đoàn xã Hòa An bàn giao Nhà nhân ái tại ấp 8 cho một đoàn viên khó khăn.',
  eventDate: '2026-11-22',
  place: 'ấp 8, xã Hòa An',
  receivedAt: new Date('2026-11-22T05:00:00Z'),
  photos: [{ photoId: 'p-1', perceptualHash: 'ff00ff00ff00ff00' }],
}
const school = (given: Partial<SentEvent>): SentEvent => ({
  ...COMMUNE,
  id: submissionId('s-2'),
  unitId: unitId('truong'),
  title: 'Thầy trò chung vui ngày hội',
  body: 'Thầy và trò nhà trường có mặt từ sớm để cùng chung vui.',
  place: null,
  photos: [],
  ...given,
})
const reasonFor = (given: Partial<SentEvent>) =>
  findSameEvents([COMMUNE, school(given)], 'Asia/Ho_Chi_Minh').get(COMMUNE.id)?.[0]?.reason ?? null

describe('two branches sent one event', () => {
  test.each<[string, Partial<SentEvent>, string | null]>([
    ['nothing in common', {}, null],
    [
      'the same photo, resized',
      { photos: [{ photoId: 'p-2', perceptualHash: 'ff00ff00ff00ff03' }] },
      'photo',
    ],
    ['the same text with other words at the end', { body: `${COMMUNE.body} Cảm ơn bà con.` }, 'text'],
    ['much the same title', { title: 'Trao Nhà nhân ái cho em Hải ở Hòa An' }, 'title'],
    [
      'the same place and a title that is near',
      { title: 'Trao Nhà nhân ái', place: 'Ấp 8, Hòa An' },
      'place',
    ],
    ['that title elsewhere', { title: 'Trao Nhà nhân ái', place: 'ấp Mỹ Hòa' }, null],
    ['the same text a week later', { body: COMMUNE.body, eventDate: '2026-11-29' }, null],
    ['the same text from the branch itself', { body: COMMUNE.body, unitId: COMMUNE.unitId }, null],
  ])('%s', (_, given, reason) => {
    expect(reasonFor(given)).toBe(reason)
  })

  test('without a day, the day counts on which it came', () => {
    const late = new Date('2026-11-25T05:00:00Z')

    expect(reasonFor({ body: COMMUNE.body, eventDate: null })).toBe('text')
    expect(reasonFor({ body: COMMUNE.body, eventDate: null, receivedAt: late })).toBeNull()
  })
})
