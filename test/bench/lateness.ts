import { hasRedis } from '../support/has-redis.ts'
import { startRedisOnPort } from '../support/redis.ts'
import { bareFlips } from './bare-flips.ts'
import { type BenchHouse, openBenchHouse, publishPosts } from './bench-house.ts'
import { type PracticeChild, startPracticeChild } from './practice-child.ts'
import type { Line } from './report.ts'
import { median, percentile } from './statistics.ts'

const POST_COUNT = 300
const SINGLE_COUNT = 20
const SINGLE_EVERY_MS = 500
const ROUNDS = 3
/** Time to write the Posts down and to put them on the network, unpublished. */
const AHEAD_MS = 16_000

/** How Posts are spread over the second in which they are due. */
const SPREADS = { 'in one instant': 0, 'over one second': 1_000 / POST_COUNT } as const

/** Measures how late Posts become visible, against a bare loop that makes the same calls. */
export async function benchLateness(): Promise<readonly Line[]> {
  const onPostgres = await benchQueue('PostgreSQL queue', null)
  if (!hasRedis()) {
    process.stderr.write('SKIPPED: no redis-server on the PATH, so lateness was not measured on Redis\n')
    return onPostgres
  }
  await using redis = await startRedisOnPort()
  return [...onPostgres, ...(await benchQueue('Redis queue', redis.url))]
}

async function benchQueue(queue: string, redisUrl: string | null): Promise<readonly Line[]> {
  await using practice = await startPracticeChild()
  await using house = await openBenchHouse(practice, redisUrl)
  const lines: Line[] = []
  for (const [spread, gapMs] of Object.entries(SPREADS)) {
    lines.push(
      ...(await benchMany(practice, house, { name: `${POST_COUNT} Posts ${spread}, ${queue}`, gapMs })),
    )
  }
  return [...lines, await benchSingle(house, queue)]
}

async function benchMany(
  practice: PracticeChild,
  house: BenchHouse,
  { name, gapMs }: { readonly name: string; readonly gapMs: number },
): Promise<readonly Line[]> {
  const rounds: { readonly ours: readonly number[]; readonly floor: readonly number[] }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const floor = await bareFlips(practice, house.pages, dueTimes(POST_COUNT, gapMs, AHEAD_MS / 4))
    const ours = await publishPosts(house, dueTimes(POST_COUNT, gapMs, AHEAD_MS))
    rounds.push({ ours, floor })
    process.stderr.write(`  ${name}: ours ${told(ours)}, floor ${told(floor)}\n`)
  }
  const middle = (share: number, side: 'ours' | 'floor') =>
    median(rounds.map(round => percentile(round[side], share)))
  const line = (share: number) => ({
    unit: 'ms' as const,
    ours: middle(share, 'ours'),
    floor: middle(share, 'floor'),
  })
  return [
    { name: `${name}: p50 lateness`, ...line(0.5), target: null },
    { name: `${name}: p99 lateness`, ...line(0.99), target: { atMost: 1.5 } },
  ]
}

async function benchSingle(house: BenchHouse, queue: string): Promise<Line> {
  const ours = await publishPosts(house, dueTimes(SINGLE_COUNT, SINGLE_EVERY_MS, AHEAD_MS / 2))
  return {
    name: `A single Post, ${queue}: p50 lateness`,
    unit: 'ms',
    ours: median(ours),
    floor: null,
    target: { atMost: 150 },
  }
}

const dueTimes = (count: number, gapMs: number, aheadMs: number): readonly number[] => {
  const firstAtMs = Date.now() + aheadMs
  return Array.from({ length: count }, (_, index) => Math.round(firstAtMs + index * gapMs))
}

const told = (latenessesMs: readonly number[]): string =>
  `p50 ${percentile(latenessesMs, 0.5)} ms, p99 ${percentile(latenessesMs, 0.99)} ms`
