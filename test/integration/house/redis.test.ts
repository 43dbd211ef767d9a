import { expect, test } from 'vitest'
import { hasRedis } from '../../support/has-redis.ts'
import { startHouseProcess } from '../../support/house-process.ts'
import { createHouseWorld } from '../../support/house-world.ts'
import { startRedisOnPort } from '../../support/redis.ts'

test.skipIf(!hasRedis())(
  'a Redis that is emptied before the time loses no Post',
  async () => {
    await using redis = await startRedisOnPort()
    await using world = await createHouseWorld({ REDIS_URL: redis.url })
    await using house = await startHouseProcess(world.env)
    const officer = await world.enter(house.url)
    const id = await officer.schedule('Redis trống, bài vẫn ra', 9_000)
    await officer.reaches(id, 'staged')

    await redis.empty()
    await officer.reaches(id, 'published', 35_000)

    expect(world.seen()).toEqual(['Redis trống, bài vẫn ra'])
    expect(await house.stop()).toBe(0)
  },
  60_000,
)

test.skipIf(!hasRedis())('a house whose Redis is gone still stops within ten seconds', async () => {
  const redis = await startRedisOnPort()
  await using world = await createHouseWorld({ REDIS_URL: redis.url })
  await using house = await startHouseProcess(world.env)
  await redis[Symbol.asyncDispose]()

  const askedAtMs = performance.now()
  const exitCode = await house.stop()

  expect(exitCode).toBe(0)
  expect(performance.now() - askedAtMs).toBeLessThan(10_000)
})
