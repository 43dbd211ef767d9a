import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { tick, tickKey } from '../../../jobs/tick.ts'
import { startScheduler } from '../../../src/adapters/cron/start-scheduler.ts'
import { systemClock } from '../../../src/adapters/system/system-clock.ts'
import { createTickStore } from '../../../src/database/tick-store.ts'
import { AppError } from '../../../src/kernel/errors.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import { defineJob, NO_RETRY } from '../../../src/ports/define-job.ts'
import type { Queue } from '../../../src/ports/queue.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { silentLog } from '../../support/silent-log.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('schedulerTicks').execute()
})

const recurring = (schedule: string) =>
  defineJob({
    name: 'sweep-posts',
    queue: 'housekeeping',
    payload: tick,
    key: tickKey,
    retry: NO_RETRY,
    timeoutMs: 1_000,
    schedule,
    run: async () => {},
  })

/** A queue that keeps every ring, the doubled ones too. */
const recordRings = (rings: string[], isDown = false): Queue => ({
  ring: async (job, payload) => {
    if (isDown) throw new AppError('QUEUE_UNAVAILABLE')
    rings.push(job.key(payload))
  },
  counts: () => Promise.reject(new Error('not counted')),
  [Symbol.asyncDispose]: async () => {},
})

const start = (schedule: string, queue: Queue, clock: Clock) =>
  startScheduler({
    jobs: [recurring(schedule)],
    queue,
    ticks: createTickStore(database.db),
    clock,
    timeZone: 'Asia/Ho_Chi_Minh',
    log: silentLog,
  })

const startThree = (schedule: string, queue: Queue, clock: Clock) =>
  Promise.all([start(schedule, queue, clock), start(schedule, queue, clock), start(schedule, queue, clock)])

const stop = (schedulers: readonly AsyncDisposable[]) =>
  Promise.all(schedulers.map(scheduler => scheduler[Symbol.asyncDispose]()))

const rememberTick = (at: string) =>
  database.db
    .insertInto('schedulerTicks')
    .values({ jobName: 'sweep-posts', lastTickAt: new Date(at) })
    .execute()

test('three schedulers ring once for each tick', async () => {
  const rings: string[] = []

  const schedulers = await startThree('* * * * * *', recordRings(rings), systemClock)
  await vi.waitUntil(() => rings.length >= 3, { timeout: 10_000, interval: 20 })
  await stop(schedulers)

  expect(rings).toEqual([...new Set(rings)].sort())
})

test('three schedulers that start together make up a missed night once', async () => {
  const rings: string[] = []
  const clock = createFakeClock(new Date('2026-11-22T08:30:00+07:00'))
  await rememberTick('2026-11-19T02:00:00+07:00')

  await stop(await startThree('0 0 2 * * *', recordRings(rings), clock))

  expect(rings).toEqual([`tick-${Date.parse('2026-11-22T02:00:00+07:00')}`])
})

test('a new installation rings for nothing that lies before it', async () => {
  const rings: string[] = []
  const clock = createFakeClock(new Date('2026-11-22T08:30:00+07:00'))

  await stop(await startThree('0 0 2 * * *', recordRings(rings), clock))
  await stop(await startThree('0 0 2 * * *', recordRings(rings), clock))

  expect(rings).toEqual([])
})

test('a tick that could not be rung is made up later', async () => {
  const rings: string[] = []
  const clock = createFakeClock(new Date('2026-11-22T08:30:00+07:00'))
  await rememberTick('2026-11-21T02:00:00+07:00')

  await stop([await start('0 0 2 * * *', recordRings(rings, true), clock)])
  await stop([await start('0 0 2 * * *', recordRings(rings), clock)])

  expect(rings).toHaveLength(1)
})
