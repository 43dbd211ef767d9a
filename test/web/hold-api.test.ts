import { afterAll, beforeEach, expect, test } from 'vitest'
import { HOUR, plus } from '../../src/kernel/time.ts'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, network, clock, db } = await createTestWeb(database)
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})
const admin = await keyOf('admin')
const officer = await keyOf('officer')

const call = async (method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object, headers = {}) => {
  const all = { ...officer, ...headers }
  const answer = await app.inject({ method, url: `/api/v1${path}`, payload, headers: all })
  return { status: answer.statusCode, ...answer.json() }
}
network.addPage({ networkPageId: '7001', token: 'token', name: 'Trang' })
const connected = await app.inject({
  method: 'POST',
  url: '/api/v1/pages',
  payload: { facebookPageId: '7001', accessToken: 'token', purpose: 'publish' },
  headers: admin,
})
const pageId: string = connected.json().id
const newPost = (hours: number) =>
  call('POST', '/posts', {
    pageId,
    message: 'Chủ nhật xanh',
    publishAt: plus(clock.now(), hours * HOUR).toISOString(),
  })

beforeEach(async () => {
  await db.deleteFrom('holds').execute()
  await db.deleteFrom('posts').execute()
})

test('everything is held and resumed over the API', async () => {
  const post = await newPost(3)
  const begun = await call('POST', '/hold', { reason: 'Quốc tang 24–25/5' })

  expect(begun).toMatchObject({ status: 201, reason: 'Quốc tang 24–25/5', except: [] })
  expect(await call('GET', '/hold')).toMatchObject({ hold: { id: begun.id }, waitingCount: 1 })
  expect(await call('GET', `/posts/${post.id}`)).toMatchObject({ isHeld: true })
  expect(await call('DELETE', '/hold')).toMatchObject({ status: 200, hold: { id: begun.id }, respread: [] })
  expect(await call('GET', '/hold')).toMatchObject({ hold: null, waitingCount: 0 })
})

test('a second hold is refused, and so is ending none', async () => {
  await call('POST', '/hold', { reason: 'Bão' })

  expect(await call('POST', '/hold', { reason: 'Bão' })).toMatchObject({ status: 409, code: 'HOLD_ACTIVE' })
  await call('DELETE', '/hold')
  expect(await call('DELETE', '/hold')).toMatchObject({ status: 404, code: 'HOLD_NOT_ACTIVE' })
})

test('the same request again is the same hold', async () => {
  const again = () => call('POST', '/hold', { reason: 'Bão' }, { 'idempotency-key': 'one' })

  expect([await again(), await again()]).toMatchObject([{ status: 201 }, { status: 201 }])
})

test('what is excepted must be known, and a reason is needed', async () => {
  const unknown = await call('POST', '/hold', { reason: 'Bão', except: [pageId, 'nothing'] })
  const silent = await call('POST', '/hold', { reason: '  ' })

  expect(unknown).toMatchObject({
    status: 422,
    code: 'HOLD_EXCEPTION_UNKNOWN',
    errors: [{ path: 'except.1' }],
  })
  expect(silent).toMatchObject({ status: 400, errors: [{ path: 'reason' }] })
})

test('a Post on hold is neither published now nor tried again', async () => {
  const { id } = await newPost(3)
  await call('POST', '/hold', { reason: 'Bão' })

  const pressed = await call('POST', `/posts/${id}/publish-now`)

  expect(pressed).toMatchObject({
    status: 409,
    code: 'HOLD_ACTIVE',
    detail: expect.stringContaining('Tiếp tục đăng'),
  })
})

test('decisions are carried out with the end, or refused row by row', async () => {
  const [one, other] = [await newPost(3), await newPost(4)]
  await call('POST', '/hold', { reason: 'Bão' })
  const decisions = [
    { postId: one.id, do: 'draft' },
    { postId: 'nothing', do: 'cancel' },
  ]

  const refused = await call('DELETE', '/hold', { decisions })
  const ended = await call('DELETE', '/hold', { decisions: decisions.slice(0, 1) })

  expect(refused).toMatchObject({ status: 422, code: 'DECISIONS_REFUSED', errors: [{ path: 'decisions.1' }] })
  expect(ended.status).toBe(200)
  expect(await call('GET', `/posts/${one.id}`)).toMatchObject({ state: 'draft' })
  expect(await call('GET', `/posts/${other.id}`)).toMatchObject({ state: 'scheduled', isHeld: false })
})

test('missed Posts are listed with free times and decided row by row', async () => {
  const post = await newPost(3)
  await db.updateTable('posts').set({ state: 'missed' }).execute()

  const listed = await call('GET', '/posts/missed')
  const refused = await call('POST', '/posts/missed', { decisions: [{ postId: 'nothing', do: 'drop' }] })
  const done = await call('POST', '/posts/missed', { decisions: [{ postId: post.id, do: 'move' }] })

  expect(listed.items).toMatchObject([{ post: { id: post.id }, proposedAt: expect.any(String) }])
  expect(refused).toMatchObject({ status: 422, errors: [{ path: 'decisions.0' }] })
  expect(done).toMatchObject({
    status: 200,
    items: [{ state: 'scheduled', publishAt: listed.items[0].proposedAt }],
  })
})
