import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnitId } from '../../src/kernel/ids.ts'
import { createActivityWorld } from '../support/activity-world.ts'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf } = await createTestWeb(database)
const headers = await keyOf('viewer')
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})

const get = async (url: string) => {
  const answer = await app.inject({ url: `/api/v1${url}`, headers })
  return { status: answer.statusCode, body: answer.json() }
}

let branch: UnitId
beforeAll(async () => {
  const { addUnit, addPost } = createActivityWorld(database.db)
  branch = await addUnit('Đoàn xã Tân Bình', { block: 'Khối xã, thị trấn' })
  await addUnit('Đoàn trường THPT Hòa An', { block: 'Khối trường học' })
  await addPost(branch, { at: '2026-11-01 00:00', genre: 'photos', eventId: 'e1' })
  await addPost(branch, { at: '2026-11-09 23:59', source: 'link', isVerified: false, eventId: 'e1' })
  await addPost(branch, { at: '2026-11-20 08:00', source: 'ours', pillar: 'counsel' })
})

describe('GET /activity', () => {
  it('tells what each branch published, in every bucket of the period', async () => {
    const { status, body } = await get('/activity?from=2026-11-02&to=2026-11-23&bucket=week')

    const known = { expected: true, countable: true }
    expect(status).toBe(200)
    expect(body.items).toHaveLength(2)
    expect(body.items[1]).toEqual({
      ...{ branchId: branch, branchName: 'Đoàn xã Tân Bình', block: 'Khối xã, thị trấn', cluster: null },
      ...{ posts: 2, events: 2, unverified: 1 },
      bySource: { automatic: 0, link: 1, ours: 1 },
      byGenre: { news: 2, story: 0, photos: 0, video: 0, share: 0 },
      byPillar: { members: 0, planning: 0, counsel: 1, none: 1 },
      buckets: [
        { start: '2026-11-02', posts: 0, events: 0, ...known },
        { start: '2026-11-09', posts: 1, events: 1, ...known },
        { start: '2026-11-16', posts: 1, events: 1, ...known },
      ],
      submissions: { sent: 0, accepted: 0, published: 0 },
      ...{ lastPostAt: '2026-11-20T01:00:00.000Z', silentDays: 2, silentExpectedDays: 2 },
      ...{ longestGapDays: 10, longestGapAllowedDays: 14, target: 2.8, targetShare: 0.7143 },
      ...{ activeWeeks: 2, weeks: 3, countable: true, sharedWith: [] },
    })
    expect(body.totals).toMatchObject({ posts: 2, events: 2 })
  })

  it('tells of one block, one branch, or by today’s units', async () => {
    const of = (query: string) => get(`/activity?from=2026-11-01&to=2026-12-01&${query}`)

    expect((await of(`branchId=${branch}`)).body.items).toMatchObject([{ posts: 3, events: 2 }])
    expect((await of('block=Kh%E1%BB%91i tr%C6%B0%E1%BB%9Dng h%E1%BB%8Dc')).body.totals.posts).toBe(0)
    expect((await of('basis=now')).body.totals).toMatchObject({ posts: 3, events: 2 })
  })

  it.each([
    ['/activity?from=2026-11-01', 'to'],
    ['/activity?from=2026-11-01&to=2026-02-30', 'to'],
    ['/activity?from=1/11/2026&to=2026-12-01', 'from'],
    ['/activity?from=2026-12-01&to=2026-11-01', 'to'],
    ['/activity?from=1990-01-01&to=2026-11-01', 'to'],
    ['/activity?from=2026-11-01&to=2026-12-01&bucket=year', 'bucket'],
    ['/activity?from=2026-11-01&to=2026-12-01&basis=before', 'basis'],
    ['/activity/posts?from=2026-11-01&to=2026-12-01&source=zalo', 'source'],
    ['/activity/posts?from=2026-11-01&to=2026-12-01&cursor=abc', 'cursor'],
  ])('%s is refused, naming %s', async (url, path) => {
    const { status, body } = await get(url)

    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ path }])
  })
})

describe('GET /activity/posts', () => {
  const list = (query: string) => get(`/activity/posts?from=2026-11-01&to=2026-12-01&${query}`)

  it('lists what a figure counts, newest first, page by page', async () => {
    const first = await list('limit=2')
    const second = await list(`limit=2&cursor=${first.body.nextCursor}`)

    expect(first.body).toMatchObject({
      items: [
        { source: 'ours', pillar: 'counsel', verified: true, eventPosts: 1, branchId: branch },
        { source: 'link', verified: false, eventKey: 'e1', eventPosts: 2 },
      ],
      ...{ posts: 3, events: 2 },
    })
    expect(second.body).toMatchObject({ items: [{ genre: 'photos' }], nextCursor: null })
  })

  it.each([
    ['source=link', 1],
    ['genre=photos', 1],
    ['genre=video', 0],
    ['pillar=counsel', 1],
    ['pillar=none', 2],
    ['verified=false', 1],
    ['eventKey=e1', 2],
    ['branchId=nobody', 0],
  ])('shows of %s what its figure says: %i', async (query, posts) => {
    const { body } = await list(query)

    expect(body.posts).toBe(posts)
    expect(body.items).toHaveLength(posts)
  })
})
