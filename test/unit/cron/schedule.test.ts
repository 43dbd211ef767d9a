import { expect, test } from 'vitest'
import { isSchedule, readSchedule } from '../../../src/adapters/cron/schedule.ts'

test.each([
  ['0 */5 * * * *', 'Asia/Ho_Chi_Minh', '2026-11-22T10:07:31Z', '2026-11-22T10:05:00.000Z'],
  ['*/20 * * * * *', 'Asia/Ho_Chi_Minh', '2026-11-22T10:07:31Z', '2026-11-22T10:07:20.000Z'],
  ['0 0 2 * * *', 'Asia/Ho_Chi_Minh', '2026-11-22T10:07:31Z', '2026-11-21T19:00:00.000Z'],
  ['0 30 2 * * *', 'Asia/Kathmandu', '2026-11-22T10:07:31Z', '2026-11-21T20:45:00.000Z'],
  ['0 0 7 * * 1', 'Asia/Ho_Chi_Minh', '2026-11-22T10:07:31Z', '2026-11-16T00:00:00.000Z'],
  ['0 0 0 29 2 *', 'Asia/Ho_Chi_Minh', '2026-11-22T10:07:31Z', null],
])('the latest tick of %s in %s at %s is %s', (expression, timeZone, at, tickAt) => {
  const tick = readSchedule(expression, timeZone).latestTick(new Date(at))

  expect(tick?.toISOString() ?? null).toBe(tickAt)
})

test('a tick that was already seen is not found again', () => {
  const schedule = readSchedule('0 * * * * *', 'Asia/Ho_Chi_Minh')
  const tickAt = new Date('2026-11-22T10:07:00Z')

  expect(schedule.latestTick(new Date('2026-11-22T10:07:59Z'), tickAt)).toBeNull()
})

test.each([
  ['0 * * * * *', true],
  ['* * * * *', false],
  ['0 61 * * * *', false],
  ['every minute', false],
])('%s is a schedule with seconds: %s', (expression, isOne) => {
  expect(isSchedule(expression)).toBe(isOne)
})
