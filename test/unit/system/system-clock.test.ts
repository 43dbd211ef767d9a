import { expect, test } from 'vitest'
import { systemClock } from '../../../src/adapters/system/system-clock.ts'
import { DAY, plus } from '../../../src/kernel/time.ts'

test('sleeping ends at the instant or a few milliseconds after it, never before', async () => {
  const at = plus(systemClock.now(), 30)

  await systemClock.sleepUntil(at)

  const lateMs = systemClock.now().getTime() - at.getTime()
  expect(lateMs).toBeGreaterThanOrEqual(0)
  expect(lateMs).toBeLessThan(200)
})

test('an instant in the past does not wait', async () => {
  await systemClock.sleepUntil(plus(systemClock.now(), -1))
})

test('an aborted sleep ends with the reason it was given', async () => {
  const abort = new AbortController()
  const sleeping = systemClock.sleepUntil(plus(systemClock.now(), DAY), abort.signal)

  abort.abort(new Error('enough'))

  await expect(sleeping).rejects.toThrow('enough')
  await expect(systemClock.sleepUntil(plus(systemClock.now(), DAY), abort.signal)).rejects.toThrow('enough')
})

test('a sleep longer than a timer can count does not end early', async () => {
  const abort = new AbortController()
  let isOver = false
  const sleeping = systemClock.sleepUntil(plus(systemClock.now(), 60 * DAY), abort.signal).then(
    () => {
      isOver = true
    },
    () => {},
  )

  await systemClock.sleepUntil(plus(systemClock.now(), 20))
  expect(isOver).toBe(false)

  abort.abort()
  await sleeping
})

test('an alarm rings at its instant, and not at all when it was canceled', async () => {
  const rung: string[] = []
  const at = plus(systemClock.now(), 20)
  systemClock.alarm(at, () => rung.push('kept'))
  const cancel = systemClock.alarm(at, () => rung.push('canceled'))

  cancel()
  await systemClock.sleepUntil(plus(at, 20))

  expect(rung).toEqual(['kept'])
})
