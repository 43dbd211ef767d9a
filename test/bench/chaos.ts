import { type ChaosEnd, type ChaosStory, tellChaos } from '../support/chaos/tell-chaos.ts'
import { hasRedis } from '../support/has-redis.ts'
import { startRedisOnPort } from '../support/redis.ts'
import type { Line } from './report.ts'
import { percentile } from './statistics.ts'

const LARGE = {
  seed: Number(process.env.SEED ?? Date.now() % 1_000_000),
  postCount: 1_000,
  pageCount: 20,
  spanMs: 240_000,
  houseCount: 1,
  disasterCount: 50,
  patienceMs: 300_000,
} as const satisfies Partial<ChaosStory>

type Plan = Partial<ChaosStory> & Pick<ChaosStory, 'disasters'>

/** The stories without Redis; each names the one thing that is different about it. */
const STORIES: Readonly<Record<string, Plan>> = {
  'one house killed': { disasters: ['kill', 'kill-with-postgres', 'kill-twice'] },
  'two houses killed or frozen': {
    houseCount: 2,
    postCount: 300,
    disasterCount: 20,
    disasters: ['kill', 'freeze', 'kill-twice'],
  },
}

const ON_REDIS: Plan = {
  postCount: 300,
  disasterCount: 20,
  spanMs: 120_000,
  disasters: ['flush-redis', 'restart-redis', 'kill'],
}

/** Strikes the real program with crashes, and counts the Posts that were harmed: none may be. */
export async function benchChaos(): Promise<readonly Line[]> {
  const lines: Line[] = []
  for (const [name, plan] of Object.entries(STORIES)) lines.push(...(await tell(name, plan)))
  if (!hasRedis()) {
    process.stderr.write('SKIPPED: no redis-server on the PATH, so chaos was not told on Redis\n')
    return lines
  }
  await using redis = await startRedisOnPort()
  return [...lines, ...(await tell('Redis flushed and killed', { ...ON_REDIS, redis }))]
}

async function tell(name: string, plan: Plan): Promise<readonly Line[]> {
  const story = { ...LARGE, ...plan }
  const end = await tellChaos(story)
  const struck = Object.entries(end.struck).map(([disaster, count]) => `${disaster} ${count}`)
  process.stderr.write(`  ${name}, SEED=${story.seed}: ${struck.join(', ')}\n`)
  return linesOf(`${story.postCount} Posts, ${name}`, end)
}

const linesOf = (name: string, end: ChaosEnd): readonly Line[] => [
  ...(['duplicates', 'lost', 'false', 'hidden'] as const).map(fate => ({
    name: `${name}: ${fate}`,
    unit: 'Posts' as const,
    ours: end[fate],
    floor: null,
    target: { atMost: 0 },
  })),
  {
    name: `${name}: p99 lateness`,
    unit: 'ms',
    ours: percentile(end.latenessesMs, 0.99),
    floor: null,
    target: null,
  },
]
