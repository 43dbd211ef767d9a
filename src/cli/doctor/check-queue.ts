import { createQueue } from '../../adapters/bullmq/create-queue.ts'
import { systemClock } from '../../adapters/system/system-clock.ts'
import { type Ground, queueBackend } from '../../compose-ground.ts'
import { type CliTexts, fill, type Locale } from '../../web/text/index.ts'
import type { Finding } from './finding.ts'

/** Opens the queue and counts its jobs. */
export async function checkQueue(
  ground: Ground,
  texts: CliTexts['doctor'],
  locale: Locale,
): Promise<Finding> {
  const backend = queueBackend(ground)
  const processName = `doctor-${process.pid}`
  await using queue = await createQueue({ backend, clock: systemClock, log: ground.log, processName })
  const lanes = Object.values(await queue.counts())
  const sum = (state: 'waiting' | 'delayed' | 'failed') =>
    lanes.reduce((total, lane) => total + lane[state], 0)
  const values = {
    backend: backend.kind === 'redis' ? texts.queueInRedis : texts.queueInDatabase,
    waiting: sum('waiting'),
    delayed: sum('delayed'),
    failed: sum('failed'),
  }
  return { state: 'ok', detail: fill(texts.queue, values, locale) }
}
