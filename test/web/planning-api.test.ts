import { afterAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const world = await createTestWeb(database)
afterAll(async () => {
  await world.app.close()
  await database[Symbol.asyncDispose]()
})
const headers = await world.keyOf('officer')

const call = async (
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
  more = {},
) => {
  const answer = await world.app.inject({
    method,
    url: `/api/v1/${url}`,
    headers: { ...headers, ...more },
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, body: answer.json() }
}

let made = 0
const addPage = async () => {
  const facebookPageId = `55500000000${made++}`
  const token = `EAA-${facebookPageId}`
  world.network.addPage({ networkPageId: facebookPageId, name: `Trang ${made}`, token })
  const admin = await world.keyOf('admin')
  const connection = { facebookPageId, accessToken: token, purpose: 'publish' }
  const { body } = await call('POST', 'pages', connection, admin)
  return body.id as string
}

describe('Slots over the API', () => {
  test('are added, listed and taken out', async () => {
    const pageId = await addPage()

    const added = await call('POST', 'slots', { pageId, weekday: 7, time: '19:30' })
    const listed = await call('GET', `slots?pageId=${pageId}`)
    const removed = await call('DELETE', `slots/${added.body.id}`)

    expect(added).toMatchObject({ status: 201, body: { pageId, weekday: 7, time: '19:30', columnId: null } })
    expect(listed.body.items).toEqual([added.body])
    expect(removed).toMatchObject({ status: 200, body: added.body })
    expect((await call('GET', `slots?pageId=${pageId}`)).body.items).toEqual([])
  })

  test('are added once by a repeated request', async () => {
    const slot = { pageId: await addPage(), weekday: 1, time: '06:30' }
    const key = { 'idempotency-key': 'slot-1' }

    const [first, second] = [await call('POST', 'slots', slot, key), await call('POST', 'slots', slot, key)]

    expect(second).toEqual(first)
    expect(await call('POST', 'slots', slot)).toMatchObject({ status: 409, body: { code: 'SLOT_TAKEN' } })
  })

  test('name the field that is wrong', async () => {
    const answer = await call('POST', 'slots', { pageId: await addPage(), weekday: 7, time: 'tối' })

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'time' }] } })
  })

  test('that are free come soonest first', async () => {
    const pageId = await addPage()

    const { body } = await call('GET', `pages/${pageId}/free-slots?from=2027-03-01T00:00:00%2B07:00&count=2`)

    expect(body).toEqual({
      items: [{ publishAt: '2027-02-28T23:30:00.000Z' }, { publishAt: '2027-03-01T04:30:00.000Z' }],
    })
  })

  test('that cannot be found are told in a sentence with a way out', async () => {
    const pageId = await addPage()
    await call('POST', 'slots', { pageId, weekday: 7, time: '23:30' })

    const answer = await call('GET', `pages/${pageId}/free-slots`)

    expect(answer).toMatchObject({ status: 409, body: { code: 'NO_SLOT_LEFT' } })
    expect(answer.body.detail).toContain('60 ngày tới chỉ còn 0 chỗ trống')
  })
})

test('columns are added, changed and archived over the API', async () => {
  const pageId = await addPage()
  const recurrence = { weekday: 7, time: '19:30', leadDays: 7 }

  const added = await call('POST', 'columns', { name: 'Điểm tin tuần', pageId, recurrence })
  const changed = await call('PATCH', `columns/${added.body.id}`, { pillar: 'planning', isArchived: true })

  expect(added).toMatchObject({ status: 201, body: { recurrence, archivedAt: null } })
  expect(changed.body).toMatchObject({ name: 'Điểm tin tuần', pageId, pillar: 'planning', recurrence })
  expect(changed.body.archivedAt).not.toBeNull()
  const unknown = await call('POST', 'columns', { name: 'Khác', templateId: 'khong-co' })
  expect(unknown).toMatchObject({ status: 404, body: { code: 'TEMPLATE_NOT_FOUND' } })
})

test('a Post for several Pages is answered with its siblings, and with the same ones when asked again', async () => {
  const [pageId, other] = [await addPage(), await addPage()]
  const body = { pageId, alsoPageIds: [other], message: 'Ra quân', publishAt: '2027-03-01T19:30:00+07:00' }
  const key = { 'idempotency-key': 'several' }

  const first = await call('POST', 'posts', body, key)

  expect(first).toMatchObject({ status: 201, body: { siblings: [{ pageId: other, state: 'scheduled' }] } })
  expect(await call('POST', 'posts', body, key)).toEqual(first)
  const sibling = await call('GET', `posts/${first.body.siblings[0].id}`)
  expect(sibling.body).toMatchObject({ pageId: other, siblings: [{ id: first.body.id }] })
})

test('a plan is checked without writing anything, each warning in a sentence', async () => {
  const pageId = await addPage()
  const publishAt = '2027-03-02T22:30:00+07:00'
  await call('POST', 'posts', { pageId, message: 'Ra quân', publishAt, pillar: 'members' })

  const { status, body } = await call('POST', 'posts/check', { pageId, publishAt, pillar: 'members' })

  expect(status).toBe(200)
  expect(body.items.map((item: { code: string }) => item.code)).toEqual([
    'collision',
    'quiet-hours',
    'pillar-missing',
  ])
  expect(body.items[2].detail).toBe('Tuần này Trang chưa có bài chủ động 2, chủ động 3.')
})

test('only what is published can be used again', async () => {
  const post = { pageId: await addPage(), message: 'Chờ', publishAt: '2027-03-03T19:30:00+07:00' }
  const { body } = await call('POST', 'posts', post)

  expect(await call('POST', `posts/${body.id}/reuse`, {})).toMatchObject({ status: 409 })
  expect(await call('PUT', `posts/${body.id}/evergreen`, { isEvergreen: true })).toMatchObject({
    status: 409,
  })
  expect((await call('GET', 'posts/evergreen')).body).toEqual({ items: [] })
})
