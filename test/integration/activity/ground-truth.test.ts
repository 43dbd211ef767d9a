import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boardRoutes } from '../../../src/web/activity/board-routes.tsx'
import { pagePostsRoutes } from '../../../src/web/activity/page-posts-routes.tsx'
import { yearRoutes } from '../../../src/web/activity/year-routes.tsx'
import { speakHtml } from '../../../src/web/html.tsx'
import {
  type ActivityHistory,
  countedOf,
  createHistory,
  truthOf,
  writeHistory,
} from '../../support/activity-history.ts'
import { createActivityWorld, TIME_ZONE } from '../../support/activity-world.ts'
import { createTestDatabase } from '../../support/database.ts'
import { createTestWeb } from '../../support/test-web.ts'

const PERIODS = [
  ['2026-01-01', '2026-02-01'],
  ['2026-02-01', '2026-03-01'],
  ['2026-03-01', '2026-04-01'],
  ['2026-05-01', '2026-06-01'],
  ['2026-03-16', '2026-03-17'],
  ['2026-01-01', '2026-04-01'],
  ['2026-01-01', '2027-01-01'],
  ['2026-02-28', '2026-02-28'],
] as const
const BASES = ['then', 'now'] as const
const CASES = PERIODS.flatMap(([from, to]) => BASES.map(basis => ({ from, to, basis })))

describe.each([1, 2, 3])('a made-up history, number %i', seed => {
  let house: Awaited<ReturnType<typeof openHouse>>
  beforeAll(async () => {
    house = await openHouse(createHistory(seed))
  })
  afterAll(() => house.close())

  it.each(CASES)(
    'is told cell by cell from $from to $to by the units of $basis',
    async ({ from, to, basis }) => {
      const truth = truthOf(house.history, from, to, basis)

      const { items, totals } = await house.get(`/activity?from=${from}&to=${to}&basis=${basis}`)

      expect(countedOf(totals)).toEqual(truth.totals)
      for (const item of items) expect(countedOf(item), item.branchName).toEqual(truth.rowOf(item.branchName))
      const told = new Set(items.map(({ branchName }: { branchName: string }) => branchName))
      for (const name of house.ids.keys()) if (!told.has(name)) expect(truth.rowOf(name).posts, name).toBe(0)
    },
  )

  it.each(CASES)(
    'lists behind each figure what it counts, from $from to $to, $basis',
    async ({ from, to, basis }) => {
      const period = `from=${from}&to=${to}&basis=${basis}`
      const { items, totals } = await house.get(`/activity?${period}`)

      expect(await house.get(`/activity/posts?${period}&limit=1`)).toMatchObject(listed(totals))
      for (const { branchId, posts, events, byGenre } of items) {
        const list = `/activity/posts?${period}&limit=1&branchId=${branchId}`
        expect(await house.get(list)).toMatchObject({ posts, events })
        expect(await house.get(`${list}&genre=video`)).toMatchObject({ posts: byGenre.video })
      }
    },
  )

  it('is shown on the page of the year as it is told', async () => {
    const truth = truthOf(house.history, '2026-01-01', '2027-01-01', 'now')

    const body = await house.page('/branches/year?year=2026&basis=now')

    for (const [name, id] of house.ids) {
      const [, shown] = new RegExp(`branchId=${id}"[^>]*>([\\d.]+)<`).exec(body) ?? []
      if (shown !== undefined) expect(Number(shown), name).toBe(truth.rowOf(name).events)
    }
    expect(body).toContain(`>${truth.totals.events}</a>`)
  })

  it('has buckets that hold every post of their days', async () => {
    const { items } = await house.get('/activity?from=2026-01-01&to=2026-07-01&bucket=month')

    for (const { branchName, buckets } of items)
      for (const { start, posts, events } of buckets) {
        const next = `2026-${String(Number(start.slice(5, 7)) + 1).padStart(2, '0')}-01`
        const { rowOf } = truthOf(house.history, start, next, 'then')
        expect({ posts, events }, `${branchName} ${start}`).toEqual({
          posts: rowOf(branchName).posts,
          events: rowOf(branchName).events,
        })
      }
  })
})

const listed = ({ posts, events }: { posts: number; events: number }) => ({ posts, events })

const PAGES = { timeZone: TIME_ZONE, locale: 'vi', assets: {}, practice: null } as const

async function openHouse(history: ActivityHistory) {
  const database = await createTestDatabase()
  const world = createActivityWorld(database.db)
  const ids = await writeHistory(world, history)
  const web = await createTestWeb(database, [
    (app, { organisation }) => {
      speakHtml(app, { ...PAGES, clock: world.clock })
      const uses = { activity: world.activity, units: organisation }
      for (const add of [boardRoutes, yearRoutes, pagePostsRoutes]) add(app, uses)
    },
  ])
  const headers = await web.keyOf('viewer')
  const ask = (url: string) => web.app.inject({ url, headers })
  return {
    ...{ history, ids },
    get: async (url: string) => (await ask(`/api/v1${url}`)).json(),
    page: async (url: string) => (await ask(url)).body,
    close: async () => {
      await web.app.close()
      await database[Symbol.asyncDispose]()
    },
  }
}
