import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createHealth, type HealthOptions } from '../../../src/adapters/system/create-health.ts'
import { MINUTE } from '../../../src/kernel/time.ts'
import { createRecordingLog } from '../../support/recording-log.ts'
import { silentLog } from '../../support/silent-log.ts'

const works = async () => {}
const breaks = async () => {
  throw new Error('down')
}
const make = (more: Partial<HealthOptions> = {}) =>
  createHealth({
    checkDatabase: works,
    checkStorage: works,
    worker: { consumedMsAgo: () => 0 },
    log: silentLog,
    ...more,
  })

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test.each<[string, Partial<HealthOptions>, object]>([
  ['everything works', {}, { isReady: true, checks: { database: 'ok', queue: 'ok', storage: 'ok' } }],
  ['the database is down', { checkDatabase: breaks }, { isReady: false, checks: { database: 'failed' } }],
  ['the disk is full', { checkStorage: breaks }, { isReady: false, checks: { storage: 'failed' } }],
  [
    'nothing was consumed yet',
    { worker: { consumedMsAgo: () => null } },
    { isReady: false, checks: { queue: 'failed' } },
  ],
  [
    'nothing was consumed for a minute',
    { worker: { consumedMsAgo: () => MINUTE + 1 } },
    { isReady: false, checks: { queue: 'failed' } },
  ],
  ['this process has no worker', { worker: null }, { isReady: true, checks: { queue: 'off' } }],
])('when %s, the report says so', async (_, options, expected) => {
  expect(await make(options).report()).toMatchObject(expected)
})

test('a check that hangs is given up', async () => {
  const reporting = make({ checkDatabase: () => new Promise(() => {}) }).report()

  await vi.advanceTimersByTimeAsync(2_000)

  expect(await reporting).toMatchObject({ isReady: false, checks: { database: 'failed', storage: 'ok' } })
})

test('asking often looks once a second', async () => {
  let looks = 0
  const health = make({ checkStorage: async () => looks++ })

  await Promise.all([health.report(), health.report()])
  await vi.advanceTimersByTimeAsync(999)
  await health.report()
  expect(looks).toBe(1)

  await vi.advanceTimersByTimeAsync(2)
  await health.report()
  expect(looks).toBe(2)
})

test('becoming ready and ceasing to be so are logged once each', async () => {
  const log = createRecordingLog()
  let isDown = false
  const health = make({ log, checkDatabase: () => (isDown ? breaks() : works()) })

  for (const down of [false, false, true, true]) {
    isDown = down
    await health.report()
    await vi.advanceTimersByTimeAsync(1_001)
  }

  expect(log.lines.map(line => line.sentence)).toEqual(['ready', 'not ready'])
})
