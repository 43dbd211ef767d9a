import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { SECOND } from '../../kernel/time.ts'
import type { JobRan, LaneCounts } from '../../ports/queue.ts'
import { createWatchGauges, type WatchedFigures } from './watch-gauges.ts'

/** The figures that business events feed, and the page that Prometheus reads. */
export interface Metrics {
  readonly contentType: string
  /** Reads the gauges first. What cannot be read is left out; it never throws. */
  text(): Promise<string>
  postAccepted(latenessMs: number): void
  attemptMade(step: string, outcome: string): void
  jobRan(ran: JobRan): void
  graphCalled(outcome: string, tookMs: number): void
  /** `route` is the pattern, never the address: addresses are without number and may carry tokens. */
  httpAnswered(method: string, route: string, status: number, tookMs: number): void
}

export interface MetricsOptions {
  /** How many Posts there are in each state; read when Prometheus asks. */
  readonly countPosts: () => Promise<Readonly<Record<string, number>>>
  /** How many jobs each lane holds; read when Prometheus asks. */
  readonly countJobs: () => Promise<LaneCounts>
  /** What is wrong, and how long what ends still lasts; read when Prometheus asks. */
  readonly readWatch: () => Promise<WatchedFigures>
  readonly now: () => Date
}

/** From what the promise of two seconds needs to a three-hour outage. */
const LATENESS_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 300, 1_800, 10_800]
const CALL_BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Makes the figures of this process, those of Node itself included. */
export const createMetrics = (options: MetricsOptions): Metrics => {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const figures = createFigures(register)
  createGauges(register, options)
  createWatchGauges(register, options)
  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    postAccepted: latenessMs => figures.lateness.observe(latenessMs / SECOND),
    attemptMade: (step, outcome) => figures.attempts.inc({ step, outcome }),
    jobRan: ({ job, outcome, tookMs }) => figures.jobs.observe({ job, outcome }, tookMs / SECOND),
    graphCalled: (outcome, tookMs) => figures.graph.observe({ outcome }, tookMs / SECOND),
    httpAnswered: (method, route, status, tookMs) =>
      figures.http.observe({ method, route, status: `${status}` }, tookMs / SECOND),
  }
}

const createFigures = (register: Registry) => ({
  lateness: new Histogram({
    name: 'post_lateness_seconds',
    help: 'Time from publishAt to the network accepting the Post',
    buckets: LATENESS_BUCKETS,
    registers: [register],
  }),
  attempts: new Counter({
    name: 'post_attempts_total',
    help: 'Attempts to bring Posts to the network',
    labelNames: ['step', 'outcome'],
    registers: [register],
  }),
  jobs: timed(register, 'job_duration_seconds', 'Runs of background jobs', ['job', 'outcome']),
  graph: timed(register, 'graph_call_duration_seconds', 'Calls of the Graph API', ['outcome']),
  http: timed(register, 'http_request_duration_seconds', 'Answered requests', ['method', 'route', 'status']),
})

const timed = <Label extends string>(register: Registry, name: string, help: string, labelNames: Label[]) =>
  new Histogram({ name, help, labelNames, buckets: CALL_BUCKETS, registers: [register] })

const createGauges = (register: Registry, { countPosts, countJobs }: MetricsOptions): void => {
  const posts = new Gauge({
    name: 'posts',
    help: 'Posts by state',
    labelNames: ['state'],
    registers: [register],
    async collect() {
      posts.reset()
      const counts = await countPosts().catch(() => ({}))
      for (const [state, count] of Object.entries(counts)) posts.set({ state }, count)
    },
  })
  const depth = new Gauge({
    name: 'queue_jobs',
    help: 'Jobs that each lane holds',
    labelNames: ['lane', 'state'],
    registers: [register],
    async collect() {
      depth.reset()
      const lanes = await countJobs().catch(() => ({}))
      for (const [lane, counts] of Object.entries(lanes)) {
        for (const [state, count] of Object.entries(counts)) depth.set({ lane, state }, count)
      }
    },
  })
}
