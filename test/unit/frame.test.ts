import { expect, test } from 'vitest'
import { isInSeason } from '../../src/intake/frame.ts'

const WINTER = { season: { from: '12-15', to: '02-15' } }
const SUMMER = { season: { from: '06-01', to: '08-31' } }

test.each([
  ['all year', { season: null }, 11, 22, true],
  ['on the first day', SUMMER, 6, 1, true],
  ['on the last day', SUMMER, 8, 31, true],
  ['the day after', SUMMER, 9, 1, false],
  ['before the new year', WINTER, 12, 31, true],
  ['after the new year', WINTER, 2, 15, true],
  ['in autumn', WINTER, 11, 22, false],
])('a frame’s campaign is on %s', (_, frame, month, day, expected) => {
  expect(isInSeason(frame, { year: 2026, month, day })).toBe(expected)
})
