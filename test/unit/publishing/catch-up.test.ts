import { describe, expect, test } from 'vitest'
import { postId, unitId } from '../../../src/kernel/ids.ts'
import { MINUTE, plus, SECOND } from '../../../src/kernel/time.ts'
import { isCatchingUp, quietWait, turnAt } from '../../../src/publishing/delivery/catch-up.ts'
import { fairOrder } from '../../../src/publishing/hold/fair-order.ts'

const NOW = new Date('2026-11-22T16:00:00Z')
const VIETNAM = 'Asia/Ho_Chi_Minh'
const ALWAYS = { quietFrom: '22:00', quietTo: '05:30' }
const post = { kind: 'ordinary', publishAt: plus(NOW, -2 * 60 * MINUTE), flipIntentAt: null } as const

describe('a Post is catching up', () => {
  test.each([
    ['not on its second', { ...post, publishAt: NOW }, false],
    ['not within the minute a busy machine may need', { ...post, publishAt: plus(NOW, -60 * SECOND) }, false],
    ['after that minute', { ...post, publishAt: plus(NOW, -61 * SECOND) }, true],
    ['not when it may be out already', { ...post, flipIntentAt: NOW }, false],
  ])('%s', (_, given, expected) => {
    expect(isCatchingUp(given, NOW)).toBe(expected)
  })
})

test('a late Post of the evening waits for the morning; an urgent one and one of the night do not', () => {
  const morning = new Date('2026-11-22T22:30:00Z')

  expect(quietWait(post, NOW, ALWAYS, VIETNAM)).toEqual(morning)
  expect(quietWait({ ...post, kind: 'urgent' }, NOW, ALWAYS, VIETNAM)).toBeNull()
  expect(quietWait({ ...post, publishAt: plus(NOW, -5 * MINUTE) }, NOW, ALWAYS, VIETNAM)).toBeNull()
  expect(quietWait(post, plus(NOW, -90 * MINUTE), ALWAYS, VIETNAM)).toBeNull()
})

test.each([
  ['at once, when nothing is ahead', { aheadCount: 0, lastShownAt: null }, 0],
  ['at once, when the Page has long been still', { aheadCount: 0, lastShownAt: plus(NOW, -3 * MINUTE) }, 0],
  [
    'a distance after what was just shown',
    { aheadCount: 0, lastShownAt: plus(NOW, -30 * SECOND) },
    90 * SECOND,
  ],
  ['behind each that is ahead', { aheadCount: 3, lastShownAt: plus(NOW, -MINUTE) }, 7 * MINUTE],
])('a turn comes %s', (_, place, waitMs) => {
  expect(turnAt(place, NOW, 2 * MINUTE)).toEqual(plus(NOW, waitMs))
})

test('branches take turns, each with its earliest Post, and whoever waited longest begins', () => {
  const waiting = [
    ['a3', 'A', 30],
    ['b1', 'B', 15],
    ['a1', 'A', 10],
    ['none1', null, 20],
    ['a2', 'A', 12],
    ['b2', 'B', 40],
  ] as const
  const posts = waiting.map(([id, unit, minutes]) => ({
    id: postId(id),
    unitId: unit && unitId(unit),
    publishAt: plus(NOW, minutes * MINUTE),
  }))

  expect(fairOrder(posts).map(({ id }) => id)).toEqual(['a1', 'b1', 'none1', 'a2', 'b2', 'a3'])
  expect(fairOrder([])).toEqual([])
})
