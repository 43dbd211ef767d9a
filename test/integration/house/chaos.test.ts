import { expect, test } from 'vitest'
import { type ChaosStory, tellChaos } from '../../support/chaos/tell-chaos.ts'
import { hasRedis } from '../../support/has-redis.ts'
import { startRedisOnPort } from '../../support/redis.ts'

// `npm run bench -- chaos` tells the same stories in a large size.
const SMALL = {
  seed: Number(process.env.SEED ?? Date.now() % 1_000_000),
  postCount: 40,
  pageCount: 4,
  spanMs: 15_000,
  houseCount: 1,
  disasterCount: 5,
  patienceMs: 120_000,
} as const satisfies Partial<ChaosStory>

const UNHARMED = { duplicates: 0, lost: 0, false: 0, hidden: 0 }
const LIMIT_MS = 240_000

test(
  'a house killed again and again, with its PostgreSQL, shows every Post once',
  async () => {
    const end = await tellChaos({ ...SMALL, disasters: ['kill', 'kill-with-postgres', 'kill-twice'] })

    expect(end, `SEED=${SMALL.seed}`).toMatchObject(UNHARMED)
  },
  LIMIT_MS,
)

test(
  'two houses, one frozen past its lease and woken, show every Post once',
  async () => {
    const end = await tellChaos({
      ...SMALL,
      houseCount: 2,
      disasterCount: 2,
      disasters: ['freeze'],
    })

    expect(end, `SEED=${SMALL.seed}`).toMatchObject(UNHARMED)
  },
  LIMIT_MS,
)

test.skipIf(!hasRedis())(
  'a Redis that is flushed and killed in the middle costs no Post',
  async () => {
    await using redis = await startRedisOnPort()
    const disasters = ['flush-redis', 'restart-redis', 'kill'] as const
    const end = await tellChaos({ ...SMALL, disasters, redis })

    expect(end, `SEED=${SMALL.seed}`).toMatchObject(UNHARMED)
  },
  LIMIT_MS,
)
