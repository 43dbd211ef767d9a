import { expect, test } from 'vitest'
import { z } from 'zod'
import { MINUTE, plus, SECOND } from '../../src/kernel/time.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { defineJob, NO_RETRY } from '../../src/ports/define-job.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeQueue } from '../support/fake-queue.ts'

interface Areas {
  readonly clock: Clock
  readonly seen: string[]
}

const waitThenSay = defineJob({
  name: 'wait-then-say',
  queue: 'publishing',
  payload: z.object({ word: z.string(), at: z.coerce.date() }),
  key: ({ word }) => word,
  retry: NO_RETRY,
  timeoutMs: MINUTE,
  run: async ({ clock, seen }: Areas, { word, at }, signal) => {
    await clock.sleepUntil(at, signal)
    await new Promise(setImmediate)
    seen.push(`${word} at ${clock.now().toISOString()}`)
  },
})

const start = async () => {
  const clock = createFakeClock(new Date('2026-11-22T00:00:00Z'))
  const queue = createFakeQueue(clock)
  const seen: string[] = []
  await queue.startWorker({ jobs: [waitThenSay], areas: { clock, seen } })
  return { clock, queue, seen, in: (ms: number) => plus(clock.now(), ms) }
}

test('jobs that wait for their instant each end at it, in order, while time moves', async () => {
  const { queue, seen, in: after } = await start()
  await queue.ring(waitThenSay, { word: 'second', at: after(20 * SECOND) })
  await queue.ring(waitThenSay, { word: 'first', at: after(10 * SECOND) }, after(5 * SECOND))

  await queue.advanceBy(MINUTE)

  expect(seen).toEqual(['first at 2026-11-22T00:00:10.000Z', 'second at 2026-11-22T00:00:20.000Z'])
})

test('runDue leaves a job that sleeps and a job that is not due', async () => {
  const { queue, seen, in: after } = await start()
  await queue.ring(waitThenSay, { word: 'asleep', at: after(SECOND) })
  await queue.ring(waitThenSay, { word: 'later', at: after(SECOND) }, after(SECOND))

  await queue.runDue()

  expect(seen).toEqual([])
  expect((await queue.counts()).publishing).toEqual({ waiting: 0, delayed: 1, active: 1, failed: 0 })
})

test('drain moves time until no job is unfinished', async () => {
  const { queue, seen, clock, in: after } = await start()
  await queue.ring(waitThenSay, { word: 'late', at: after(50 * SECOND) }, after(40 * SECOND))

  await queue.drain()

  expect(seen).toHaveLength(1)
  expect(clock.now()).toEqual(new Date('2026-11-22T00:00:50Z'))
})

test('a job that sleeps past its time limit fails with a timeout', async () => {
  const { queue, in: after } = await start()
  await queue.ring(waitThenSay, { word: 'stuck', at: after(5 * MINUTE) })

  await queue.drain()

  expect(queue.failures).toMatchObject([{ job: 'wait-then-say', error: { name: 'TimeoutError' } }])
})
