import { expect, test } from 'vitest'
import { SECOND } from '../../src/kernel/time.ts'
import { createRush } from '../../src/publishing/delivery/rush.ts'
import { createFakeClock } from '../support/fake-clock.ts'

const NEVER = new AbortController().signal

/** Begins a flip and a wait for the rush to pass; `isOver` tells whether the wait has ended. */
function beginRush(signal = NEVER) {
  const clock = createFakeClock()
  const rush = createRush(clock)
  const flip = Promise.withResolvers<void>()
  const flipped = rush.during(() => flip.promise)
  let isOver = false
  const passed = rush.passed(signal).then(() => {
    isOver = true
  })
  return { clock, flip, flipped, passed, isOver: () => isOver }
}

test('without a flip near, nothing waits', async () => {
  const rush = createRush(createFakeClock())

  await rush.passed(NEVER)
})

test('what can wait goes on once the last flip is answered', async () => {
  const { flip, flipped, passed, isOver } = beginRush()
  expect(isOver()).toBe(false)

  flip.resolve()
  await Promise.all([flipped, passed])

  expect(isOver()).toBe(true)
})

test('flips without end hold nothing up for longer than three seconds', async () => {
  const { clock, passed, isOver } = beginRush()

  await clock.advanceBy(2.9 * SECOND)
  expect(isOver()).toBe(false)
  await clock.advanceBy(0.1 * SECOND)

  await passed
})

test('a process that stops waits for nothing', async () => {
  const stopping = new AbortController()
  const { passed } = beginRush(stopping.signal)

  stopping.abort()

  await passed
})
