import { describe, expect, it, test } from 'vitest'
import { checkLadder, DEFAULT_LADDER, stepDue } from '../../src/activity/following-up/ladder.ts'
import { localDate } from '../../src/kernel/local-date.ts'

const day = (text: string) => {
  const [year = 0, month = 0, number = 0] = text.split('-').map(Number)
  const date = localDate(year, month, number)
  if (date === null) throw new Error(`${text} is no day`)
  return date
}

describe('the step that has come', () => {
  it.each([
    ['2026-11-19', null],
    ['2026-11-20', 'first'],
    ['2026-11-26', 'first'],
    ['2026-11-27', 'second'],
    ['2026-11-30', 'last'],
    ['2026-12-29', 'second'],
    ['2026-12-31', 'last'],
    ['2026-02-27', 'second'],
    ['2026-02-28', 'last'],
    ['2028-02-28', 'second'],
    ['2028-02-29', 'last'],
  ])('on %s is %s', (text, expected) => {
    expect(stepDue(day(text), DEFAULT_LADDER)).toBe(expected)
  })
})

test('a ladder that is off has no step', () => {
  expect(stepDue(day('2026-11-30'), { ...DEFAULT_LADDER, isOn: false })).toBeNull()
})

test('days must be days, each after the one before', () => {
  const refuse = (first: number, second: number, last: number) => () =>
    checkLadder({ isOn: true, days: { first, second, last } })

  expect(refuse(20, 20, 32)).toThrow(
    expect.objectContaining({
      fields: [
        expect.objectContaining({ path: 'days.second' }),
        expect.objectContaining({ path: 'days.last' }),
      ],
    }),
  )
  expect(refuse(0, 1, 2)).toThrow()
  expect(refuse(1, 15, 31)).not.toThrow()
})
