import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { type HouseProcess, startHouseProcess } from '../../support/house-process.ts'
import { HOUSE_SECRET_KEY } from '../../support/house-secret-key.ts'
import { createHouseWorld, type HouseWorld, type Officer } from '../../support/house-world.ts'

type RoleName = 'web' | 'worker' | 'scheduler'

let database: TestDatabase
let world: HouseWorld
let houses: Record<RoleName, HouseProcess>
let officer: Officer

const start = (ROLES: RoleName) => startHouseProcess({ ...world.env, ROLES })

beforeAll(async () => {
  database = await createTestDatabase()
  world = await createHouseWorld({ DATABASE_URL: database.url, SECRET_KEY: HOUSE_SECRET_KEY })
  const [web, worker, scheduler] = await Promise.all([start('web'), start('worker'), start('scheduler')])
  houses = { web, worker, scheduler }
  officer = await world.enter(web.url)
})
afterAll(async () => {
  await Promise.all(Object.values(houses).map(house => house.stop()))
  await world[Symbol.asyncDispose]()
  await database[Symbol.asyncDispose]()
})

test('web, worker and scheduler in a process each publish a Post', async () => {
  const id = await officer.schedule('Ba tiến trình, một bài', 5_000)

  const post = await officer.reaches(id, 'published')

  expect(world.seen()).toEqual(['Ba tiến trình, một bài'])
  expect(post.permalink).toMatch(/^http/)
})

test.each([
  ['web', 'off'],
  ['worker', 'ok'],
  ['scheduler', 'off'],
] as const)('a process with only the %s role is ready when what it needs answers', async (role, queue) => {
  const ready = await vi.waitFor(
    async () => {
      const response = await fetch(`${houses[role].url}/readyz`)
      expect(response.status).toBe(200)
      return response.json()
    },
    { timeout: 10_000, interval: 200 },
  )

  expect(ready).toEqual({ checks: { database: 'ok', queue, storage: 'ok' } })
})

test('a process without the web role answers for its health and nothing else', async () => {
  const ask = async (path: string) => (await fetch(houses.worker.url + path)).status

  const statuses = await Promise.all(
    ['/healthz', '/metrics', '/', '/sign-in', '/api/v1/posts', '/api/v1/openapi.json'].map(ask),
  )

  expect(statuses).toEqual([200, 200, 404, 404, 404, 404])
})

test('what a killed worker held is taken over by another within 40 seconds', async () => {
  const hang = { kind: 'hang', hasEffect: false } as const
  world.facebook.control.addFault({ fault: hang, operation: 'update-post' })
  const flip = world.facebook.control.nextCall({ operation: 'update-post' })
  const id = await officer.schedule('Máy kia chết, máy này làm', 2_000)
  await flip

  await houses.worker.kill()
  const killedAtMs = performance.now()
  houses.worker = await start('worker')
  await officer.reaches(id, 'published', 45_000)

  expect(performance.now() - killedAtMs).toBeLessThan(40_000)
  expect(world.seen().filter(message => message.startsWith('Máy kia'))).toHaveLength(1)
}, 60_000)
