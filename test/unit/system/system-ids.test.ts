import { expect, test } from 'vitest'
import { createSystemIds } from '../../../src/adapters/system/system-ids.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

test('ids are UUIDs of version 7 that carry the time of making', () => {
  const clock = createFakeClock(new Date('2026-11-22T02:00:00.123Z'))

  const id = createSystemIds(clock).newId()

  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(clock.now().getTime())
})

test('ids rise in the order of making, within one millisecond and after the clock is set back', () => {
  const clock = createFakeClock()
  const ids = createSystemIds(clock)

  const made = Array.from({ length: 10_000 }, () => ids.newId())
  clock.set(new Date('2020-01-01T00:00:00Z'))
  made.push(ids.newId())

  expect(made).toEqual([...made].sort())
  expect(new Set(made).size).toBe(made.length)
})

test('tokens are 32 random bytes that fit in a URL', () => {
  const ids = createSystemIds(createFakeClock())

  expect(ids.newToken()).toMatch(/^[\w-]{43}$/)
  expect(ids.newToken()).not.toBe(ids.newToken())
})
