import { expect, test } from 'vitest'
import { z } from 'zod'
import { HOUR, MINUTE, plus } from '../../src/kernel/time.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { defineJob, NO_RETRY } from '../../src/ports/define-job.ts'
import type { JobDefinition, QueueEngine } from '../../src/ports/queue.ts'

/** An empty queue, seen by two processes. For the one in memory both are the same. */
export interface QueueUnderTest extends AsyncDisposable {
  readonly clock: Clock
  readonly queue: QueueEngine
  readonly neighbour: QueueEngine
  /** Waits until it is so, moving fake time when nothing else is left to happen. */
  until(isSo: () => boolean | Promise<boolean>): Promise<void>
}

const wordOf = z.object({ word: z.string() })
type Word = z.infer<typeof wordOf>
type Definition = JobDefinition<object, Word>

const define = (run: Definition['run'], more: Partial<Definition> = {}) =>
  defineJob<object, Word>({
    name: 'say-word',
    queue: 'housekeeping',
    payload: wordOf,
    key: ({ word }) => word,
    retry: NO_RETRY,
    timeoutMs: MINUTE,
    run,
    ...more,
  })

const code = (value: string) => expect.objectContaining({ code: value })
const NONE = { waiting: 0, delayed: 0, active: 0, failed: 0 }

