import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createQueue, type QueueOptions } from '../../src/adapters/bullmq/create-queue.ts'
import { systemClock } from '../../src/adapters/system/system-clock.ts'
import { createTestDatabase } from '../support/database.ts'
import { endlessJob } from '../support/doomed-worker.ts'
import { hasRedis } from '../support/has-redis.ts'
import { startRedis, type TestRedis } from '../support/redis.ts'
import { silentLog } from '../support/silent-log.ts'
import { type QueueUnderTest, queueContract } from './queue-contract.ts'

type Backend = QueueOptions['backend']

interface BullmqUnderTest extends QueueUnderTest {
  readonly backend: Backend
}

const openOn = async (backend: Backend, close: () => Promise<void>): Promise<BullmqUnderTest> => {
  const options = { backend, clock: systemClock, log: silentLog, lockMs: 1_000 }
  const queue = await createQueue({ ...options, processName: 'one' })
  const neighbour = await createQueue({ ...options, processName: 'two' })
  return {
    backend,
    clock: systemClock,
    queue,
    neighbour,
    until: async isSo => void (await vi.waitUntil(isSo, { timeout: 15_000, interval: 10 })),
    [Symbol.asyncDispose]: async () => {
      await queue[Symbol.asyncDispose]()
      await neighbour[Symbol.asyncDispose]()
      await close()
    },
  }
}

const bullmqContract = (open: () => Promise<BullmqUnderTest>) => {
  queueContract(open)

  test('what a killed process held is taken over', async () => {
    await using under = await open()
    const script = join(import.meta.dirname, '../support/doomed-worker.ts')
    const doomed = spawn(process.execPath, [script, JSON.stringify(under.backend)])
    await under.queue.ring(endlessJob, { word: 'held' })
    await once(doomed.stdout, 'data')
    let isTakenOver = false
    const onStart = async () => {
      isTakenOver = true
    }

    doomed.kill('SIGKILL')
    await using _worker = await under.queue.startWorker({ jobs: [endlessJob], areas: { onStart } })

    await under.until(() => isTakenOver)
  })
}

describe('a queue on PostgreSQL', () => {
  bullmqContract(async () => {
    const database = await createTestDatabase()
    const backend = { kind: 'postgres', connectionString: database.url } as const
    return openOn(backend, async () => database[Symbol.asyncDispose]())
  })

  test('processes that start together make its tables once', async () => {
    await using database = await createTestDatabase()
    const backend = { kind: 'postgres', connectionString: database.url } as const
    const options = { backend, clock: systemClock, log: silentLog }

    const queues = await Promise.all(
      ['one', 'two', 'three'].map(processName => createQueue({ ...options, processName })),
    )

    expect(queues).toHaveLength(3)
    for (const queue of queues) await queue[Symbol.asyncDispose]()
  })

  test('a server that is not there is told at once', async () => {
    const backend = { kind: 'postgres', connectionString: 'postgres://nobody@127.0.0.1:1/none' } as const

    const opening = createQueue({ backend, clock: systemClock, log: silentLog, processName: 'one' })

    await expect(opening).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' })
  })
})

describe.runIf(hasRedis())('a queue on Redis', () => {
  let redis: TestRedis
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterAll(() => redis[Symbol.asyncDispose]())
  const open = () => openOn({ kind: 'redis', url: redis.url }, redis.empty)

  bullmqContract(open)

  test('a server that hangs is given up after two seconds', async () => {
    await using under = await open()
    const askedAtMs = performance.now()

    redis.hang()
    const ringing = under.queue.ring(endlessJob, { word: 'unheard' })

    await expect(ringing).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' })
    expect(performance.now() - askedAtMs).toBeLessThan(2_500)
    redis.resume()
  })

  test('a server that is not there is told at once', async () => {
    const backend = { kind: 'redis', url: 'redis://127.0.0.1:1' } as const

    const opening = createQueue({ backend, clock: systemClock, log: silentLog, processName: 'one' })

    await expect(opening).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' })
  })
})
