import { describe, expect, test } from 'vitest'
import { isQuiet, quietEnd } from '../../../src/publishing/timing/quiet-hours.ts'

const VIETNAM = 'Asia/Ho_Chi_Minh'
const NIGHT = { quietFrom: '22:00', quietTo: '05:30' }
const NOON = { quietFrom: '11:30', quietTo: '13:00' }

/** An instant on a Vietnamese clock. */
const at = (local: string) => new Date(`2026-11-${local}+07:00`)

describe('quiet hours', () => {
  test.each([
    ['across midnight, just before', NIGHT, '22T21:59:59', false],
    ['across midnight, from the first minute', NIGHT, '22T22:00', true],
    ['across midnight, at midnight', NIGHT, '23T00:00', true],
    ['across midnight, in the last second', NIGHT, '23T05:29:59', true],
    ['across midnight, when they are over', NIGHT, '23T05:30', false],
    ['within a day, before', NOON, '22T11:29', false],
    ['within a day, in them', NOON, '22T11:30', true],
    ['within a day, when they are over', NOON, '22T13:00', false],
    ['from a time to the same time', { quietFrom: '22:00', quietTo: '22:00' }, '22T22:00', false],
  ])('%s', (_, rules, local, expected) => {
    expect(isQuiet(at(local), rules, VIETNAM)).toBe(expected)
  })

  test.each([
    ['before midnight, end the next morning', NIGHT, '22T22:10', '23T05:30'],
    ['after midnight, end the same morning', NIGHT, '23T00:10', '23T05:30'],
    ['that do not hold an instant, leave it alone', NIGHT, '22T12:00', '22T12:00'],
    ['within a day, end on that day', NOON, '22T12:59:59', '22T13:00'],
  ])('%s', (_, rules, local, expected) => {
    expect(quietEnd(at(local), rules, VIETNAM)).toEqual(at(expected))
  })

  test('are those of the clocks on the wall, wherever the machine stands', () => {
    const instant = new Date('2026-11-22T15:30:00Z')

    expect(isQuiet(instant, NIGHT, VIETNAM)).toBe(true)
    expect(isQuiet(instant, NIGHT, 'UTC')).toBe(false)
  })

  test('end an hour of sleep earlier in the night the clocks go forward', () => {
    const beforeTheGap = new Date('2026-03-28T22:00:00Z')

    expect(quietEnd(beforeTheGap, NIGHT, 'Europe/Berlin')).toEqual(new Date('2026-03-29T03:30:00Z'))
  })
})
