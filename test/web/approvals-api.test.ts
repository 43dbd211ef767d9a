import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, network } = await createTestWeb(database)
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})
const [admin, officer, reviewer] = [await keyOf('admin'), await keyOf('officer'), await keyOf('reviewer')]
network.addPage({ networkPageId: '111', name: 'Huyện đoàn', token: 'EAA-page' })

async function call(method: 'GET' | 'POST', path: string, payload?: object, headers = officer) {
  const answer = await app.inject({ method, url: `/api/v1${path}`, payload, headers })
  return { status: answer.statusCode, ...answer.json() }
}

const { id: pageId } = await call(
  'POST',
  '/pages',
  { facebookPageId: '111', accessToken: 'EAA-page', purpose: 'publish' },
  admin,
)
const URGENT = { pageId, kind: 'urgent', message: 'Bão số 9.', officialSource: 'UBND huyện' }

test('an urgent Post needs a source, and no time', async () => {
  const nameless = await call('POST', '/posts', { ...URGENT, officialSource: undefined })
  const timeless = await call('POST', '/posts', { pageId, message: 'Tin thường' })
  const urgent = await call('POST', '/posts', URGENT)

  expect(nameless).toMatchObject({
    status: 422,
    code: 'SOURCE_REQUIRED',
    errors: [{ path: 'officialSource' }],
  })
  expect(timeless).toMatchObject({ status: 400, errors: [{ path: 'publishAt' }] })
  expect(urgent).toMatchObject({ status: 201, state: 'in-review', kind: 'urgent', approvalsNeeded: 2 })
  expect(urgent.message).toBe('Bão số 9.\n\nNguồn: UBND huyện')
})

test('two keys approve the version they read; its writer and a stale reader do not', async () => {
  const { id } = await call('POST', '/posts', URGENT)

  expect(await call('POST', `/posts/${id}/approve`, { version: 1 })).toMatchObject({
    status: 403,
    code: 'OWN_APPROVAL',
  })
  expect(await call('POST', `/posts/${id}/approve`, { version: 7 }, admin)).toMatchObject({
    code: 'STALE_VERSION',
  })
  const first = await call('POST', `/posts/${id}/approve`, { version: 1 }, reviewer)
  const second = await call('POST', `/posts/${id}/approve`, undefined, admin)

  expect(first).toMatchObject({ state: 'in-review', approvals: [{ via: 'api', version: 1, counts: true }] })
  expect(second).toMatchObject({ state: 'scheduled', approvals: [{}, {}] })
})

test('a return names its reason, and what is no urgent Post is not closed', async () => {
  const { id } = await call('POST', '/posts', URGENT)

  const unknown = await call('POST', `/posts/${id}/return`, { reason: 'x', reasonCode: 'whatever' }, reviewer)
  const returned = await call(
    'POST',
    `/posts/${id}/return`,
    { reason: 'Sai giờ', reasonCode: 'wrong-time' },
    reviewer,
  )
  const closed = await call('POST', `/posts/${id}/close-urgent`, { note: 'Xong' })

  expect(unknown).toMatchObject({ status: 400, errors: [{ path: 'reasonCode' }] })
  expect(returned).toMatchObject({
    state: 'draft',
    returnReason: 'Sai giờ',
    approvals: [{ reasonCode: 'wrong-time' }],
  })
  expect(closed).toMatchObject({ status: 409, code: 'STATE_CONFLICT' })
})
