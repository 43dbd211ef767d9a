import { JOBS } from '../jobs/index.ts'
import { createQueue } from './adapters/bullmq/create-queue.ts'
import { startScheduler } from './adapters/cron/start-scheduler.ts'
import { createMetrics } from './adapters/metrics/create-metrics.ts'
import { createHealth } from './adapters/system/create-health.ts'
import { createPinoLog } from './adapters/system/pino-log.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import { composeAreas, type House } from './compose.ts'
import { composeApp } from './compose-app.ts'
import { type Ground, openGround, queueBackend } from './compose-ground.ts'
import { composeNetwork } from './compose-network.ts'
import type { Config } from './config/config.ts'
import { createTickStore } from './database/tick-store.ts'
import { SECOND } from './kernel/time.ts'
import type { Log } from './ports/log.ts'
import type { QueueEngine, QueueWorker } from './ports/queue.ts'
import { openPracticeMode, type PracticeMode } from './practice-mode.ts'
import { countPostsByState } from './publishing/post-count-store.ts'
import { watchFromOutside } from './watch-from-outside.ts'
import { countAlarms } from './watching/count-alarms.ts'

/** A running process of the installation. Disposing stops it in two phases: nothing new is taken, then what runs ends. */
export interface RunningHouse extends AsyncDisposable {
  readonly log: Log
  readonly ground: Ground
  readonly areas: House
  readonly practice: PracticeMode | null
  /** Where it answers. */
  readonly url: string
}

/** How long running work may take to end once the process was asked to stop. */
const STOP_WITHIN_MS = 8 * SECOND

/** Starts the roles asked for, and tells where they answer. */
export async function startHouse(
  config: Config,
  log = createPinoLog({ level: config.logLevel }),
): Promise<RunningHouse> {
  await using stack = new AsyncDisposableStack()
  const ground = stack.use(await openGround(config, log))
  const practice = stack.use(await openPracticeMode(config, ground.secretKey))
  const { queue, metrics } = await openQueue(ground)
  stack.use(queue)
  const network = composeNetwork(config, practice?.app ?? null, metrics)
  const areas = await composeAreas(ground, network, queue, metrics)
  await areas.briefing.supplyIndicators()
  const worker = await startWorker(config, queue, areas)
  const health = createHealth({
    checkDatabase: () => ground.database.pool.query('select 1'),
    checkStorage: () => areas.objectStore.check(),
    worker,
    log,
  })
  const app = stack.adopt(await composeApp({ ground, areas, practice, health, metrics }), one => one.close())
  const url = await app.listen({ host: config.web.host, port: config.web.port })
  // The worker was started first and is asked to stop before everything it stands on.
  if (worker) stack.defer(() => worker.stop(STOP_WITHIN_MS))
  if (config.roles.includes('scheduler')) stack.use(await startSchedule(ground, queue))
  // A worker that stands still cannot tell; the others can.
  if (config.roles.some(role => role !== 'worker'))
    stack.use(watchFromOutside({ watching: areas.watching, clock: systemClock, log }))
  log.info({ url, roles: config.roles }, 'Ready')
  const running = stack.move()
  return { log, ground, areas, practice, url, [Symbol.asyncDispose]: () => running.disposeAsync() }
}

async function openQueue(ground: Ground) {
  const { config, database, log } = ground
  const metrics = createMetrics({
    countPosts: () => countPostsByState(database.db),
    readWatch: countAlarms({ db: database.db, clock: systemClock }),
    now: () => systemClock.now(),
    countJobs: () => queue.counts(),
  })
  const queue: QueueEngine = await createQueue({
    backend: queueBackend(ground),
    clock: systemClock,
    log,
    processName: `${config.web.host}-${config.web.port || process.pid}`,
    onRan: metrics.jobRan,
  })
  return { queue, metrics }
}

async function startWorker(config: Config, queue: QueueEngine, areas: House): Promise<QueueWorker | null> {
  return config.roles.includes('worker') ? queue.startWorker({ jobs: JOBS, areas }) : null
}

const startSchedule = ({ config, database, log }: Ground, queue: QueueEngine) =>
  startScheduler({
    jobs: JOBS,
    queue,
    ticks: createTickStore(database.db),
    clock: systemClock,
    timeZone: config.timeZone,
    log,
  })
