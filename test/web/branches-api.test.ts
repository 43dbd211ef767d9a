import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, organisation, db } = await createTestWeb(database)
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})
const headers = await keyOf('officer')
const viewer = await keyOf('viewer')

const ask = (method: 'POST' | 'PATCH' | 'GET', url: string, payload?: object, more: object = {}) =>
  app.inject({
    method,
    url: `/api/v1/branches${url}`,
    headers: { ...headers, ...more },
    ...(payload && { payload }),
  })
const add = async (branch: object) => (await ask('POST', '', branch)).json()

test('a branch is added, found without diacritics, read and changed', async () => {
  const above = await add({ name: 'Huyện đoàn Phụng Hiệp', level: 'huyen' })

  const made = await ask('POST', '', { name: ' Đoàn xã  Hòa An', parentId: above.id, targetPostsPerMonth: 4 })
  const found = await ask('GET', '?q=hoa+an')
  const changed = await ask('PATCH', `/${made.json().id}`, { shortName: 'Hòa An', targetPostsPerMonth: null })

  expect(made.statusCode).toBe(201)
  expect(made.json()).toMatchObject({
    name: 'Đoàn xã Hòa An',
    parentId: above.id,
    level: 'co_so',
    link: null,
  })
  expect(found.json().items.map(({ name }: { name: string }) => name)).toEqual(['Đoàn xã Hòa An'])
  expect(changed.json()).toMatchObject({ shortName: 'Hòa An', targetPostsPerMonth: null, parentId: above.id })
  expect((await ask('GET', `/${made.json().id}`)).json()).toEqual(changed.json())
})

test('the tree has no circles, and dates end after they begin', async () => {
  const above = await add({ name: 'Trên' })
  const below = await add({ name: 'Dưới', parentId: above.id })

  const circle = await ask('PATCH', `/${above.id}`, { parentId: below.id })
  const itself = await ask('PATCH', `/${above.id}`, { mergedIntoId: above.id })
  const dates = await ask('PATCH', `/${below.id}`, { validFrom: '2026-07-01', validTo: '2026-06-30' })
  const unknown = await ask('POST', '', { name: 'Lạc', parentId: 'nobody' })

  expect(circle.json().errors).toMatchObject([{ path: 'parentId' }])
  expect(itself.json().errors).toMatchObject([{ path: 'mergedIntoId' }])
  expect(dates.json().errors).toMatchObject([{ path: 'validTo' }])
  expect(unknown.json().errors).toMatchObject([{ path: 'parentId' }])
  expect((await ask('GET', `/${above.id}`)).json()).toMatchObject({ parentId: null, mergedIntoId: null })
})

test('two changes that would make a circle together: one of them is refused', async () => {
  const [one, other] = [await add({ name: 'Một' }), await add({ name: 'Hai' })]

  const answers = await Promise.all([
    ask('PATCH', `/${one.id}`, { parentId: other.id }),
    ask('PATCH', `/${other.id}`, { parentId: one.id }),
  ])

  expect(answers.map(answer => answer.statusCode).toSorted()).toEqual([200, 400])
})

test('a name that is there already is warned about, not refused', async () => {
  await add({ name: 'Chi đoàn Quân sự' })

  const twin = await ask('POST', '', { name: 'chi đoan quân sự' })

  expect(twin.statusCode).toBe(201)
  expect(twin.json().warnings).toMatchObject([{ code: 'same-name' }])
})

test('the same request again makes one branch', async () => {
  const key = { 'idempotency-key': 'branch-1' }

  const first = await ask('POST', '', { name: 'Đoàn trường THPT Cây Dương' }, key)
  const again = await ask('POST', '', { name: 'Đoàn trường THPT Cây Dương' }, key)

  expect(again.json()).toEqual(first.json())
  expect((await ask('GET', '?q=cay duong')).json().items).toHaveLength(1)
})

test('a branch’s link is given once; a new one ends it at that moment', async () => {
  const { id } = await add({ name: 'Đoàn xã Tân Bình' })

  const [first, second] = [await ask('POST', `/${id}/link`), await ask('POST', `/${id}/link`)]
  const [before, after] = [first, second].map(answer => answer.json().url.split('/b/')[1])

  expect(first.statusCode).toBe(201)
  expect(after).toMatch(/^[\w-]{43}$/)
  await expect(organisation.openBranchLink(before, '::1')).rejects.toMatchObject({ code: 'BRANCH_LINK_DEAD' })
  expect(await organisation.openBranchLink(after, '::1')).toMatchObject({ unitId: id })
  expect((await ask('GET', `/${id}`)).body).not.toContain(after)
})

test('what is remembered of a request for a link opens for nobody who reads the database', async () => {
  const { id } = await add({ name: 'Đoàn xã Thạnh Hòa' })
  const key = { 'idempotency-key': 'link-1' }

  const [first, again] = [
    await ask('POST', `/${id}/link`, undefined, key),
    await ask('POST', `/${id}/link`, undefined, key),
  ]

  const token = first.json().url.split('/b/')[1]
  expect(again.json()).toEqual(first.json())
  for (const table of ['idempotencyKeys', 'branchLinks', 'auditEntries'] as const)
    expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toContain(token)
})

test('a viewer reads branches, and rotates nothing', async () => {
  const { id } = await add({ name: 'Đoàn xã Phương Bình' })

  const list = await app.inject({ url: '/api/v1/branches?limit=1', headers: viewer })
  const link = await app.inject({ method: 'POST', url: `/api/v1/branches/${id}/link`, headers: viewer })

  expect(list.json()).toMatchObject({ items: [expect.anything()], nextCursor: expect.any(String) })
  expect(link.statusCode).toBe(403)
})
