import { expect, test } from 'vitest'
import { decideTick } from '../../../src/adapters/cron/decide-tick.ts'
import { readSchedule } from '../../../src/adapters/cron/schedule.ts'

const EVERY_MINUTE = '0 * * * * *'
const NIGHTLY_AT_2 = '0 0 2 * * *'
const MONTHLY = '0 0 7 1 * *'

const at = (local: string | null) => (local === null ? null : new Date(`${local}+07:00`))

/** The clock stories: what all schedulers remember, what the clock says, and what is rung. Times are Hà Nội's. */
test.each([
  [
    'rings when its time has come',
    EVERY_MINUTE,
    '2026-11-22T10:00:00',
    '2026-11-22T10:01:00',
    '2026-11-22T10:01:00',
  ],
  [
    'rings for the intended time when it is late',
    EVERY_MINUTE,
    '2026-11-22T10:00:00',
    '2026-11-22T10:01:42',
    '2026-11-22T10:01:00',
  ],
  ['is quiet between two ticks', EVERY_MINUTE, '2026-11-22T10:01:00', '2026-11-22T10:01:59.999', null],
  [
    'is quiet when another scheduler was first',
    NIGHTLY_AT_2,
    '2026-11-22T02:00:00',
    '2026-11-22T02:00:00.004',
    null,
  ],
  [
    'makes up a night that it slept through',
    NIGHTLY_AT_2,
    '2026-11-21T02:00:00',
    '2026-11-22T08:30:00',
    '2026-11-22T02:00:00',
  ],
  [
    'makes up eight hours of minutes with one ring',
    EVERY_MINUTE,
    '2026-11-22T00:00:00',
    '2026-11-22T08:00:30',
    '2026-11-22T08:00:00',
  ],
  [
    'makes up a month after three weeks without power',
    MONTHLY,
    '2026-10-01T07:00:00',
    '2026-11-22T10:00:00',
    '2026-11-01T07:00:00',
  ],
  ['makes up nothing when nothing was missed', MONTHLY, '2026-11-01T07:00:00', '2026-11-30T23:59:59', null],
  [
    'rings once when the clock jumps ahead',
    EVERY_MINUTE,
    '2026-11-22T10:00:00',
    '2026-11-22T13:30:10',
    '2026-11-22T13:30:00',
  ],
  [
    'does not ring twice when the clock is set back a little',
    EVERY_MINUTE,
    '2026-11-22T10:05:00',
    '2026-11-22T10:02:30',
    null,
  ],
  [
    'does not repeat a night when the clock is set back past it',
    NIGHTLY_AT_2,
    '2026-11-22T02:00:00',
    '2026-11-22T01:20:00',
    null,
  ],
  [
    'goes on at once when the clock was hours ahead before',
    EVERY_MINUTE,
    '2026-11-22T15:00:00',
    '2026-11-22T10:00:20',
    '2026-11-22T10:00:00',
  ],
  [
    'goes on at once when the clock was years ahead before',
    NIGHTLY_AT_2,
    '2031-01-01T02:00:00',
    '2026-11-22T10:00:00',
    '2026-11-22T02:00:00',
  ],
])('a job %s', (_, expression, lastTickAt, now, rung) => {
  const schedule = readSchedule(expression, 'Asia/Ho_Chi_Minh')

  const decision = decideTick(schedule, at(now) ?? new Date(0), at(lastTickAt))

  expect(decision).toEqual(rung === null ? { act: 'nothing' } : { act: 'ring', tickAt: at(rung) })
})

test('a job that is new only remembers where it starts', () => {
  const schedule = readSchedule(NIGHTLY_AT_2, 'Asia/Ho_Chi_Minh')

  const decision = decideTick(schedule, new Date('2026-11-22T10:00:00+07:00'), null)

  expect(decision).toEqual({ act: 'remember', tickAt: at('2026-11-22T02:00:00') })
})
