import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, network, activity } = await createTestWeb(database)
const admin = await keyOf('admin')
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})

async function connect(facebookPageId: string, branchName: string | null) {
  network.addPage({ networkPageId: facebookPageId, token: `EAA${facebookPageId}` })
  const branch = branchName && (await ask('/branches', { name: branchName })).json().id
  const payload = { facebookPageId, accessToken: `EAA${facebookPageId}`, purpose: 'track' }
  const page = (await ask('/pages', { ...payload, ...(branch && { branchId: branch }) })).json()
  // As the composition does for every Page that was connected.
  await activity.resumeCounting(page.id)
  return page
}

const ask = (path: string, payload = {}) =>
  app.inject({ method: 'POST', url: `/api/v1${path}`, headers: admin, payload })

test('connecting a Page to track begins to count its past year, with progress told', async () => {
  const page = await connect('11111', 'Đoàn xã Tân Bình')
  network.show('11111', { message: 'Tin', createdAt: new Date('2026-11-20T02:00:00Z') })
  const begun = await app.inject({ url: `/api/v1/pages/${page.id}`, headers: admin })

  await activity.sweepPagePosts(new AbortController().signal)

  expect(begun.json()).toMatchObject({
    lastSyncedAt: null,
    countProblem: null,
    backfill: { done: 0, total: 12 },
  })
  const done = { lastSyncedAt: '2026-11-22T02:00:00.000Z', backfill: { done: 12, total: 12 } }
  expect((await app.inject({ url: `/api/v1/pages/${page.id}`, headers: admin })).json()).toMatchObject(done)
  expect((await app.inject({ url: '/api/v1/pages', headers: admin })).json().items).toMatchObject([done])
})

test('a Page is counted on request; one of nobody’s is not, with the reason', async () => {
  const page = await connect('22222', 'Đoàn xã Hòa An')
  const nobodys = await connect('33333', null)

  const answer = await ask(`/pages/${page.id}/sync`)
  const refused = await ask(`/pages/${nobodys.id}/sync`)

  expect(answer.statusCode).toBe(202)
  expect(answer.json()).toMatchObject({ id: page.id, backfill: { total: 12 } })
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'PAGE_NOT_COUNTED'])
})