/** What every queue keeps to. `open` gives an empty one. */
export const queueContract = (open: () => Promise<QueueUnderTest>): void => {
  test('a job that was rung runs with its payload', async () => {
    await using under = await open()
    const said: Word[] = []
    const job = define(async (_, payload) => void said.push(payload))
    await using _worker = await under.queue.startWorker({ jobs: [job], areas: {} })

    await under.queue.ring(job, { word: 'chào' })

    await under.until(() => said.length > 0)
    expect(said).toEqual([{ word: 'chào' }])
  })

  test('a key rings once while its job is unfinished', async () => {
    await using under = await open()
    const said: string[] = []
    const job = define(async (_, { word }) => void said.push(word))
    const soon = plus(under.clock.now(), 150)
    await using _worker = await under.queue.startWorker({ jobs: [job], areas: {} })

    await under.queue.ring(job, { word: 'twice' }, soon)
    await under.neighbour.ring(job, { word: 'twice' }, soon)
    await under.queue.ring(job, { word: 'last' }, plus(soon, 50))

    await under.until(() => said.includes('last'))
    expect(said).toEqual(['twice', 'last'])
  })

  test('unlike jobs may have the same key', async () => {
    await using under = await open()
    const said: string[] = []
    const one = define(async () => void said.push('one'))
    const other = define(async () => void said.push('other'), { name: 'say-other-word' })

    await under.queue.ring(one, { word: 'same' })
    await under.queue.ring(other, { word: 'same' })
    await using _worker = await under.queue.startWorker({ jobs: [one, other], areas: {} })

    await under.until(() => said.length === 2)
    expect(said.sort()).toEqual(['one', 'other'])
  })

  test('a key is free again after its job is done', async () => {
    await using under = await open()
    let runs = 0
    const job = define(async () => void runs++)
    await using _worker = await under.queue.startWorker({ jobs: [job], areas: {} })
    await under.queue.ring(job, { word: 'again' })
    await under.until(() => runs === 1)

    await under.until(async () => {
      await under.queue.ring(job, { word: 'again' })
      return runs >= 2
    })

    expect((await under.queue.counts()).housekeeping.failed).toBe(0)
  })

  test('a key is free again after its job failed', async () => {
    await using under = await open()
    const job = define(async () => {
      throw new Error('no')
    })
    const failed = async () => (await under.queue.counts()).housekeeping.failed
    await using _worker = await under.queue.startWorker({ jobs: [job], areas: {} })
    await under.queue.ring(job, { word: 'again' })
    await under.until(async () => (await failed()) === 1)

    await under.queue.ring(job, { word: 'again' })

    await under.until(async () => (await failed()) === 2)
  })

  test('a job for later does not run before its time', async () => {
    await using under = await open()
    const at = plus(under.clock.now(), 250)
    let ranAt: Date | undefined
    const job = define(async () => {
      ranAt = under.clock.now()
    })
    await using _worker = await under.queue.startWorker({ jobs: [job], areas: {} })

    await under.queue.ring(job, { word: 'later' }, at)

    await under.until(() => ranAt !== undefined)
    expect(ranAt?.getTime()).toBeGreaterThanOrEqual(at.getTime())
  })

  test('a payload that does not fit its schema is refused when rung', async () => {
    await using under = await open()
    const job = define(async () => {}, { payload: z.object({ word: z.string().max(3) }) })

    const ringing = under.queue.ring(job, { word: 'too long' })

    await expect(ringing).rejects.toEqual(code('JOB_PAYLOAD_INVALID'))
    expect((await under.queue.counts()).housekeeping).toEqual(NONE)
  })

  test('a payload that no longer fits fails without running or trying again', async () => {
    await using under = await open()
    let runs = 0
    const rungBefore = define(async () => {}, { retry: { attempts: 3, backoffMs: 10 } })
    const strict = define(async () => void runs++, { payload: z.object({ word: z.string().max(3) }) })
    await using _worker = await under.queue.startWorker({ jobs: [strict], areas: {} })

    await under.queue.ring(rungBefore, { word: 'too long' })

    await under.until(async () => (await under.queue.counts()).housekeeping.failed === 1)
    expect(runs).toBe(0)
  })

  test('a job that this version does not know fails', async () => {
    await using under = await open()
    const unknown = define(async () => {}, { name: 'from-the-future' })
    await using _worker = await under.queue.startWorker({ jobs: [], areas: {} })

    await under.queue.ring(unknown, { word: 'hello' })

    await under.until(async () => (await under.queue.counts()).housekeeping.failed === 1)
  })

  test('a job that runs past its time limit sees its signal aborted', async () => {
    await using under = await open()
    const reasons: unknown[] = []
    const job = define(
      (_, __, signal) =>
        under.clock.sleepUntil(plus(under.clock.now(), HOUR), signal).catch(reason => {
          reasons.push(reason)
        }),
      { timeoutMs: 100 },
    )
    await using _worker = await under.queue.startWorker({ jobs: [job], areas: {} })

    await under.queue.ring(job, { word: 'slow' })

    await under.until(() => reasons.length > 0)
    expect(reasons).toMatchObject([{ name: 'TimeoutError' }])
  })

  test('a job that throws is tried as often as its policy says, spaced, then fails', async () => {
    await using under = await open()
    const triedAt: number[] = []
    const job = define(
      async () => {
        triedAt.push(under.clock.now().getTime())
        throw new Error('no')
      },
      { retry: { attempts: 3, backoffMs: 50 } },
    )
    await using _worker = await under.queue.startWorker({ jobs: [job], areas: {} })

    await under.queue.ring(job, { word: 'stubborn' })

    await under.until(async () => (await under.queue.counts()).housekeeping.failed === 1)
    const gaps = triedAt.slice(1).map((at, i) => at - (triedAt[i] ?? 0))
    expect(gaps).toEqual([expect.toSatisfy(ms => ms >= 50), expect.toSatisfy(ms => ms >= 50)])
  })

  test('two workers share the jobs, and each job runs once', async () => {
    await using under = await open()
    const ran: string[] = []
    const taking = (who: string) =>
      define(async (_, { word }) => {
        ran.push(`${word} ${who}`)
        await under.clock.sleepUntil(plus(under.clock.now(), 20))
      })
    await using _one = await under.queue.startWorker({ jobs: [taking('one')], areas: {} })
    await using _two = await under.neighbour.startWorker({ jobs: [taking('two')], areas: {} })
    const words = Array.from({ length: 40 }, (_, i) => `word-${i}`)

    await Promise.all(words.map(word => under.queue.ring(taking('nobody'), { word })))

    await under.until(() => ran.length >= 40)
    expect(ran.map(line => line.split(' ')[0]).sort()).toEqual(words.sort())
    expect(new Set(ran.map(line => line.split(' ')[1]))).toEqual(new Set(['one', 'two']))
  })

  test('stopping aborts the job that runs, and another worker takes it over at once', async () => {
    await using under = await open()
    const events: string[] = []
    const sleeping = define(async (_, __, signal) => {
      events.push('started')
      await under.clock.sleepUntil(plus(under.clock.now(), HOUR), signal)
    })
    const worker = await under.queue.startWorker({ jobs: [sleeping], areas: {} })
    await under.queue.ring(sleeping, { word: 'handed over' })
    await under.until(() => events.includes('started'))

    await worker.stop(5_000)
    const quick = define(async () => void events.push('taken over'))
    await using _other = await under.neighbour.startWorker({ jobs: [quick], areas: {} })

    await under.until(() => events.includes('taken over'))
    expect(events).toEqual(['started', 'taken over'])
    expect((await under.queue.counts()).housekeeping.failed).toBe(0)
  })

  test('stopping waits no longer than it was told for a job that does not listen', async () => {
    await using under = await open()
    const release = new AbortController()
    let isStarted = false
    const deaf = define(async () => {
      isStarted = true
      await under.clock.sleepUntil(plus(under.clock.now(), HOUR), release.signal).catch(() => {})
    })
    const worker = await under.queue.startWorker({ jobs: [deaf], areas: {} })
    await under.queue.ring(deaf, { word: 'deaf' })
    await under.until(() => isStarted)
    const askedAt = under.clock.now().getTime()

    let isStopped = false
    const stopping = worker.stop(200).then(() => {
      isStopped = true
    })
    await under.until(() => isStopped)

    expect(under.clock.now().getTime() - askedAt).toBeLessThan(3_000)
    release.abort()
    await stopping
  })

  test('a worker that has stopped takes nothing', async () => {
    await using under = await open()
    let runs = 0
    const job = define(async () => void runs++)
    const worker = await under.queue.startWorker({ jobs: [job], areas: {} })

    await worker.stop(1_000)
    await under.queue.ring(job, { word: 'late' })

    expect((await under.queue.counts()).housekeeping).toEqual({ ...NONE, waiting: 1 })
    expect(runs).toBe(0)
  })

  test('counts tell the lanes apart, and what waits from what is for later', async () => {
    await using under = await open()
    const now = define(async () => {}, { queue: 'media' })
    const later = define(async () => {}, { queue: 'publishing' })

    await under.queue.ring(now, { word: 'one' })
    await under.queue.ring(now, { word: 'two' })
    await under.queue.ring(later, { word: 'three' }, plus(under.clock.now(), HOUR))

    expect(await under.queue.counts()).toEqual({
      publishing: { ...NONE, delayed: 1 },
      media: { ...NONE, waiting: 2 },
      housekeeping: NONE,
    })
  })

  test('each process proves that it takes jobs itself, whoever else does', async () => {
    await using under = await open()
    await using one = await under.queue.startWorker({ jobs: [], areas: {} })
    await using other = await under.neighbour.startWorker({ jobs: [], areas: {} })

    await under.until(() => one.consumedMsAgo() !== null && other.consumedMsAgo() !== null)
  })

  test('a closed queue refuses to ring', async () => {
    await using under = await open()
    const job = define(async () => {})

    await under.neighbour[Symbol.asyncDispose]()

    await expect(under.neighbour.ring(job, { word: 'late' })).rejects.toEqual(code('QUEUE_UNAVAILABLE'))
  })
}
