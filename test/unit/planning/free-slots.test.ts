import { describe, expect, it } from 'vitest'
import { hasCode } from '../../../src/kernel/errors.ts'
import { columnId, pageId, slotId } from '../../../src/kernel/ids.ts'
import { freeSlots, type SlotQuestion } from '../../../src/planning/free-slots.ts'
import { placesFor, readPlace, type Slot, WEEKDAYS } from '../../../src/planning/slot.ts'
import { DEFAULT_TIMING } from '../../../src/publishing/timing/timing.ts'

const daily = (...times: string[]) => WEEKDAYS.flatMap(weekday => times.map(time => ({ weekday, time })))

/** Sunday 22/11/2026, 09:00 in Vietnam, every day at the default times. */
const QUESTION: SlotQuestion = {
  places: daily('06:30', '11:30', '19:30'),
  taken: [],
  from: new Date('2026-11-22T02:00:00Z'),
  count: 3,
  timeZone: 'Asia/Ho_Chi_Minh',
  rules: DEFAULT_TIMING,
}

const find = (given: Partial<SlotQuestion> = {}) =>
  freeSlots({ ...QUESTION, ...given }).map(at => at.toISOString().slice(0, 16))

const refusal = (given: Partial<SlotQuestion>): unknown => {
  try {
    return find(given)
  } catch (error) {
    return error
  }
}

describe('the next free Slots', () => {
  it('come soonest first, today’s first', () => {
    expect(find()).toEqual(['2026-11-22T04:30', '2026-11-22T12:30', '2026-11-22T23:30'])
  })

  it('include one at this very minute, and none before it', () => {
    expect(find({ from: new Date('2026-11-22T04:30:00Z'), count: 1 })).toEqual(['2026-11-22T04:30'])
    expect(find({ from: new Date('2026-11-22T04:30:01Z'), count: 1 })).toEqual(['2026-11-22T12:30'])
  })

  it('keep the spacing from every Post, before and behind; exactly the spacing is enough', () => {
    const taken = ['2026-11-22T03:31Z', '2026-11-22T13:30Z'].map(at => new Date(at))

    expect(find({ taken, count: 1 })).toEqual(['2026-11-22T12:30'])
  })

  it('keep the spacing from one another', () => {
    expect(find({ places: daily('19:00', '19:30', '20:00'), count: 2 })).toEqual([
      '2026-11-22T12:00',
      '2026-11-22T13:00',
    ])
  })

  it('are never where a Post goes out at that very minute, though no spacing is kept', () => {
    const rules = { ...DEFAULT_TIMING, spacingMinutes: 0 }
    const taken = [new Date('2026-11-22T04:30Z')]

    expect(find({ rules, taken, count: 1 })).toEqual(['2026-11-22T12:30'])
  })

  it('stand only on their weekday', () => {
    const places = [{ weekday: 4, time: '19:30' }]

    expect(find({ places, count: 2 })).toEqual(['2026-11-26T12:30', '2026-12-03T12:30'])
  })

  it('skip the quiet hours around midnight', () => {
    const places = daily('00:00', '05:29', '05:30', '21:59', '22:00')

    expect(find({ places, count: 2 })).toEqual(['2026-11-22T14:59', '2026-11-22T22:30'])
  })

  it('stand at midnight where no hour is quiet', () => {
    const rules = { ...DEFAULT_TIMING, quietFrom: '00:00', quietTo: '00:00' }

    expect(find({ places: daily('00:00'), rules, count: 2 })).toEqual([
      '2026-11-22T17:00',
      '2026-11-23T17:00',
    ])
  })

  it('keep their time of day when clocks change', () => {
    const berlin = { timeZone: 'Europe/Berlin', places: daily('07:30'), count: 3 }

    expect(find({ ...berlin, from: new Date('2026-03-27T23:30:00Z') })).toEqual([
      '2026-03-28T06:30',
      '2026-03-29T05:30',
      '2026-03-30T05:30',
    ])
  })

  it('lie after the gap where clocks skip their time, and only once', () => {
    const rules = { ...DEFAULT_TIMING, quietFrom: '00:00', quietTo: '00:00' }
    const gap = { timeZone: 'Europe/Berlin', places: daily('02:30', '03:30'), rules, count: 2 }

    expect(find({ ...gap, from: new Date('2026-03-29T00:00:00Z') })).toEqual([
      '2026-03-29T01:30',
      '2026-03-30T00:30',
    ])
  })

  it('are found in the next week when this one is full', () => {
    const full = daily('06:30', '11:30', '19:30')
    const taken = Array.from({ length: 7 * 24 }, (_, hour) => new Date(Date.UTC(2026, 10, 22, hour, 30)))

    expect(find({ places: full, taken, count: 1 })).toEqual(['2026-11-29T04:30'])
  })

  it('are told to be none within sixty days, with how many there are', () => {
    const sundays = { places: [{ weekday: 7, time: '19:30' }] }

    expect(find({ ...sundays, count: 9 })).toHaveLength(9)
    expect(refusal({ ...sundays, count: 10 })).toMatchObject({
      code: 'NO_SLOT_LEFT',
      values: { count: 10, found: 9, days: 60 },
    })
  })

  it('are none where the rules leave none', () => {
    const rules = { ...DEFAULT_TIMING, quietFrom: '05:30', quietTo: '05:29' }

    expect(hasCode(refusal({ rules, count: 1 }), 'NO_SLOT_LEFT')).toBe(true)
    expect(hasCode(refusal({ places: [], count: 1 }), 'NO_SLOT_LEFT')).toBe(true)
  })
})

describe('the places of a Page', () => {
  const round = columnId('round-up')
  const slot = (weekday: number, time: string, column = false): Slot => ({
    id: slotId(`${weekday}-${time}`),
    pageId: pageId('page-1'),
    weekday,
    time,
    columnId: column ? round : null,
  })

  it('are its Slots that are open to all', () => {
    expect(placesFor([slot(1, '06:30'), slot(7, '19:30', true)], null, ['11:30'])).toEqual([slot(1, '06:30')])
  })

  it('are those kept for the column of the Post', () => {
    expect(placesFor([slot(1, '06:30'), slot(7, '19:30', true)], round, ['11:30'])).toEqual([
      slot(7, '19:30', true),
    ])
  })

  it('are the default times of every day where it has none, but never what is kept for a column', () => {
    const places = placesFor([slot(7, '19:30', true)], null, ['11:30', '19:30'])

    expect(places).toHaveLength(13)
    expect(places).not.toContainEqual({ weekday: 7, time: '19:30' })
  })
})

describe('a place as it was typed', () => {
  it('is written like a clock shows it', () => {
    expect(readPlace({ weekday: 7, time: '6h30' })).toEqual({ weekday: 7, time: '06:30' })
  })

  it.each([
    [0, '06:30', 'weekday'],
    [8, '06:30', 'weekday'],
    [1.5, '06:30', 'weekday'],
    [1, '25:00', 'time'],
    [1, '', 'time'],
  ])('is refused with weekday %s and time %j', (weekday, time, path) => {
    expect(() => readPlace({ weekday, time })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', fields: [expect.objectContaining({ path })] }),
    )
  })
})
