import { describe, expect, test } from 'vitest'
import { rankInbox, type Waiting } from '../../../src/intake/inbox-rank.ts'
import { unitId } from '../../../src/kernel/ids.ts'
import { DAY, HOUR, plus } from '../../../src/kernel/time.ts'

const NOW = new Date('2026-11-23T01:00:00Z')
const [A, B, C] = [unitId('a'), unitId('b'), unitId('c')]
const heard = (...days: readonly [typeof A, number][]) =>
  new Map(days.map(([unit, ago]) => [unit, plus(NOW, -ago * DAY)]))
const FACTS = { now: NOW, timeZone: 'Asia/Ho_Chi_Minh', heardAt: heard([A, 2], [B, 2], [C, 2]) }

const item = (id: string, given: Partial<Waiting> = {}): Waiting => ({
  id,
  unitId: A,
  receivedAt: plus(NOW, -2 * HOUR),
  eventDate: null,
  ...given,
})
const placesOf = (items: readonly Waiting[], facts = FACTS) =>
  rankInbox(items, facts).map(({ item, reason }) => `${item.id} ${reason}`)

describe('the inbox is ranked', () => {
  test('an event of today comes before one of last week', () => {
    const items = [
      item('old', { eventDate: '2026-11-16', unitId: B }),
      item('new', { eventDate: '2026-11-23' }),
    ]

    expect(placesOf(items)).toEqual(['new event-today', 'old in-turn'])
  })

  test('an event of tomorrow is announced before it is over', () => {
    expect(placesOf([item('next', { eventDate: '2026-11-24' })])).toEqual(['next event-soon'])
  })

  test('a branch not heard from for weeks comes before one that was on the Page yesterday', () => {
    const items = [item('busy', { receivedAt: plus(NOW, -3 * HOUR) }), item('quiet', { unitId: B })]

    const places = placesOf(items, { ...FACTS, heardAt: heard([A, 1], [B, 35]) })

    expect(places).toEqual(['quiet long-silent', 'busy event-fresh'])
  })

  test('the first item ever of a branch says so', () => {
    expect(placesOf([item('x')], { ...FACTS, heardAt: new Map() })).toEqual(['x first-item'])
  })

  test('a busy branch does not hide the others: of each one item, then the next', () => {
    const items = [
      ...[item('a1'), item('a2', { receivedAt: plus(NOW, -HOUR) })],
      item('b1', { unitId: B, receivedAt: plus(NOW, -HOUR / 2) }),
    ]

    const ranked = rankInbox(items, FACTS)

    expect(ranked.map(({ item, turn }) => `${item.id} ${turn}`)).toEqual(['a1 1', 'b1 1', 'a2 2'])
  })

  test('nothing waits for ever: after two weeks even an old item comes first', () => {
    const items = [
      item('today', { eventDate: '2026-11-23', unitId: B }),
      item('late', { eventDate: '2026-11-01', receivedAt: plus(NOW, -14 * DAY) }),
    ]

    expect(placesOf(items)[0]).toBe('late long-wait')
  })

  test('equal items stay in the order in which they came', () => {
    const items = [
      item('2', { unitId: B }),
      item('1', { unitId: C }),
      item('0', { receivedAt: plus(NOW, -1) }),
    ]
    const same = items.map(one => ({ ...one, receivedAt: plus(NOW, -HOUR) }))

    expect(placesOf(same).map(place => place.split(' ')[0])).toEqual(['0', '1', '2'])
  })
})
